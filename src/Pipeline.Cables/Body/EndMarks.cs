using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>Lines that end a telegram, stamp it, or belong to the page it was cut from (field guide 2.1, 2.11, 2.12).</summary>
internal static class EndMarks
{
    private static readonly string[] Starts =
        ["<< END OF DOCUMENT", "*** Current ", "</td>", "</tr>", "</table>", "</pre>", "</code>", "Message Attributes", "----------------- header ends", Reading.SectionEnd.Line];

    public static bool IsEndMark(ReadOnlySpan<char> raw, in Line line)
    {
        var text = raw[line.Start..line.End];
        switch (text[0])
        {
            case 'N' or 'n':
                return (text.Length is >= 3 and <= 13 && IsNnnn(text)) || text.StartsWith("NOTE BY OC/T", StringComparison.Ordinal) || text.StartsWith("NOTE: NOT PASSED TO", StringComparison.Ordinal);
            case '#':
                return text.Length is >= 4 and <= 6 && Chars.SkipDigits(text, 1, text.Length) == text.Length;
            case 'B':
                return text is "BT";
            case 'C':
                return Header.TransmissionEnd.IsCorrection(text);
            case '=':
                return text.Contains("CABLE ENDS", StringComparison.Ordinal);
            case '"':
                return text.Length <= 2 && (text.Length == 1 || text[1] == ',');
            case '>' or '.':
                return text.Length == 1;
            case '<' or '*' or '-' or 'M':
                foreach (var start in Starts)
                {
                    if (text.StartsWith(start, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return char.IsAsciiDigit(text[0]) && text.Length is > 20 and < 60 && text.Contains(" - Classification: ", StringComparison.Ordinal);
        }
    }

    /// <summary><c>------------------201212Z 109980 /20</c> or <c>--------------------- 109826</c>: the stamp of a relay.</summary>
    public static bool IsRelayStamp(ReadOnlySpan<char> raw, in Line line)
    {
        if (raw[line.Start] != '-' || line.Length > 64)
        {
            return false;
        }

        var p = line.Start;
        while (p < line.End && raw[p] == '-')
        {
            p++;
        }

        var dashes = p - line.Start;
        p = Chars.SkipBlanks(raw, p, line.End);
        var token = p;
        var digits = 0;
        while (p < line.End && (char.IsAsciiDigit(raw[p]) || raw[p] is >= 'A' and <= 'F' or 'Z'))
        {
            digits += char.IsAsciiDigit(raw[p]) ? 1 : 0;
            p++;
        }

        return dashes >= 6 && p - token is >= 5 and <= 8 && digits >= 2 && (p == line.End || raw[p] == ' ');
    }

    public static bool IsReleaseStamp(ReadOnlySpan<char> raw, in Line line) =>
        line.Length < 160 && raw[line.Start..line.End].Contains("Declassified/Released", StringComparison.Ordinal);

    /// <summary>Its second line where it was wrapped: <c>Review 30 JUN 2006</c>, <c>EO Systematic Review 20 Mar 2014</c>.</summary>
    public static bool IsRestOfStamp(ReadOnlySpan<char> raw, in Line line)
    {
        var text = raw[line.Start..line.End];
        var review = text.IndexOf("Review ", StringComparison.Ordinal);
        return review is >= 0 and < 40 && text.Length < 64 && char.IsAsciiDigit(text[^1]) && !text.Contains("Declassified", StringComparison.Ordinal);
    }

    // NNN, NNNN, Nnnn, NNNNMAFVVZCZ (field guide 2.1).
    private static bool IsNnnn(ReadOnlySpan<char> text)
    {
        foreach (var c in text[..3])
        {
            if (c is not ('N' or 'n'))
            {
                return false;
            }
        }

        return text.Length <= 4 ? text[^1] is 'N' or 'n' : text[3] == 'N' && text.EndsWith("VZCZ", StringComparison.Ordinal);
    }
}
