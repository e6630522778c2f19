using Pipeline.Cables.Body;
using Pipeline.Cables.Model;
using Pipeline.Cables.References;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>A piece of the heading that is read as a line of its own.</summary>
/// <param name="Content">Where the value after the label begins.</param>
/// <param name="NewLine">It begins a line of the text.</param>
/// <param name="AfterBlank">A blank line stands before it.</param>
internal readonly record struct HeadingPiece(int Start, int End, Label Label, int Content, bool NewLine, bool AfterBlank);

/// <summary>
/// Cuts the heading into pieces: at line ends, at labels inside a line (25 telegrams have the whole heading on one line, field
/// guide 2.7) and around page headers that fell into it (field guide 2.12).
/// </summary>
internal static class HeadingPieces
{
    // The longest heading measured ends 2,200 characters after the class line (field guide 1.2); beyond this it is no heading.
    private const int MostCharacters = 16_000;

    /// <summary>Pieces from the offset to the first numbered paragraph, which is the last piece.</summary>
    public static List<HeadingPiece> Cut(ReadOnlySpan<char> raw, LineTable lines, Furniture furniture, int start, int end)
    {
        var pieces = new List<HeadingPiece>();
        end = Math.Min(end, start + MostCharacters);
        var blank = false;
        var last = Label.None;
        for (var i = lines.IndexAt(start); i < lines.Count && lines[i].Start < end; i++)
        {
            var line = lines[i];
            var from = Math.Max(line.Start, start);
            if (line.End <= from)
            {
                blank |= line.IsBlank;
                continue;
            }

            if (line.Furniture)
            {
                continue;
            }

            var newLine = from == line.Start;
            foreach (var (pieceStart, pieceEnd) in Around(furniture, from, Math.Min(line.End, end)))
            {
                if (CutLine(raw, pieceStart, pieceEnd, newLine, blank, ref last, pieces))
                {
                    return pieces;
                }

                newLine = true;
                blank = false;
            }
        }

        return pieces;
    }

    private static IEnumerable<TextSpan> Around(Furniture furniture, int start, int end)
    {
        for (var i = FirstAfter(furniture.Inline, start); i < furniture.Inline.Count && furniture.Inline[i].Start < end; i++)
        {
            var header = furniture.Inline[i];
            if (header.Start > start)
            {
                yield return new TextSpan(start, header.Start);
            }

            start = header.End;
        }

        if (start < end)
        {
            yield return new TextSpan(start, end);
        }
    }

    // Searched, not counted up to: a hostile text has a hundred thousand of them, and every line asks.
    private static int FirstAfter(IReadOnlyList<TextSpan> headers, int offset)
    {
        int low = 0, high = headers.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (headers[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // True when a numbered paragraph was met.
    private static bool CutLine(ReadOnlySpan<char> raw, int start, int end, bool newLine, bool afterBlank, ref Label last, List<HeadingPiece> pieces)
    {
        var at = Chars.SkipBlanks(raw, start, end);
        while (at < end)
        {
            var label = Labels.Read(raw, at, end, newLine, out var content);
            if (!newLine && !AllowedInside(label, last))
            {
                (label, content) = (Label.None, at);
            }

            var next = NextCut(raw, Math.Max(content, at + 1), end, label is Label.None ? last : label);
            pieces.Add(new HeadingPiece(at, Chars.TrimEnd(raw, at, next), label, content, newLine, afterBlank));
            if (label == Label.Paragraph)
            {
                return true;
            }

            last = label is Label.None ? last : label;
            (newLine, afterBlank) = (false, false);
            at = Chars.SkipBlanks(raw, next, end);
        }

        return false;
    }

    private static int NextCut(ReadOnlySpan<char> raw, int at, int end, Label last)
    {
        var first = at;
        for (; at < end; at++)
        {
            var before = raw[at - 1];
            var c = raw[at];
            var glued = c == 'E' && char.IsAsciiLetterUpper(before) && at + 3 < end && raw[at + 1] == '.' && raw[at + 2] is 'O' or '0';
            glued |= c == 'R' && last == Label.Subject && IsGluedReference(raw, at, end);
            if ((!Chars.IsBlank(before) && !glued && !Chars.IsPilcrow(c)) || c is not ('E' or 'T' or 'A' or 'S' or 'R' or 'C' or '-' or '=' or '(') && !char.IsAsciiDigit(c) && !Chars.IsPilcrow(c))
            {
                continue;
            }

            var label = Labels.Read(raw, at, end, atLineStart: false, out var value);
            if (label == Label.PortionMark && !OpensText(raw, first, at, value, end))
            {
                continue;
            }

            if (label == Label.Paragraph && !Chars.IsPilcrow(c) && !HasMark(raw, at, end) && !(last == Label.References && FollowsList(raw, first, at, value, end)))
            {
                continue;
            }

            if (AllowedInside(label, last))
            {
                return at;
            }
        }

        return end;
    }

    // REF: STATE 165115 1. Post grants ...: the first paragraph hangs on the line of the list; REF: 1. LIMA 12 2. QUITO 3 is a numbered list.
    private static bool FollowsList(ReadOnlySpan<char> raw, int first, int at, int value, int end)
    {
        var before = Chars.TrimEnd(raw, first, at);
        if (before <= first || raw[before - 1] is not (')' or (>= '0' and <= '9')) || raw[at] != '1' || value + 1 >= end || raw[first..before].Contains("1.", StringComparison.Ordinal))
        {
            return false;
        }

        // A word in small letters names no station; a long line without a figure cites nothing.
        return (char.IsAsciiLetterUpper(raw[value]) && char.IsAsciiLetterLower(raw[value + 1]))
            || (end - value >= 40 && char.IsLetter(raw[value]) && !raw.Slice(value, 24).ContainsAnyInRange('0', '9'));
    }

    // NEWS FROM PERUREF: LIMA 77: the blank is lost; the citation behind the colon tells the label from the end of a word.
    private static bool IsGluedReference(ReadOnlySpan<char> raw, int at, int end)
    {
        if (!char.IsAsciiLetter(raw[at - 1]) || !raw[at..end].StartsWith("REF"))
        {
            return false;
        }

        var p = Chars.SkipLetters(raw, at, end);
        if (raw[at..p] is not ("REF" or "REFS" or "REFTEL" or "REFTELS") || p >= end || raw[p] != ':')
        {
            return false;
        }

        p = Chars.SkipBlanks(raw, p + 1, end);
        return OpensWithCable(raw, p, Math.Min(end, p + 60));
    }

    // The first citation alone is asked: other labels may follow the list on its line, and a line of many REF: would be read anew
    // for each. Its serial is the first or second number, 08 STATE 12.
    private static bool OpensWithCable(ReadOnlySpan<char> raw, int start, int end)
    {
        var p = start;
        for (var numbers = 0; numbers < 2; numbers++)
        {
            var digit = raw[p..end].IndexOfAnyInRange('0', '9');
            if (digit < 0)
            {
                return false;
            }

            p = Chars.SkipDigits(raw, p + digit, end);
            if (ReferenceList.IsCableList(raw[start..p].ToString(), 0, p - start))
            {
                return true;
            }
        }

        return false;
    }

    // REF: (S/NF) TD-314/1 marks the reference, BAKER (S/CT) E-MAIL names an office, KUWAIT (C)02293 is a cable,
    // IIR 6 838 (C/NF); goes on: none opens the text.
    private static bool OpensText(ReadOnlySpan<char> raw, int first, int at, int value, int end)
    {
        var after = Chars.SkipBlanks(raw, value, end);
        var slash = raw[at..value].IndexOf('/');
        return at > first && (after == end ? slash < 0 : char.IsLetter(raw[after]) || raw[after] is '"' or '(')
            && (slash < 0 || raw[at + slash + 1] is 'N' || raw[(at + slash + 1)..value].StartsWith("REL", StringComparison.Ordinal) || raw[(at + slash + 1)..value].StartsWith("FO", StringComparison.Ordinal));
    }

    // (SBU) inside a subject may belong to it; after a reference it opens the text. E.O. 13224 inside a subject is its matter.
    private static bool AllowedInside(Label label, Label last) => label switch
    {
        Label.None or Label.Lettered or Label.Summary => false,
        Label.ClassifiedBy => last is Label.Subject or Label.References or Label.Tags,
        Label.PortionMark => last == Label.References,
        Label.ExecutiveOrder => last is Label.None or Label.Rule,
        _ => true,
    };

    private static bool HasMark(ReadOnlySpan<char> raw, int at, int end) =>
        ParagraphStart.TryRead(raw, at, end, out _, out var content) && PortionMarks.TryRead(raw, content, end, out _, out _);
}
