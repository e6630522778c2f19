using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>What may stand around the word: other words of the same phrase, a portion mark, the end of a sentence.</summary>
internal static partial class PassageWords
{
    // INTRODUCTION AND before SUMMARY, EMBASSY before COMMENT; END turns it into the end of a passage, which is read from there.
    private static int Prefix(ReadOnlySpan<char> raw, int hit, out bool begin, out bool ends)
    {
        (begin, ends) = (false, false);
        var start = hit;
        for (var words = 0; words < 4; words++)
        {
            var p = start;
            while (p > 0 && (Chars.IsBlank(raw[p - 1]) || raw[p - 1] is '/' or '&') && start - p < 6)
            {
                p--;
            }

            var word = p;
            while (word > 0 && p - word < 14 && (char.IsAsciiLetter(raw[word - 1]) || raw[word - 1] is '\'' or '\u2019'))
            {
                word--;
            }

            var text = raw[word..p];
            if (text.Equals("END", StringComparison.OrdinalIgnoreCase) || text.Equals("OF", StringComparison.OrdinalIgnoreCase))
            {
                ends = text.Length == 3 || (word > 3 && raw[(word - 4)..(word - 1)].Equals("END", StringComparison.OrdinalIgnoreCase));
                return start;
            }

            if (!IsOneOf(text, Prefixes))
            {
                return start;
            }

            begin |= text.Equals("BEGIN", StringComparison.OrdinalIgnoreCase);
            start = word;
        }

        return start;
    }

    // SUMMARY AND ACTION REQUEST, COMMENT/ANALYSIS, SUMMARY (CONTINUED): up to the sign that ends the phrase.
    private static int PhraseEnd(ReadOnlySpan<char> raw, int at, int limit, out bool continued)
    {
        var p = Chars.SkipBlanks(raw, at, limit);
        var open = p < limit && raw[p] == '(' ? 1 : 0;
        continued = Chars.StartsAt(raw, p + open, limit, "CONT");
        if (continued)
        {
            p = Chars.SkipLetters(raw, p + open, limit);
            while (p < limit && raw[p] is '\'' or 'D' or 'd' or ')')
            {
                p++;
            }

            return p;
        }

        var joint = p < limit && raw[p] is '/' or '&' ? p + 1 : Chars.WordAt(raw, p, limit, "AND") ? p + 3 : -1;
        if (joint < 0)
        {
            return at;
        }

        var end = joint;
        while (end < limit && end - joint < 34 && (char.IsAsciiLetter(raw[end]) || raw[end] is ' ' or '/' or '&'))
        {
            end++;
        }

        return end >= limit || raw[end] is ':' or '.' or ')' or '(' or '\n' or '\r' or '-' or ',' ? Chars.TrimEnd(raw, joint, end) : at;
    }

    private static int Words(ReadOnlySpan<char> raw, int at, int limit, out bool matter)
    {
        matter = false;
        var end = at;
        for (var words = 0; words < 8; words++)
        {
            var p = end;
            while (p < limit && raw[p] is ' ' or '/' or '\u00A0')
            {
                p++;
            }

            var word = p;
            while (p < limit && p - word < 16 && (char.IsAsciiLetter(raw[p]) || (raw[p] == '-' && p > word && p + 1 < limit && char.IsAsciiLetter(raw[p + 1]))))
            {
                p++;
            }

            if (p == word)
            {
                break;
            }

            if (words == 0 && raw[word..p] is "OF" or "of")
            {
                end = p;
                continue;
            }

            matter |= words < 4 && IsOneOf(raw[word..p], Matter);
            end = p;
        }

        matter &= end >= limit || raw[end] is ':' or '.' or ')' or '\n' or '\r' or '-' or '"' or ' ' or ';' or ',' or '\u201D';
        return end;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int ActionEnd(ReadOnlySpan<char> raw, int hit, int limit)
    {
        const string Key = "ACTION REQUEST";
        var end = hit + Key.Length;
        end += Chars.StartsAt(raw, end, limit, "ED") ? 2 : Chars.StartsAt(raw, end, limit, "S") ? 1 : 0;
        return Chars.StartsAt(raw, hit, limit, Key) && (end >= limit || !char.IsAsciiLetter(raw[end])) ? end : hit;
    }

    private static int Mark(ReadOnlySpan<char> raw, int at, int limit)
    {
        var p = Chars.SkipBlanks(raw, at, limit);
        return Heading.PortionMarks.TryRead(raw, p, limit, out _, out var after) ? after : at;
    }

    private static bool IsLineEnd(ReadOnlySpan<char> raw, int at, int limit)
    {
        while (at < limit && raw[at] is ' ' or '\t' or '\u00A0')
        {
            at++;
        }

        return at >= limit || raw[at] is '\n' or '\r';
    }

    private static bool IsLineStart(ReadOnlySpan<char> raw, int at)
    {
        while (at > 0 && raw[at - 1] is ' ' or '\t' or '\u00A0')
        {
            at--;
        }

        return at == 0 || raw[at - 1] is '\n' or '\r';
    }

    // The start of the text of a block, or after the end of a sentence.
    private static bool IsBreak(ReadOnlySpan<char> raw, int at, int content)
    {
        var end = Chars.TrimEnd(raw, Math.Max(0, Math.Min(content, at)), at);
        return end <= content || raw[end - 1] is '.' or '!' or '?' or ':' or ')' or '"' or ';' or '\u201D' or '(' or '[' or '*' || (raw[end - 1] == '-' && end > 1 && raw[end - 2] == '-');
    }
}
