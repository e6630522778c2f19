using System.Reflection;

namespace Pipeline.Entities.Lists;

/// <summary>Reads the embedded lists: tab-separated, one fact a line, <c>#</c> lines are remarks.</summary>
internal static class EmbeddedLists
{
    /// <summary>Keys that a row may name as its source.</summary>
    public static HashSet<string> SourceKeys { get; } = [.. Rows(ListTable.Sources).Select(row => row[0])];

    /// <exception cref="InvalidDataException">A row lacks a column or names a source that is not declared; the message says file and line.</exception>
    public static IEnumerable<string[]> Rows(ListTable table)
    {
        int width = table.Columns.Length;
        HashSet<string>? sources = ReferenceEquals(table, ListTable.Sources) ? null : SourceKeys;
        using StreamReader reader = new(Open(table));
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            string[] row = text.Split('\t');
            if (row.Length != width)
                throw new InvalidDataException($"{table.Name}.tsv:{line}: {row.Length} columns, expected {width}: {table.Heading}");
            if (sources is not null && !sources.Contains(row[^1]))
                throw new InvalidDataException($"{table.Name}.tsv:{line}: the source '{row[^1]}' is not declared in sources.tsv");
            yield return row;
        }
    }

    public static Stream Open(ListTable table)
    {
        Assembly assembly = typeof(EmbeddedLists).Assembly;
        return assembly.GetManifestResourceStream($"Lists/{table.Name}.tsv")
            ?? throw new InvalidOperationException($"The list {table.Name} is not embedded in {assembly.GetName().Name}.");
    }
}
