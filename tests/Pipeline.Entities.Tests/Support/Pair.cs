using System.Globalization;

namespace Pipeline.Entities.Tests.Support;

/// <summary>
/// Two or more cables that differ in one thing, written as one line: <c>context | text | mentions</c>, with <c>{this~that}</c> in the
/// context or in the text and the mentions of each parted by <c>~</c>, as many as there are choices.
/// </summary>
/// <remarks>
/// Context: <c>Lima</c>, <c>Moscow 1979</c>, <c>AMCONSUL MUMBAI</c>, <c>State #PE >MADRID "SUBJECT" @A=05LIMA9</c> (TAGS, addressee,
/// subject, reference; <c>_</c> for a blank). Text: <c>\n</c> and <c>\r</c> are line ends, <c>«...»</c> is page furniture.
/// </remarks>
internal sealed record Pair(string Context, string Text, string Mentions)
{
    /// <summary>One row a line of the table; blank lines part what reads better apart.</summary>
    public static TheoryData<string, string, string> Table(string rows)
    {
        TheoryData<string, string, string> data = [];
        foreach (string line in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 3) throw new FormatException($"A pair has three cells: {line}");
            data.Add(cells[0], cells[1], cells[2]);
        }
        return data;
    }

    /// <summary>Fails unless each cable has exactly its mentions and no two cables have the same.</summary>
    public void ShouldDiffer()
    {
        string[] contexts = Choices(Context), texts = Choices(Text), expected = Mentions.Split('~', StringSplitOptions.TrimEntries);
        (contexts.Length == 1 || texts.Length == 1).ShouldBeTrue("A pair differs in one thing.");
        int count = contexts.Length * texts.Length;
        count.ShouldBeGreaterThan(1, "A pair offers a choice.");
        expected.Length.ShouldBe(count, "Each cable of a pair has its mentions.");
        expected.Distinct().Count().ShouldBe(count, "The cables of a pair mean different things.");
        string[] found = [.. contexts.SelectMany(c => texts.Select(t => Cable(c, t).Found()))];
        found.ShouldBe(expected);
    }

    /// <summary>The cable itself, when the line offers no choice.</summary>
    public Cable Single() => Cable(Context, Text);

    private static string[] Choices(string cell)
    {
        int open = cell.IndexOf('{', StringComparison.Ordinal), close = cell.IndexOf('}', StringComparison.Ordinal);
        if (open < 0 || close < open) return [cell];
        return [.. cell[(open + 1)..close].Split('~').Select(choice => cell[..open] + choice + cell[(close + 1)..])];
    }

    private static Cable Cable(string context, string text)
    {
        string from = "", tags = "", subject = "", to = "", refs = "";
        int year = 2006;
        int quote = context.IndexOf('"', StringComparison.Ordinal);
        if (quote >= 0)
        {
            int end = context.IndexOf('"', quote + 1);
            subject = context[(quote + 1)..end];
            context = context[..quote] + context[(end + 1)..];
        }
        foreach (string part in context.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '#') tags += $"{part[1..]} ";
            else if (part[0] == '>') to += $"AMEMBASSY {part[1..].Replace('_', ' ')};";
            else if (part[0] == '@') refs += $"{part[1..]};";
            else if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int stated)) year = stated;
            else from += $" {part}";
        }
        from = from.Trim();
        string plad = from switch
        {
            "" => "",
            "State" => "SECSTATE WASHDC",
            _ when from.StartsWith("US", StringComparison.Ordinal) || from.StartsWith("AM", StringComparison.Ordinal) || from.StartsWith("AIT", StringComparison.Ordinal) => from,
            _ => $"AMEMBASSY {from.ToUpperInvariant()}",
        };
        text = text.Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
        int start = text.IndexOf('«', StringComparison.Ordinal), stop = text.IndexOf('»', StringComparison.Ordinal) - 1;
        if (start >= 0) text = text.Remove(start, 1).Remove(stop, 1);
        Cable cable = Support.Cable.Of(text, plad, tags, subject, to, refs, year);
        int body = cable.Raw.Length - text.Length;
        return start < 0 ? cable : cable.With(t => t with { Furniture = [new(body + start, body + stop)] });
    }
}
