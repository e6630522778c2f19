namespace Pipeline.Entities.Lists;

/// <summary>The lists as an extractor uses them: the embedded ones, with what an installation changed.</summary>
internal sealed class ListSet(IReadOnlyDictionary<string, IReadOnlyList<string[]>>? changed = null)
{
    /// <summary>The lists as they are delivered.</summary>
    public static ListSet Embedded { get; } = new();

    public IEnumerable<string[]> Rows(ListTable table) =>
        changed is not null && changed.TryGetValue(table.Name, out IReadOnlyList<string[]>? rows) ? rows : EmbeddedLists.Rows(table);
}
