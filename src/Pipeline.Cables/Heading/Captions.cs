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
        ("OFFICIAL INFORMAL", "OFFICIAL INFORMAL"), ("OFFICIAL-INFORMAL", "OFFICIAL INFORMAL"), ("NOT FOR INTERNET DISTRIBUTION", "NOT FOR INTERNET DISTRIBUTION"),
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

            // SENSITIVE INFORMATION or EXDIS CABLES is a sentence: a caption is followed by another, by a separator or by nothing.
            found(caption);
            at = p;
        }
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
