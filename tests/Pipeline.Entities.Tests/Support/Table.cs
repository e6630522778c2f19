namespace Pipeline.Entities.Tests.Support;

/// <summary>Reads a table of cases: <c>origin [tags] | text | mentions</c>, one a line; the mentions are all that the text has.</summary>
internal static class Table
{
    public static TheoryData<string, string, string> Of(string rows)
    {
        TheoryData<string, string, string> data = [];
        foreach (string line in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
            data.Add(cells[0], cells[1], cells[2]);
        }
        return data;
    }

    public static string Found(string origin, string text)
    {
        int tags = origin.IndexOf('[', StringComparison.Ordinal);
        string from = (tags < 0 ? origin : origin[..tags]).Trim();
        string codes = tags < 0 ? "" : origin[(tags + 1)..^1];
        int year = 2006;
        if (codes.Length > 3 && int.TryParse(codes.Split(' ')[0], out int stated)) { year = stated; codes = codes[4..].Trim(); }
        string plad = from switch { "" => "", "State" => "SECSTATE WASHDC", _ when from.StartsWith("US", StringComparison.Ordinal) || from.StartsWith("AM", StringComparison.Ordinal) || from.StartsWith("AIT", StringComparison.Ordinal) => from, _ => $"AMEMBASSY {from.ToUpperInvariant()}" };
        return Cable.Of(text, plad, codes, year: year).Found();
    }
}
