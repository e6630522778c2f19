using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>Heads of sections: underlined, between dashes on one line, or alone in capitals in a text of both cases (field guide 2.11).</summary>
internal static class Heads
{
    private const int MostLines = 3;
    private const int Longest = 90;

    private static readonly string[] Formulas = ["END ", "BEGIN ", "UNQUOTE", "(END ", "(BEGIN ", "XXXX", "QUOTE", "SIPDIS", "SENSITIVE", "CLASSIFIED BY", "MINIMIZE"];

    /// <summary>Number of lines of the head that begins with this line, 0 when none does; the span is its title.</summary>
    public static int Read(ReadOnlySpan<char> raw, TextLines lines, int at, bool capitals, out TextSpan title)
    {
        var line = lines[at];
        title = new TextSpan(line.Start, line.End);
        if (line.Has(LineTraits.Rule | LineTraits.Numbered) || line.Length > Longest)
        {
            return 0;
        }

        var apart = at == 0 || line.Has(LineTraits.AfterBlank) || line.Has(LineTraits.AfterFurniture) || lines[at - 1].Has(LineTraits.Rule);
        var closed = at > 0 && (lines[at - 1].Has(LineTraits.Rule) || (!capitals && LineShapes.EndsSentence(raw, lines[at - 1].End) && line.Length <= 60));
        if (apart || closed)
        {
            for (var last = at; last < lines.Count - 1 && last - at < MostLines && lines[last].Length <= Longest && (last == at || IsSameHead(lines[last])); last++)
            {
                var below = lines[last + 1];
                var stacked = at > 0 && lines[at - 1].Has(LineTraits.Rule);
                if (below.Has(LineTraits.Rule) && (!below.Has(LineTraits.AfterBlank) || stacked || lines[last].Length <= 40) && LineShapes.IsUnderline(raw[below.Start..below.End])
                    && below.Length >= 3 && !lines[last].Has(LineTraits.Table) && (last == at || apart) && IsTitle(raw, line.Start, lines[last].End, below.Length, apart))
                {
                    title = new TextSpan(line.Start, lines[last].End);
                    return last - at + 1;
                }
            }
        }

        if (TryBetweenDashes(raw, line, out title))
        {
            return 1;
        }

        title = new TextSpan(line.Start, line.End);
        return apart && !capitals && IsAloneInCapitals(raw, lines, at) ? 1 : 0;
    }

    private static bool IsSameHead(TextLine line) => (line.Traits & (LineTraits.AfterBlank | LineTraits.Rule | LineTraits.Numbered | LineTraits.AfterFurniture)) == 0;

    // A sentence above a rule is the end of a paragraph, not a title; dashes often exceed or fall short, but not by half a page.
    private static bool IsTitle(ReadOnlySpan<char> raw, int start, int end, int rule, bool apart)
    {
        var text = raw[start..end];
        return !IsFormula(text) && !char.IsLower(text[0]) && !PointLabel.TryRead(raw, start, end, out _) && !text.Contains(". ", StringComparison.Ordinal)
            && (text[^1] is not ('.' or ',' or ';') || (apart && text.Count(' ') <= 2)) && (rule >= 5 || rule * 3 >= text.Length);
    }

    // SUMMARY -------- or ------- SUMMARY -------: the line ends were lost.
    private static bool TryBetweenDashes(ReadOnlySpan<char> raw, TextLine line, out TextSpan title)
    {
        var (start, end) = (line.Start, line.End);
        while (end > start && raw[end - 1] is '-' or '=')
        {
            end--;
        }

        while (start < end && raw[start] is '-' or '=')
        {
            start++;
        }

        var before = start - line.Start;
        var after = line.End - end;
        start = Chars.SkipBlanks(raw, start, end);
        end = Chars.TrimEnd(raw, start, end);
        title = new TextSpan(start, end);
        return (after >= 5 || (before >= 5 && after >= 3)) && end - start is >= 3 and <= 70 && char.IsLetter(raw[start]) && raw[end - 1] is not ('.' or ',')
            && !raw[start..end].Contains(". ", StringComparison.Ordinal) && !LineShapes.IsTable(raw[start..end]) && !raw[start..end].Contains("---", StringComparison.Ordinal);
    }

    private static bool IsAloneInCapitals(ReadOnlySpan<char> raw, TextLines lines, int at)
    {
        var line = lines[at];
        var text = raw[line.Start..line.End];
        if (at + 1 >= lines.Count || !lines[at + 1].Has(LineTraits.AfterBlank) || line.Has(LineTraits.Table) || text.Length < 4 || !char.IsAsciiLetterUpper(text[0])
            || text[^1] is '.' or ',' or ';' || !char.IsAsciiLetter(text[1]) || !Chars.IsCapitals(text) || text.ContainsAny('@', '_') || IsFormula(text)
            || PointLabel.TryRead(raw, line.Start, line.End, out _))
        {
            return false;
        }

        // A word cut by a page header or an abbreviation at the end of a wrapped line is no head.
        return at == 0 || LineShapes.EndsSentence(raw, lines[at - 1].End) || lines[at - 1].Has(LineTraits.Rule) || !lines[at].Has(LineTraits.AfterFurniture);
    }

    private static bool IsFormula(ReadOnlySpan<char> text)
    {
        foreach (var formula in Formulas)
        {
            if (text.StartsWith(formula, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
