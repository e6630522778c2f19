using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>Title and NOTAL of an entry.</summary>
internal static class ReferenceFacts
{
    private const int ShortestTitle = 4;

    /// <summary>A title in quotes anywhere, or in parentheses or after a dash behind the cable; null when there is none.</summary>
    /// <param name="entry">The entry on one line.</param>
    /// <param name="afterCitation">What stands behind its last cable; empty when it cites none.</param>
    public static string? Title(string entry, ReadOnlySpan<char> afterCitation)
    {
        if (Quoted(entry) is { } quoted)
        {
            return quoted;
        }

        var rest = Tail(afterCitation.Trim(" \r\n\t,;."));
        if (rest.IsEmpty)
        {
            return null;
        }

        if (rest[0] is '(' or '[')
        {
            var close = rest.LastIndexOfAny(')', ']');
            rest = rest[1..(close > 0 ? close : rest.Length)].Trim();
        }
        else if (rest[0] is '-' or ':')
        {
            rest = rest.TrimStart("-: ");
        }
        else
        {
            return null;
        }

        return IsTitle(rest) ? Joined.Line(rest) : null;
    }

    /// <summary>True for an entry marked NOTAL: not sent to all addressees.</summary>
    public static bool IsNotal(ReadOnlySpan<char> entry) => entry.Contains("NOTAL", StringComparison.OrdinalIgnoreCase);

    private static string? Quoted(string entry)
    {
        var open = entry.AsSpan().IndexOfAny('"', '\u201C');
        if (open < 0)
        {
            return null;
        }

        var close = entry.AsSpan(open + 1).IndexOfAny('"', '\u201D');
        var title = (close < 0 ? entry.AsSpan(open + 1) : entry.AsSpan(open + 1, close)).Trim(" ,.;");
        return IsTitle(title) ? title.ToString() : null;
    }

    // AND PREVIOUS, ET AL, NOTAL and the date are no title and may stand before one.
    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<string> words = ["(NOTAL)", "NOTAL", "AND PREVIOUS", "ET AL.", "ET AL"];
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in words)
            {
                if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    rest = rest[word.Length..].Trim(" \r\n\t,;.");
                    again = true;
                }
            }
        }

        return rest;
    }

    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= ShortestTitle && !IsNotal(text) && !IsCaption(text) && !text.StartsWith("PARA", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("DTG", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("DATED", StringComparison.OrdinalIgnoreCase) && !StartsWithGroup(text);
    }

    // (EXDIS), (AND PREVIOUS) and (CORRECTED COPY) say how the cable was sent.
    private static bool IsCaption(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<string> words = ["EXDIS", "NODIS", "LIMDIS", "STADIS", "SIPDIS", "NOFORN", "SENSITIVE", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "AIDAC", "TERREP", "AND PREVIOUS", "CORRECTED COPY", "ET AL", "BOTH", "SERIES"];
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // (031200Z JUN 08): the date-time group of the cable.
    private static bool StartsWithGroup(ReadOnlySpan<char> text) => Chars.SkipDigits(text, 0, text.Length) is 6 && text.Length > 6 && text[6] is 'Z' or 'z' or ' ';
}
