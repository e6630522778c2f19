using System.Reflection;
using System.Text;

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
        string text = Encoding.UTF8.GetString(Bytes(table));
        string[] before = [];
        for (int line = 1, at = 0; at < text.Length; line++)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            (int start, at) = (at, end + 1);
            if (end > start && text[end - 1] == '\r') end--;
            if (end == start || text[start] == '#') continue;
            string[] row = Cells(text.AsSpan(start, end - start), before);
            if (row.Length != width)
                throw new InvalidDataException($"{table.Name}.tsv:{line}: {row.Length} columns, expected {width}: {table.Heading}");
            if (sources is not null && !sources.Contains(row[^1]))
                throw new InvalidDataException($"{table.Name}.tsv:{line}: the source '{row[^1]}' is not declared in sources.tsv");
            yield return before = row;
        }
    }

    /// <summary>The file of a list as it is.</summary>
    public static byte[] Bytes(ListTable table)
    {
        using Stream stream = Open(table);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // Most rows have the country, type, flags and source of the row before: half of the strings need not be made.
    private static string[] Cells(ReadOnlySpan<char> line, string[] before)
    {
        string[] cells = new string[line.Count('\t') + 1];
        for (int i = 0; i < cells.Length; i++)
        {
            int tab = line.IndexOf('\t');
            ReadOnlySpan<char> cell = tab < 0 ? line : line[..tab];
            cells[i] = i < before.Length && cell.SequenceEqual(before[i]) ? before[i] : cell.ToString();
            line = line[(tab + 1)..];
        }
        return cells;
    }

    public static Stream Open(ListTable table)
    {
        Assembly assembly = typeof(EmbeddedLists).Assembly;
        return assembly.GetManifestResourceStream($"Lists/{table.Name}.tsv")
            ?? throw new InvalidOperationException($"The list {table.Name} is not embedded in {assembly.GetName().Name}.");
    }
}
