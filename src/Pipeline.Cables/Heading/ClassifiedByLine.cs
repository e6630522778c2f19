using System.Text;
using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>The <c>Classified By</c> line, as a line of the heading or as paragraph 1 (field guide 2.9).</summary>
internal static class ClassifiedByLine
{
    // Archive pages cut this line at 71 characters, inside words too: REA / SONS.
    private const int CutColumn = 71;
    private const int Longest = 800;

    /// <summary>Moves past <c>Classified by</c>, with a colon or without, in any spelling seen.</summary>
    public static bool TryLabel(ReadOnlySpan<char> raw, int at, int end, out int content)
    {
        content = at;
        if (at >= end || raw[at] is not ('C' or 'c'))
        {
            return false;
        }

        var p = Chars.SkipLetters(raw, at, Math.Min(end, at + 12));
        if (p - at is < 9 or > 11 || !Fits(raw[at..p]))
        {
            return false;
        }

        p = Chars.SkipBlanks(raw, p, end);
        if (Chars.WordAt(raw, p, end, "BY"))
        {
            p = Chars.SkipBlanks(raw, p + 2, end);
        }
        else if (p >= end || raw[p] != ':')
        {
            return false;
        }

        content = p < end && raw[p] == ':' ? Chars.SkipBlanks(raw, p + 1, end) : p;
        return true;
    }

    /// <summary>Reads the line from its pieces, label included.</summary>
    /// <param name="whole">All pieces belong to it; otherwise the line ends with its reasons or its first sentence.</param>
    public static ClassifiedBy? Read(string raw, TextSpanList pieces, bool whole, Warnings warnings)
    {
        if (pieces.Spans.Count == 0)
        {
            return null;
        }

        var text = Join(raw, pieces, out var offsets);
        var label = LabelEnd(text);
        var value = text[label..];
        var reasons = ClassifierReasons.Of(value);
        var end = whole ? value.Length : reasons.Found.Count > 0 ? AfterMarks(value, reasons.End) : SentenceEnd(value);
        var who = Repaired(value[..Math.Min(reasons.Start, end)].Trim(), pieces.Start, warnings);
        if (who.Length == 0 && whole && reasons.End < value.Length)
        {
            // Reasons first: Classified By: for reasons 1.4 (b), DCM Ann Baker.
            who = Repaired(value[reasons.End..].Trim(' ', ',', '.', ';', ')'), pieces.Start, warnings);
        }

        var (names, title) = ClassifierNames.Read(who);
        var last = label + end == 0 ? pieces.End : offsets[label + end - 1] + 1;
        return new ClassifiedBy(value[..end].Trim(), names, title, reasons.Found, pieces.Start, Chars.TrimEnd(raw, pieces.Start, last));
    }

    // Pieces become one line: a blank between them, but none where a line was cut inside a word.
    private static string Join(string raw, TextSpanList pieces, out List<int> offsets)
    {
        var text = new StringBuilder();
        offsets = [];
        var previous = new TextSpan(-1, -1);
        foreach (var piece in pieces.Spans)
        {
            if (previous.Start >= 0 && !IsCut(raw, previous, piece.Start))
            {
                text.Append(' ');
                offsets.Add(previous.End);
            }

            for (var at = piece.Start; at < piece.End && text.Length < Longest; at++)
            {
                // d\'Affaires: the backslash is left over from an escape.
                if (raw[at] == '\\' || (Chars.IsBlank(raw[at]) && (text.Length == 0 || text[^1] == ' ')))
                {
                    continue;
                }

                text.Append(Chars.IsBlank(raw[at]) ? ' ' : raw[at]);
                offsets.Add(at);
            }

            previous = piece;
        }

        return text.ToString();
    }

    private static bool IsCut(string raw, TextSpan previous, int next) =>
        previous.End - LineStart(raw, previous.Start) == CutColumn && char.IsLetterOrDigit(raw[previous.End - 1]) && next > 0 && raw[next - 1] is '\n' or '\r';

    private static int LineStart(string raw, int at)
    {
        var least = Math.Max(0, at - CutColumn);
        while (at > least && raw[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }

        return at;
    }

    private static int LabelEnd(string text)
    {
        // Classified By: Classified by, (U) Classified by, 1. CONFIDENTIAL - ENTIRE TEXT. CLASSIFIED BY, DOS CLASSIFICATION GUIDE BY.
        var end = 0;
        for (var at = 0; at < text.Length && at < 120; at++)
        {
            if (text[at] is 'C' or 'c' && (at == 0 || !char.IsLetter(text[at - 1])) && TryLabel(text, at, text.Length, out var content))
            {
                end = content;
            }
        }

        while (PortionMarks.TryRead(text, end, text.Length, out _, out var after))
        {
            end = Chars.SkipBlanks(text, after, text.Length);
        }

        const string Guide = "DOS CLASSIFICATION GUIDE BY";
        return Chars.WordAt(text, end, text.Length, Guide) ? Chars.SkipBlanks(text, end + Guide.Length, text.Length) : end;
    }

    private static int AfterMarks(string text, int at)
    {
        while (at < text.Length && text[at] is ')' or '.')
        {
            at++;
        }

        return at;
    }

    // The point of an initial or of JR. ends no sentence; one after a word of four letters that is no title does.
    private static int SentenceEnd(string text)
    {
        for (var at = 3; at < text.Length; at++)
        {
            if (text[at] != '.' || (at + 1 < text.Length && !Chars.IsBlank(text[at + 1])))
            {
                continue;
            }

            var from = at;
            while (from > 0 && char.IsLetter(text[from - 1]))
            {
                from--;
            }

            var word = text.AsSpan(from, at - from);
            if ((word.Length > 3 && !ClassifierWords.IsTitle(word)) || (word.Length > 1 && (at + 1 == text.Length || text.AsSpan(at + 1).StartsWith("  "))))
            {
                return at;
            }
        }

        return text.Length;
    }

    // R0BIN L. R0E, LEE 0. BAKER: a nought between letters or as an initial is the letter O.
    private static string Repaired(string who, int start, Warnings warnings)
    {
        if (!who.Contains('0'))
        {
            return who;
        }

        var text = who.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            var before = i > 0 && char.IsAsciiLetter(text[i - 1]);
            var after = i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]);
            if (text[i] == '0' && (before || after || (i > 0 && text[i - 1] == ' ' && i + 1 < text.Length && text[i + 1] == '.')))
            {
                text[i] = 'O';
            }
        }

        var repaired = new string(text);
        if (repaired != who)
        {
            warnings.Add("classifier.spelling", $"{who} read as {repaired}.", start);
        }

        return repaired;
    }

    private static bool Fits(ReadOnlySpan<char> word)
    {
        Span<char> upper = stackalloc char[12];
        var length = word.ToUpperInvariant(upper);
        return EditDistance.AtMost(upper[..length], "CLASSIFIED", 1);
    }
}
