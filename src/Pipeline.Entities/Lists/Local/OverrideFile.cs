using System.Text;
using System.Text.Unicode;

namespace Pipeline.Entities.Lists.Local;

/// <summary>Cuts a file into rows. UTF-8 with or without a byte order mark, line ends of any system; everything is bounded.</summary>
internal static class OverrideFile
{
    public const int LongestLine = 4_000;

    private const string Ending = ".tsv";

    public static void Read(ListFile file, List<OverrideRow> rows, List<ListFault> faults)
    {
        if (TableOf(file.Name) is not { } table)
        {
            faults.Add(new ListFault(file.Name, 0, "entities.file-name", $"no list has this name: expected LIST.tsv or ANYTHING.LIST.tsv, where LIST is one of {string.Join(", ", ListTable.All.Select(t => t.Name))}"));
            return;
        }
        ReadOnlySpan<byte> content = file.Content.Span;
        if (content is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            faults.Add(new ListFault(file.Name, 0, "entities.encoding", "the file is UTF-16: save it as UTF-8"));
            return;
        }
        if (content is [0xEF, 0xBB, 0xBF, ..]) content = content[3..];
        for (int line = 1; !content.IsEmpty; line++)
        {
            int end = content.IndexOf((byte)'\n');
            ReadOnlySpan<byte> bytes = end < 0 ? content : content[..end];
            content = end < 0 ? [] : content[(end + 1)..];
            if (bytes is [.., (byte)'\r']) bytes = bytes[..^1];
            if (bytes is [(byte)'#', ..]) continue;
            if (bytes.Length > LongestLine)
            {
                faults.Add(new ListFault(file.Name, line, "entities.line-length", $"the line has {bytes.Length} bytes, more than {LongestLine}"));
                continue;
            }
            if (!Utf8.IsValid(bytes))
            {
                faults.Add(new ListFault(file.Name, line, "entities.encoding", "the line is not UTF-8: save the file as UTF-8"));
                continue;
            }
            string text = Encoding.UTF8.GetString(bytes);
            if (!string.IsNullOrWhiteSpace(text)) rows.Add(OverrideRow.Of(file.Name, line, table, text));
        }
    }

    private static ListTable? TableOf(string name)
    {
        if (!name.EndsWith(Ending, StringComparison.Ordinal)) return null;
        ReadOnlySpan<char> list = name.AsSpan(0, name.Length - Ending.Length);
        list = list[(list.LastIndexOf('.') + 1)..];
        foreach (ListTable table in ListTable.All)
            if (list.SequenceEqual(table.Name)) return table;
        return null;
    }
}
