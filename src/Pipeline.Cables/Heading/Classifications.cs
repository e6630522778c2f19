using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>The words of classification, plain, spaced or damaged (field guide 2.7).</summary>
internal static class Classifications
{
    // Longest first: UNCLASSIFIED must not be read as UNCLAS with a tail.
    private static readonly (string Printed, string Level)[] Words =
    [
        ("UNCLASSIFIED", "UNCLASSIFIED"), ("UNCLAS", "UNCLASSIFIED"), ("LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE"),
        ("CONFIDENTIAL", "CONFIDENTIAL"), ("TOP SECRET", "TOP SECRET"), ("SECRET", "SECRET"),
        ("UUNCLAS", "UNCLASSIFIED"), ("NCLAS", "UNCLASSIFIED"), ("UNCLASS", "UNCLASSIFIED"), ("UNCLA", "UNCLASSIFIED"), ("UCLAS", "UNCLASSIFIED"),
        ("UNCLSA", "UNCLASSIFIED"), ("UNLCAS", "UNCLASSIFIED"), ("LOU", "LIMITED OFFICIAL USE"), ("ONFIDENTIAL", "CONFIDENTIAL"), ("ECRET", "SECRET"),
    ];

    /// <summary>Moves past the word at the offset; null when none stands there.</summary>
    public static string? TryRead(ReadOnlySpan<char> raw, ref int at, int end)
    {
        if (at >= end || raw[at] is not ('U' or 'L' or 'C' or 'T' or 'S' or 'N' or 'O' or 'E'))
        {
            return null;
        }

        foreach (var (printed, level) in Words)
        {
            if (SpacedWord.TryRead(raw, ref at, end, printed))
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>True when the line holds nothing but a classification, as above and below every page of the 1970s.</summary>
    public static bool IsAlone(ReadOnlySpan<char> raw, int at, int end)
    {
        if (TryRead(raw, ref at, end) is null)
        {
            return false;
        }

        at = Chars.SkipBlanks(raw, at, end);
        if (at < end && raw[at] == '/')
        {
            return end - at < 40;
        }

        // A message control number may follow: UNCLASSIFIED     PTQ1417.
        return at == end || (end - at == 7 && char.IsAsciiDigit(raw[end - 1]) && char.IsAsciiDigit(raw[end - 4]));
    }
}
