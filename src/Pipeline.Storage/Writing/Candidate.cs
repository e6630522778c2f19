namespace Pipeline.Storage.Writing;

/// <summary>A distinct cable of the slice, on its way into the database.</summary>
internal sealed class Candidate(CableRow row, long item)
{
    public CableRow Row { get; } = row;

    /// <summary>The item that brought it first; further items of the slice with the same key are duplicates.</summary>
    public long Item { get; } = item;

    public string RawText { get; } = CleanText.Of(row.RawText);

    public IReadOnlyList<EntityRow> Entities { get; } = Fold(row.Entities);

    /// <summary>Row in <c>cables</c>; null before writing and when the database refused it.</summary>
    public long? CableId { get; set; }

    /// <summary>True when this slice wrote it, false when it was there already.</summary>
    public bool IsNew { get; set; }

    /// <summary>Why the database refused it.</summary>
    public string? Refusal { get; private set; }

    public void Refuse(string reason) => (Refusal, CableId, IsNew) = (reason, null, false);

    /// <summary>One row per entity, whatever the caller gave: the same key twice would cost the whole cable.</summary>
    private static List<EntityRow> Fold(IReadOnlyList<EntityRow> entities) =>
    [
        .. entities
            .Select(e => e with { Type = CleanText.Of(e.Type), Id = CleanText.Of(e.Id) })
            .GroupBy(e => (e.Type, e.Id))
            .Select(same => same.First() with { Mentions = [.. same.SelectMany(e => e.Mentions).OrderBy(m => m.Start)], Header = [.. same.SelectMany(e => e.Header)] })
            .Where(e => e.Mentions.Count > 0 || e.Header.Count > 0),
    ];
}
