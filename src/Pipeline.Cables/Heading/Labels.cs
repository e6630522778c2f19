using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>What a piece of the heading begins with.</summary>
internal enum Label
{
    None,
    ExecutiveOrder,
    Tags,
    Subject,
    References,
    ClassifiedBy,
    Paragraph,
    Lettered,
    PortionMark,
    Summary,
    Rule,
    Note,
}

/// <summary>The labels of the heading in every damage seen (field guide 2.9, 2.10).</summary>
internal static class Labels
{
    private static readonly string[] TagLabels = ["TAGS", "TAG", "AGS", "TAS", "TABS", "TGS", "TAGES", "TAGSS", "TAGS/TERMS"];
    private static readonly string[] SubjectLabels = ["SUBJECT LINE", "SUBJECT", "SUBJ", "UBJECT", "SUB"];

    private static readonly string[] ReferenceLabels =
        ["REFERENCES", "REFERENCE", "REFTELS", "REFTEL", "PRIMEREF", "REFREF", "REFS", "REF(S)", "REF(A)", "REF"];

    private static readonly string[] SummaryWords =
        ["SUMMARY", "BEGIN SUMMARY", "(BEGIN SUMMARY)", "INTRODUCTION", "INTRODUCTION AND SUMMARY", "ACTION REQUEST", "ACTION REQUESTED", "BEGIN TEXT"];

    /// <summary>Reads the label at the offset; <paramref name="content"/> is where its value begins.</summary>
    public static Label Read(ReadOnlySpan<char> raw, int at, int end, bool atLineStart, out int content)
    {
        content = at;
        if (at >= end)
        {
            return Label.None;
        }

        switch (raw[at])
        {
            case 'E' or 'e':
                return ExecutiveOrderLine.IsLabel(raw, at, end) ? Label.ExecutiveOrder : Label.None;
            case 'T' or 't' or 'A' when TryWord(raw, at, end, TagLabels, colon: !atLineStart, out content) && (raw[at] != 'A' || HasMark(raw, at, content)):
                return Label.Tags;
            case 'A' when atLineStart && IsLabelledFirst(raw, at, end):
                return Label.References;
            case 'S' or 's' or 'U' or 'u' when TryWord(raw, at, end, SubjectLabels, colon: !atLineStart || !Chars.WordAt(raw, at, end, "SUBJECT"), out content) || TryDamagedSubject(raw, at, end, out content):
                return Label.Subject;
            case 'R' or 'r' or 'P' when TryReference(raw, at, end, atLineStart, out content):
                return Label.References;
            case 'C' or 'c' when ClassifiedByLine.TryLabel(raw, at, end, out content) && (atLineStart || raw[Chars.TrimEnd(raw, at, content) - 1] == ':'):
                return Label.ClassifiedBy;
            case '-' or '=' or '/' or '*' or '_' or '+' when IsRule(raw, at, end):
                return Label.Rule;
            case '(' when PortionMarks.TryRead(raw, at, end, out _, out content):
                // (U) CLASSIFIED BY DCM ...: the line itself is marked.
                return ClassifiedByLine.TryLabel(raw, Chars.SkipBlanks(raw, content, end), end, out _) ? Label.ClassifiedBy : Label.PortionMark;
        }

        content = at;
        if (ParagraphStart.TryRead(raw, at, end, out _, out content))
        {
            return Label.Paragraph;
        }

        content = at;
        if (Chars.IsPilcrow(raw[at]))
        {
            return Label.Lettered;
        }

        return atLineStart && IsSummary(raw, at, end) ? Label.Summary : Label.None;
    }

    public static bool IsSummary(ReadOnlySpan<char> raw, int at, int end)
    {
        foreach (var word in SummaryWords)
        {
            if (Chars.WordAt(raw, at, end, word))
            {
                var p = Chars.SkipBlanks(raw, at + word.Length, end);
                if (p == end || raw[p] is '.' or ':' or '-' or ')' or ';' || Chars.WordAt(raw, p, end, "AND") || Chars.WordAt(raw, p, end, "&"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TryWord(ReadOnlySpan<char> raw, int at, int end, string[] words, bool colon, out int content)
    {
        foreach (var word in words)
        {
            if (!Chars.WordAt(raw, at, end, word))
            {
                continue;
            }

            var p = Chars.SkipBlanks(raw, at + word.Length, end);
            while (p < end && raw[p] == '/')
            {
                p++;
            }

            if (p < end && raw[p] is ':' or ';' or '.' or ',' && (raw[p] == ':' || !colon))
            {
                content = Chars.SkipBlanks(raw, p + 1, end);
                return true;
            }

            if (!colon)
            {
                content = p;
                return true;
            }
        }

        content = at;
        return false;
    }

    // SUBECT:, SUBJET:, SUBJECR: one letter wrong, with the colon as second witness.
    private static bool TryDamagedSubject(ReadOnlySpan<char> raw, int at, int end, out int content)
    {
        content = at;
        var word = Chars.SkipLetters(raw, at, Math.Min(end, at + 9));
        var p = Chars.SkipBlanks(raw, word, end);
        if (word - at is < 6 or > 8 || p >= end || raw[p] != ':' || !Chars.IsCapitals(raw[at..word]) || !EditDistance.AtMost(raw[at..word], "SUBJECT", 1))
        {
            return false;
        }

        content = Chars.SkipBlanks(raw, p + 1, end);
        return true;
    }

    private static bool TryReference(ReadOnlySpan<char> raw, int at, int end, bool atLineStart, out int content)
    {
        if (!TryWord(raw, at, end, ReferenceLabels, colon: !atLineStart, out content))
        {
            return false;
        }

        var marked = HasMark(raw, at, content);

        // REF: REF: doubled; REF A) without a colon; but "Ref A reports" is a sentence.
        var again = content;
        while (again < end && TryWord(raw, again, end, ReferenceLabels, colon: false, out var next) && (HasMark(raw, again, next) || (next < end && raw[next] is '(' or '[')))
        {
            again = next;
        }

        content = again;
        return marked || content == end || char.IsAsciiDigit(raw[content]) || raw[content] is '(' or '['
            || (Chars.IsCapitals(raw[at..Math.Min(end, at + 3)]) && Chars.IsCapitals(raw[content..Math.Min(end, content + 12)]));
    }

    // A. REF AMMAN 222: the label of the list stands behind that of its first entry.
    private static bool IsLabelledFirst(ReadOnlySpan<char> raw, int at, int end)
    {
        var p = at + 2 < end && raw[at + 1] is '.' or ')' or ':' ? Chars.SkipBlanks(raw, at + 2, end) : at;
        return p > at + 2 && TryReference(raw, p, end, atLineStart: true, out _);
    }

    private static bool HasMark(ReadOnlySpan<char> raw, int at, int content)
    {
        var p = Chars.TrimEnd(raw, at, content);
        return raw[p - 1] is ':' or ';' or '.';
    }

    private static bool IsRule(ReadOnlySpan<char> raw, int at, int end)
    {
        var p = at;
        while (p < end && raw[p] == raw[at])
        {
            p++;
        }

        return p - at >= (raw[at] is '-' or '=' ? 3 : 5) && (p == end || p - at >= 5);
    }
}
