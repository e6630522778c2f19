using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>Labels of entries: <c>(A)</c> <c>A.</c> <c>A)</c> <c>[A]</c> <c>(1)</c> <c>A:</c> <c>A -</c> <c>¶B.</c>, also doubled (field guide 1.2).</summary>
internal static class Bullets
{
    /// <summary>Index after the bullet at the token; 0 when there is none. The label is a capital letter or a number.</summary>
    public static int Read(CitationReader reader, int index, out string label)
    {
        var next = ReadOne(reader, index, out label);
        if (next == 0)
        {
            return 0;
        }

        // A. (A) X 1, A. A. X 1, A. REF A X 1: the same label twice.
        while (true)
        {
            var p = reader.IsWord(next, "REF") || reader.IsWord(next, "REFTEL") ? next + 1 : next;
            if (ReadOne(reader, p, out var again) is var after and > 0 && again == label)
            {
                next = after;
            }
            else if (p > next && reader.IsWord(p, label))
            {
                next = p + 1;
            }
            else
            {
                return next;
            }
        }
    }

    /// <summary>True when the label is the one that follows the last.</summary>
    public static bool Follows(string? last, string label) => last is { Length: > 0 } && label.Length > 0
        && (char.IsAsciiDigit(last[0]) ? int.TryParse(last, out var a) && int.TryParse(label, out var b) && b == a + 1 : label.Length == 1 && label[0] == last[0] + 1);

    /// <summary>Label of the last entry so far, or null.</summary>
    public static string? Last(string raw, TextSpanList pieces)
    {
        string? last = null;
        foreach (var (start, end) in pieces.Spans)
        {
            var line = raw[start..end];
            var reader = new CitationReader(line, Tokens.Of(line), null);
            for (var i = 0; i < reader.All.Count; i++)
            {
                if (Read(reader, i, out var label) > 0 && ((last is null && label is "A" or "1") || Follows(last, label)))
                {
                    last = label;
                }
            }
        }

        return last;
    }

    private static int ReadOne(CitationReader reader, int index, out string label)
    {
        label = "";
        var p = index;
        if (p < reader.All.Count && reader.All[p].Kind == TokenKind.Mark && Chars.IsPilcrow(reader.TextOf(p)[0]))
        {
            p++;
        }

        var open = reader.IsMark(p, '(') || reader.IsMark(p, '[');
        p += open ? 1 : 0;
        if (p >= reader.All.Count || !(reader.All[p].Kind == TokenKind.Word && reader.All[p].Length == 1 || (reader.All[p].Kind == TokenKind.Number && reader.All[p].Length <= 2)))
        {
            return 0;
        }

        var text = reader.TextOf(p);
        var letter = char.IsAsciiLetter(text[0]);
        var candidate = text.ToString().ToUpperInvariant();
        p++;
        var closed = reader.IsMark(p, ')') || (open && reader.IsMark(p, '.') && reader.IsMark(p + 1, ')')) || reader.IsMark(p, ']') || (!open && (reader.IsMark(p, '.') || (letter && (reader.IsMark(p, ':') || (reader.IsMark(p, '-') && p + 1 < reader.All.Count && reader.All[p + 1].Start > reader.All[p].End)))));
        if (!closed || (!letter && !open && !reader.IsMark(p, ')')))
        {
            return 0;
        }

        // U.S. and J.SMITH are no bullets: a letter follows the point at once.
        if (reader.IsMark(p, '.') && p + 1 < reader.All.Count && reader.All[p + 1].Start == reader.All[p].End && reader.All[p + 1].Length == 1 && reader.All[p + 1].Kind == TokenKind.Word)
        {
            return 0;
        }

        // A.) and (A.) close twice.
        label = candidate;
        return reader.IsMark(p, '.') && reader.IsMark(p + 1, ')') && reader.Adjoins(p + 1) ? p + 2 : p + 1;
    }
}
