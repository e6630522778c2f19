using System.Buffers;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>The name under a telegram: on its own line, or glued to the last sentence (229 of 2,024, field guide 2.11).</summary>
internal static class Signatures
{
    private static readonly string[] Formulas =
        ["END", "COMMENT", "SUMMARY", "EXEMPT", "UNQUOTE", "QUOTE", "GDS", "XGDS", "CONFIDENTIAL", "UNCLASSIFIED", "SECRET", "DECONTROL", "TEXT", "NOTE", "MINIMIZE", "CONSIDERED", "TOTAL", "NONE", "ADVISE", "REGARDS"];

    private static readonly string[] NoNames =
        ["THE", "AND", "OF", "TO", "IN", "THAT", "FOR", "ON", "BY", "WITH", "AT", "FROM", "AS", "IS", "WAS", "ARE", "WERE", "WOULD", "BE", "HAVE", "HAS", "NOT", "IT", "A", "AN", "OR", "THIS", "WHICH"];

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?:)\"'\u201D\u2019*");
    private static readonly SearchValues<char> FullStops = SearchValues.Create(".!?\"\u201D*");

    public static (string Name, int TextEnd)? Read(ReadOnlySpan<char> raw, LineTable lines, int last, int start, int end, bool capitals)
    {
        // Notes of the archive may follow the signature: up to three short lines that are no text.
        for (int line = last, looked = 0; line >= 0 && looked < 4 && lines[line].End > start; line--)
        {
            if (lines[line].IsBlank || lines[line].Furniture)
            {
                continue;
            }

            if (OwnLine(raw, lines, line, start, end, capitals, surname: looked > 0) is { } own)
            {
                return own;
            }

            if (looked == 0 && Glued(raw, Math.Max(lines[line].Start, start), Math.Min(lines[line].End, end), capitals) is { } glued)
            {
                return glued;
            }

            looked++;
            if (lines[line].Length > 60 || lines[line].Start < start || Heading.ParagraphStart.TryRead(raw, lines[line].Start, lines[line].End, out _, out _) || EndsSentence(raw, lines[line].End))
            {
                return null;
            }
        }

        return null;
    }

    public static bool IsFormula(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split(' '))
        {
            foreach (var formula in Formulas)
            {
                if (name[range].Trim(".:()").Equals(formula, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return name.StartsWith("GP-") || name.ContainsAny('@', '/');
    }

    private static (string, int)? OwnLine(ReadOnlySpan<char> raw, LineTable lines, int line, int start, int end, bool capitals, bool surname)
    {
        if (lines[line].Start < start)
        {
            return null;
        }

        var name = WithoutStamp(raw[lines[line].Start..Math.Min(lines[line].End, end)]);
        var small = !surname && IsLowerCased(raw, lines, line, start, name);
        if ((!IsName(name) && !small) || (surname && !(name.Length >= 4 && Chars.IsCapitals(name))))
        {
            return null;
        }

        var before = line - 1;
        while (before >= 0 && lines[before].Furniture)
        {
            before--;
        }

        var apart = small || before < 0 || lines[before].IsBlank || lines[before].Start < start || EndsSentence(raw, lines[before].End)
            || IsFormula(raw[lines[before].Start..lines[before].End]) || IsNoise(raw[lines[before].Start..lines[before].End]);
        if (!apart && (capitals || !Chars.IsCapitals(name) || surname))
        {
            return null;
        }

        var textEnd = Chars.TrimEnd(raw, start, lines[line].Start);
        return (Joined.Line(name).TrimEnd('.'), textEnd);
    }

    // After the last full stop of the line stand one to three words that are a name.
    // A telegram that went through a mail program may be signed in small letters: one word apart from the sentences, or under a given name.
    private static bool IsLowerCased(ReadOnlySpan<char> raw, LineTable lines, int line, int start, ReadOnlySpan<char> name)
    {
        if (name.Length is < 4 or > 20 || name.ContainsAnyExceptInRange('a', 'z') || IsFormula(name) || IsStop(name))
        {
            return false;
        }

        var before = line - 1;
        while (before >= 0 && lines[before].Start >= start && (lines[before].IsBlank || lines[before].Furniture))
        {
            before--;
        }

        return before >= 0 && lines[before].Start >= start && (EndsSentence(raw, lines[before].End) || (lines[before].Length < 20 && IsName(raw[lines[before].Start..lines[before].End])));
    }

    private static (string, int)? Glued(ReadOnlySpan<char> raw, int start, int end, bool capitals)
    {
        var line = raw[start..end];
        var stripped = WithoutStamp(line);
        if (capitals && stripped.EndsWith("."))
        {
            return null;
        }

        stripped = stripped.TrimEnd('.');
        var sentence = LastSentenceEnd(stripped);

        // The point of a paragraph number ends no sentence: what follows it is the title of a paragraph that was cut off.
        if (sentence < 0 || stripped.Length - sentence > 50 || (Heading.ParagraphStart.TryRead(stripped, 0, stripped.Length, out _, out var text) && text > sentence))
        {
            return null;
        }

        var tail = stripped[(sentence + 1)..];
        var leading = tail.Length - tail.TrimStart().Length;
        var name = tail.Trim();
        var from = sentence + 1 + leading;
        while (name.Length > 0 && NoiseWord(name) is > 0 and var skip)
        {
            name = name[skip..].TrimStart();
            from = stripped.Length - name.Length;
        }

        if (leading == 0 && from == sentence + 1 || !IsName(name) || (capitals && name.Contains(' ')))
        {
            return null;
        }

        return (Joined.Line(name).TrimEnd('.'), start + Chars.TrimEnd(stripped, 0, from));
    }

    private static int LastSentenceEnd(ReadOnlySpan<char> line)
    {
        for (var at = line.Length - 1; at > 0; at--)
        {
            if (Chars.IsBlank(line[at]) && (FullStops.Contains(line[at - 1]) || (line[at - 1] is ')' or '\'' && at > 1 && line[at - 2] is '.' or '!') || line[at - 1] is 'X' or 'x' && at > 4 && line[at - 4] == line[at - 1]))
            {
                return at - 1;
            }

            // A web address needs no full stop: ... 79832 .htm PETTIT.
            if (Chars.IsBlank(line[at]) && at >= 4 && (line[(at - 4)..at] is ".htm" or "html" or ".asp" or ".php" || line[..at].EndsWith("CONSIDERED") || line[..at].EndsWith("considered")))
            {
                return at - 1;
            }
        }

        return -1;
    }

    private static int NoiseWord(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("MINIMIZE CONSIDERED", StringComparison.OrdinalIgnoreCase))
        {
            return 19;
        }

        var x = 0;
        while (x < name.Length && name[x] is 'X' or 'x')
        {
            x++;
        }

        return x >= 4 ? x : 0;
    }

    private static bool IsNoise(ReadOnlySpan<char> line) => line.Contains("http", StringComparison.Ordinal) || line.Contains("Website", StringComparison.Ordinal) || NoiseWord(line) == line.Length;

    private static bool EndsSentence(ReadOnlySpan<char> raw, int end) => end > 0 && (SentenceEnds.Contains(raw[end - 1]) || raw[end - 1] is '-' or '=' or ';');

    // McGEE 0 11/30/2007: a page number and a date after the name.
    private static ReadOnlySpan<char> WithoutStamp(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && (char.IsAsciiDigit(line[end - 1]) || line[end - 1] is ' ' or '/' or '"' or '>' or '#' or '\u00A0'))
        {
            end--;
        }

        // Digits at once after a letter belong to the word.
        return end == line.Length || end == 0 || line[end] is ' ' or '"' or '>' or '#' or '\u00A0' ? line[..end] : line;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd('.');
        if (name.Length is < 3 or > 40 || IsFormula(name))
        {
            return false;
        }

        var words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (++words > 4 || !IsNameWord(word))
            {
                return false;
            }
        }

        return words > 0 && !(words > 1 && !Chars.IsCapitals(name) && words > 3);
    }

    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) && !(word is "de" or "van" or "von" or "der" or "la"))
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '\'' or '.' or '\u2019'))
            {
                return false;
            }
        }

        return !IsStop(word) && NoiseWord(word) != word.Length;
    }

    private static bool IsStop(ReadOnlySpan<char> word)
    {
        foreach (var stop in NoNames)
        {
            if (word.Equals(stop, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
