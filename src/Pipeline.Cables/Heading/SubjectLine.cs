using System.Net;
using System.Text;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>How far a subject reaches, and its text (field guide 2.10).</summary>
internal static class SubjectLine
{
    // Seven lines is the longest subject measured.
    private const int MostLines = 8;

    // Ends of words by which a word cut at the line end goes on; a compound such as ANTI-TRAFFICKING keeps its hyphen.
    private static readonly string[] Endings =
        ["TION", "TIONS", "TIONAL", "ATION", "ATIONS", "SION", "SIONS", "CATION", "CATIONS", "ZATION", "ZATIONS", "LATION", "LATIONS", "ION", "IONS", "MENT", "MENTS", "ING", "INGS", "ITY", "ITIES", "TIES", "NESS", "ANCE", "ANCES", "ENCE", "ENCES", "CIAL", "TIAL", "TIVE", "TIVES", "TURE", "TURES", "ICAL", "ISM", "ISTS", "IZE", "IZED"];

    /// <summary>The subject on one line; null when it says N/A or nothing.</summary>
    public static string? Text(ReadOnlySpan<char> raw, TextSpanList subject)
    {
        var text = new StringBuilder();
        foreach (var (start, end) in subject.Spans)
        {
            Append(text, raw[start..end]);
        }

        var read = Joined.Line(text.ToString());
        read = read.Contains('&') && read.Contains(';') ? WebUtility.HtmlDecode(read) : read;
        return read.Length == 0 || (read.Length <= 6 && ExecutiveOrderValues.IsNotApplicable(read)) ? null : read;
    }

    /// <summary>True when the line cannot belong to the subject: an item of a list, a sentence under a title in capitals, or one line too many.</summary>
    public static bool IsEndedBy(ReadOnlySpan<char> raw, TextSpanList subject, int start, int end)
    {
        if (subject.Spans.Count >= MostLines)
        {
            return true;
        }

        var digits = Chars.SkipDigits(raw, start, end);
        if (digits > start && digits - start <= 2 && digits < end && raw[digits] == ')')
        {
            return true;
        }

        return subject.Spans.Count > 0 && end - start >= 30 && IsSentence(raw[start..end]) && raw[subject.Spans[0].Start..subject.Spans[0].End] is var first && first.Length >= 20 && Chars.IsCapitals(first) && raw[subject.End - 1] is not (',' or '-' or ':');
    }

    /// <summary>True when the subject is not finished and an editor put a blank line between its lines: it ends in a comma, a dash or a slash.</summary>
    public static bool IsOpen(ReadOnlySpan<char> raw, TextSpanList subject) => subject.Spans.Count == 0 || raw[subject.End - 1] is ',' or ':' or '-' or '/' or '&';

    /// <summary>CONFIDENTIAL alone, plain or spaced, between the lines of a subject: the foot of a page.</summary>
    public static bool IsPageFoot(ReadOnlySpan<char> raw, int start, int end) =>
        end - start < 60 && Chars.IsCapitals(raw[start..end]) && (Classifications.IsAlone(raw, start, end) || ClassLine.TryRead(raw, start, end) is not null);

    /// <summary>Cuts the head of the first section off a subject it was joined to: SUMMARY before a rule, INDEX: at the end.</summary>
    public static void CutHead(ReadOnlySpan<char> raw, TextSpanList subject, bool beforeRule)
    {
        while (subject.Spans.Count > 0)
        {
            var (start, end) = subject.Spans[^1];
            var word = end > start && raw[end - 1] == ':' ? end - 1 : end;
            while (word > start && char.IsAsciiLetter(raw[word - 1]))
            {
                word--;
            }

            if (word <= start || !((beforeRule && Labels.IsSummary(raw, word, end)) || (raw[end - 1] == ':' && Chars.WordAt(raw, word, end, "INDEX"))))
            {
                return;
            }

            subject.Spans[^1] = new TextSpan(start, Chars.TrimEnd(raw, start, word));
        }
    }

    // A word of small letters after a capitalised one: no line of a title that began in capitals.
    private static bool IsSentence(ReadOnlySpan<char> line)
    {
        int lower = 0, letters = 0;
        foreach (var c in line)
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            lower += char.IsAsciiLetterLower(c) ? 1 : 0;
        }

        return lower * 10 > letters * 7;
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> line)
    {
        var hyphen = text.Length > 1 && text[^1] == '-' && char.IsAsciiLetter(text[^2]) && !line.IsEmpty && char.IsAsciiLetter(line[0]);
        if (hyphen && GoesOn(line, text[^2]))
        {
            text.Length--;
        }
        else if (!hyphen && text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    // NEGOTIA- / TIONS is one word; NEGOTIA- / IONS lost a letter and is left as it stands.
    private static bool GoesOn(ReadOnlySpan<char> line, char before)
    {
        var word = line[..Chars.SkipLetters(line, 0, line.Length)];
        if (word[0] is 'I' or 'i' && before is 'A' or 'a' or 'I' or 'i' or 'O' or 'o')
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (word.Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
