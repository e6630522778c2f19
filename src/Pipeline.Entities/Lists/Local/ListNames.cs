namespace Pipeline.Entities.Lists.Local;

/// <summary>Which embedded lists hold a name. Made on the first fault that asks.</summary>
internal static class ListNames
{
    private static readonly Lazy<ILookup<string, string>> Lists = new(static () => ListTable.All
        // Of what texts are searched for: letters of an agency are in the lists of headings as well.
        .Where(table => table != ListTable.Sources && table != ListTable.HeaderNames && table != ListTable.Tags)
        .SelectMany(table => EmbeddedLists.Rows(table).Select(row => (Name: table.NameOf(row), List: table.Name)).Distinct())
        .ToLookup(entry => entry.Name, entry => entry.List, StringComparer.Ordinal));

    public static IEnumerable<string> Holders(string name) => Lists.Value[name];
}
