using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>How the value of an E.O. line begins: it tells the line from a sanctions order whose number may be alike (field guide 2.9).</summary>
internal static class ExecutiveOrderValues
{
    private static readonly string[] Schedules = ["GDS", "XGDS", "X GDS", "ADS", "RDS", "OADR", "DECL", "N/A", "AS AMENDED"];

    /// <summary>N/A, NA, N.A., N'A, n/a, NONE, NOT APPLICABLE; nothing may follow.</summary>
    public static bool IsNotApplicable(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[16];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (count == letters.Length)
                {
                    return false;
                }

                letters[count++] = char.ToUpperInvariant(c);
            }
        }

        return letters[..count] is "NA" or "NONE" or "NOTAPPLICABLE" or "UNCLASSIFIED" or "UNCLAS";
    }

    public static bool StartsValue(ReadOnlySpan<char> text)
    {
        foreach (var word in Schedules)
        {
            if (Chars.StartsAt(text, 0, text.Length, word))
            {
                return true;
            }
        }

        return IsNotApplicable(text[..Math.Min(text.Length, 6)]);
    }

    /// <summary>Offset after DECL:, DECLAS, DECLASSIFY ON and the marks that follow; 0 when none stands there.</summary>
    public static int AfterDecl(ReadOnlySpan<char> text)
    {
        if (!Chars.StartsAt(text, 0, text.Length, "DECL"))
        {
            return 0;
        }

        var at = SkipMarks(text, Chars.SkipLetters(text, 0, text.Length));
        foreach (var word in (ReadOnlySpan<string>)["DECL", "ON"])
        {
            // DECL: DECL: doubled; DECLASSIFY ON: written out.
            if (Chars.WordAt(text, at, text.Length, word))
            {
                at = SkipMarks(text, at + word.Length);
            }
        }

        return at;
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (Chars.IsBlank(text[at]) || text[at] is ':' or ';' or ',' or '.' or '-'))
        {
            at++;
        }

        return at;
    }
}
