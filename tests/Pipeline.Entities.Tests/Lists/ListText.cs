using System.Text;
using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Tests.Lists;

/// <summary>The text of a list, embedded or invented, and what is wrong with it.</summary>
internal sealed class ListText
{
    private readonly ListTable _table;
    private readonly string _text;
    private readonly List<(int Line, string[] Row)> _rows = [];

    private ListText(ListTable table, string text)
    {
        _table = table;
        _text = text;
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
            if (lines[i].Length > 0 && lines[i][0] != '#')
                _rows.Add((i + 1, lines[i].Split('\t')));
        _rows.ShouldNotBeEmpty();
    }

    public static ListText Embedded(string name)
    {
        ListTable table = Table(name);
        using StreamReader reader = new(EmbeddedLists.Open(table), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        return new ListText(table, reader.ReadToEnd());
    }

    public static ListText Of(string name, string rows, string end = "\n") => new(Table(name), $"# {Table(name).Heading}\n{rows}{end}");

    public string[] RowFaults() => [.. _rows.SelectMany(r => RowCheck.Faults(_table, r.Row, KnownKeys.Embedded).Select(fault => $"{_table.Name}.tsv:{r.Line} {fault.Code} {fault.Message}"))];

    public string[] Repeats() =>
        [.. _rows.GroupBy(r => string.Join(' ', r.Row.Take(_table.Facts))).SelectMany(g => g.Skip(1).Select(r => $"{_table.Name}.tsv:{r.Line} says again what line {g.First().Line} says: {g.Key}"))];

    /// <summary>Rows whose first cell was left for another and comes again: who looks up a country must find all of it in one place.</summary>
    public string[] Strays()
    {
        HashSet<string> seen = [];
        List<string> strays = [];
        string last = "";
        foreach ((int line, string[] row) in _rows)
        {
            if (row[0] != last && !seen.Add(row[0])) strays.Add($"{_table.Name}.tsv:{line} belongs to the rows of {row[0]} above");
            last = row[0];
        }
        return [.. strays];
    }

    public string[] FormFaults()
    {
        List<string> faults = [];
        string file = $"{_table.Name}.tsv";
        string[] heads = [.. _text.Split('\n').TakeWhile(l => l.StartsWith('#'))];
        if (heads.LastOrDefault() != $"# {_table.Heading}") faults.Add($"{file} has no line '# {_table.Heading}' before its first row");
        if (!_text.EndsWith('\n')) faults.Add($"{file} does not end with a line end");
        if (_text.Contains("\n\n", StringComparison.Ordinal)) faults.Add($"{file} has an empty line");
        if (_text.Contains('\r', StringComparison.Ordinal) || _text[0] == '\uFEFF') faults.Add($"{file} has a carriage return or a byte order mark");
        return [.. faults];
    }

    private static ListTable Table(string name) => ListTable.All.Single(table => table.Name == name);
}
