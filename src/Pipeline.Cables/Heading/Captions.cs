using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Handling captions (field guide 2.8).</summary>
internal static class Captions
{
    // Longest first, so that the but-unclassified form is taken whole. The second column is what is reported.
    private static readonly (string Printed, string Caption)[] Known =
    [
        ("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE"), ("SENSITIVE BUT UNCLAS", "SENSITIVE"), ("DEA SENSITIVE", "DEA SENSITIVE"), ("SENSITIVE", "SENSITIVE"), ("SEFSITIVE", "SENSITIVE"),
        ("SENSITVE", "SENSITIVE"), ("SENSTIVE", "SENSITIVE"), ("SIPDIS", "SIPDIS"), ("SIPDS", "SIPDIS"), ("SIPIDS", "SIPDIS"), ("NODIS", "NODIS"), ("EXDIS", "EXDIS"), ("LIMDIS", "LIMDIS"),
        ("STADIS", "STADIS"), ("CONDIS", "CONDIS"), ("NOFORN", "NOFORN"), ("NOCONTRACT", "NOCONTRACT"), ("ORCON", "ORCON"), ("TERREP", "TERREP"), ("AIDAC", "AIDAC"),
        ("OFFICIAL INFORMAL", "OFFICIAL INFORMAL"), ("OFFICIAL-INFORMAL", "OFFICIAL INFORMAL"), ("OFFICIAL - INFORMAL", "OFFICIAL INFORMAL"), ("OFFICIAL/INFORMAL", "OFFICIAL INFORMAL"), ("LIMITED DISTRIBUTION", "LIMDIS"), ("NOT FOR INTERNET DISTRIBUTION", "NOT FOR INTERNET DISTRIBUTION"),
        ("NOT FOR INTERNET PUBLICATION", "NOT FOR INTERNET PUBLICATION"), ("VISAS VIPER", "VISAS VIPER"), ("VISAS DONKEY", "VISAS DONKEY"), ("VISAS CONDOR", "VISAS CONDOR"), ("ROGER CHANNEL", "ROGER CHANNEL"),
        ("EYES ONLY", "EYES ONLY"), ("CHEROKEE", "CHEROKEE"), ("MEDCHAN", "MEDCHAN"), ("DISSENT CHANNEL", "DISSENT CHANNEL"), ("HUMINT", "HUMINT"), ("NSC EYES ONLY", "NSC EYES ONLY"),
    ];

    public static bool StartsCaption(ReadOnlySpan<char> raw, int at, int end) => TryRead(raw, ref at, end) is not null;

    /// <summary>Moves past one caption that is a whole word; null when none stands there.</summary>
    public static string? TryWhole(ReadOnlySpan<char> raw, ref int at, int end)
    {
        var p = at;
        if (TryRead(raw, ref p, end) is not { } caption || (p < end && char.IsLetterOrDigit(raw[p])))
        {
            return null;
        }

        at = p;
        return caption;
    }

    /// <summary>Takes all captions off the front of a piece; returns true when nothing else is left of it.</summary>
    public static bool TakeAll(ReadOnlySpan<char> raw, ref int at, int end, Action<string> found)
    {
        var p = at;
        var any = false;
        while (true)
        {
            p = SkipSeparators(raw, p, end);
            var before = p;
            if (TryRead(raw, ref p, end) is not { } caption)
            {
                at = any ? before : at;
                return any && p == end;
            }

            any = true;

            // NODIS/CEDAR: the code name of a compartment follows.
            if (caption == "NODIS" && p < end && raw[p] == '/' && Chars.SkipLetters(raw, p + 1, end) is var word && word > p + 3 && !StartsCaption(raw, p + 1, end) && (word == end || raw[word] is ' ' or '/'))
            {
                found(caption);
                caption = raw[(p + 1)..word].ToString();
                p = word;
            }

            // SENSITIVE INFORMATION or EXDIS CABLES is a sentence: a caption is followed by another, by a separator or by nothing.
            found(caption);
            at = p;
        }
    }

    /// <summary>A caption that has its line to itself, with letters wrong or spread, in small letters, or naming a channel; null for any other line.</summary>
    public static string? OfLine(ReadOnlySpan<char> raw, int start, int end)
    {
        var line = raw[start..end];
        if (line.Length is < 5 or > 40)
        {
            return null;
        }

        if (line.EndsWith(" CHANNEL") && Chars.IsCapitals(line) && line.Count(' ') <= 3)
        {
            return Joined.Line(line);
        }

        // Sensitive, sipdis: an editor's small letters; only where captions are the whole line.
        if (line.IndexOf(',') is > 0 and var comma && OfLine(raw, start, start + comma) is { } one && Chars.SkipBlanks(raw, start + comma + 1, end) is var second && OfLine(raw, second, end) is { } two)
        {
            return one == two ? one : $"{one},{two}";
        }

        Span<char> letters = stackalloc char[12];
        var length = 0;
        var words = 1;
        foreach (var c in line)
        {
            words += c == ' ' ? 1 : 0;
            if (char.IsAsciiLetter(c))
            {
                if (length == letters.Length)
                {
                    return null;
                }

                letters[length++] = char.ToUpperInvariant(c);
            }
            else if (c is not (' ' or '/' or '*' or '.' or '-'))
            {
                return null;
            }
        }

        // Spread letters are as many words as letters; two words of sense are no caption.
        return length < 5 || (words > 1 && words < length) ? null : Nearest(letters[..length]);
    }

    // Damage is looked for in the captions of every day alone: NODIS and EXDIS are one letter from each other's errors.
    private static string? Nearest(ReadOnlySpan<char> word)
    {
        foreach (var (caption, errors) in (ReadOnlySpan<(string, int)>)[("SENSITIVE", 2), ("SIPDIS", 1), ("NOFORN", 1), ("LIMDIS", 0), ("STADIS", 0), ("NODIS", 0), ("EXDIS", 0)])
        {
            if (EditDistance.AtMost(word, caption, errors) || (errors > 0 && IsSwapped(word, caption)))
            {
                return caption;
            }
        }

        return null;
    }

    private static bool IsSwapped(ReadOnlySpan<char> word, string caption)
    {
        var at = word.CommonPrefixLength(caption);
        return word.Length == caption.Length && at + 1 < word.Length && word[at] == caption[at + 1] && word[at + 1] == caption[at] && word[(at + 2)..].SequenceEqual(caption.AsSpan(at + 2));
    }

    /// <summary>Takes captions off the back of a piece whose front is something else (collapsed headings).</summary>
    public static void TakeLast(ReadOnlySpan<char> raw, int start, ref int end, Action<string> found)
    {
        while (true)
        {
            var word = end;
            while (word > start && char.IsAsciiLetter(raw[word - 1]))
            {
                word--;
            }

            var p = word;
            if (word == end || word <= start || !Chars.IsBlank(raw[word - 1]) || TryRead(raw, ref p, end) is not { } caption || p != end)
            {
                return;
            }

            found(caption);
            end = Chars.TrimEnd(raw, start, word);
        }
    }

    private static string? TryRead(ReadOnlySpan<char> raw, ref int at, int end)
    {
        foreach (var (printed, caption) in Known)
        {
            if (raw[at..end].StartsWith(printed, StringComparison.Ordinal)
                && (at + printed.Length == end || !char.IsLower(raw[at + printed.Length])))
            {
                at += printed.Length;
                return caption;
            }
        }

        return null;
    }

    // STADIS/////////////////, SENSITIVE, SIPDIS, EXDIS - CAIRO PASS ...
    private static int SkipSeparators(ReadOnlySpan<char> raw, int at, int end)
    {
        while (at < end && (Chars.IsBlank(raw[at]) || raw[at] is '/' or ',' or ';' or '-' or '.' or '*'))
        {
            at++;
        }

        return at;
    }
}
