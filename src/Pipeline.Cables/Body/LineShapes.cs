using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>What a line looks like, whatever it says.</summary>
internal static class LineShapes
{
    /// <summary>Dashes, equals signs and the like with nothing else: <c>--------------------------------------------- ----</c> (field guide 2.11).</summary>
    public static bool IsRule(ReadOnlySpan<char> text)
    {
        if (!IsRuleMark(text[0]))
        {
            return false;
        }

        var marks = 0;
        foreach (var c in text)
        {
            if (IsRuleMark(c))
            {
                marks++;
            }
            else if (!Chars.IsBlank(c))
            {
                return false;
            }
        }

        return marks >= 3 || (marks == 1 && text[0] == '-');
    }

    /// <summary>True for an underline of a head: one run, or the full line of 45 dashes and its rest; several runs underline columns.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> rule) => rule.Length >= 3 && !rule.Contains("  ", StringComparison.Ordinal) && (rule.Count(' ') <= 1 || rule.IndexOf(' ') >= 40);

    /// <summary>Columns: two gaps of three blanks or one of six, or a tab inside.</summary>
    public static bool IsTable(ReadOnlySpan<char> text)
    {
        // A label may stand apart from its text: A.     Text.
        var label = text.IndexOf("   ", StringComparison.Ordinal);
        if (label is > 0 and <= 6 && text[label - 1] is '.' or ')' or '-' or '*' or ':')
        {
            text = text[label..].TrimStart();
        }

        var gaps = 0;
        for (var at = 0; ;)
        {
            var gap = text[at..].IndexOf("   ", StringComparison.Ordinal);
            if (gap < 0)
            {
                return text.Contains('\t');
            }

            at += gap;
            var end = at;
            while (end < text.Length && text[end] == ' ')
            {
                end++;
            }

            if (++gaps == 2 || end - at >= 6)
            {
                return true;
            }

            at = end;
        }
    }

    /// <summary>The text at the offset ends a sentence, so that what follows may be a paragraph of its own.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> raw, int end)
    {
        if (end == 0)
        {
            return true;
        }

        var last = raw[end - 1];
        if (last is ')' or '"' or '\'' or '\u201D' or '\u2019' or ']' or '*' && end > 1)
        {
            return raw[end - 2] is '.' or '!' or '?' or ',' or ':' || last is ')' or ']' or '*';
        }

        return last is '.' or '!' or '?' or ':' or ';' or '=' or '\u2026' || (last == '-' && end > 1 && raw[end - 2] == '-');
    }

    private static bool IsRuleMark(char c) => c is '-' or '=' or '_' or '*' or '~' or '+' or '#' or (>= '\u2010' and <= '\u2015');
}
