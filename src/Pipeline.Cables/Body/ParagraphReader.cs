using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>
/// Numbered paragraphs. A number at the start of a line is one when it goes on with the count, begins it anew, or jumps ahead at a
/// clear break: <c>¶2007. </c> and a wrapped <c>paragraph 6.</c> are text (field guide 2.11).
/// </summary>
internal sealed class ParagraphReader
{
    private readonly List<(int Number, string Printed, string? Mark, int Start)> _found = [];
    private int _last;
    private int _highest;

    public static IReadOnlyList<Paragraph> Read(ReadOnlySpan<char> raw, LineTable lines, Furniture furniture, int start, int end, int textEnd)
    {
        var reader = new ParagraphReader();
        var previousEnd = start;
        var blank = true;
        for (var i = lines.IndexAt(start); i < lines.Count && lines[i].Start < end; i++)
        {
            var line = lines[i];
            if (line.Furniture || line.End <= start)
            {
                continue;
            }

            if (line.IsBlank)
            {
                blank = true;
                continue;
            }

            var from = Math.Max(line.Start, start);
            reader.ReadLine(raw, from, Math.Min(line.End, end), blank, previousEnd);
            reader.ReadAfterHeaders(raw, furniture, from, Math.Min(line.End, end));
            (blank, previousEnd) = (false, line.End);
        }

        return reader.Result(raw, lines, furniture, textEnd);
    }

    private void ReadLine(ReadOnlySpan<char> raw, int start, int end, bool afterBlank, int previousEnd)
    {
        if (ParagraphStart.TryRead(raw, start, end, out var number, out var content)
            && Accepts(number, afterBlank || EndsSentence(raw, previousEnd), Chars.IsPilcrow(raw[start]) || PortionMarks.TryRead(raw, content, end, out _, out _), raw, previousEnd))
        {
            Add(raw, number, start, content);
        }

        // Line ends lost: "End Comment. 14. (SBU) This cable" opens a paragraph inside the line.
        var at = start + 1;
        while (at < end)
        {
            var point = raw[at..end].IndexOf('.');
            if (point < 0)
            {
                return;
            }

            at += point + 1;
            TryInside(raw, start, at - 1, end);
        }
    }

    private void TryInside(ReadOnlySpan<char> raw, int start, int point, int end)
    {
        var digits = point;
        while (digits > start && point - digits < 3 && char.IsAsciiDigit(raw[digits - 1]))
        {
            digits--;
        }

        if (digits == point || digits <= start || !Chars.IsBlank(raw[digits - 1]) || !ParagraphStart.TryRead(raw, digits, end, out var number, out var content) || number != _last + 1)
        {
            return;
        }

        var before = Chars.TrimEnd(raw, start, digits);
        var marked = PortionMarks.TryRead(raw, content, end, out _, out _);
        if (before > start && raw[before - 1] is '.' or '!' or '?' or '"' or ')' or ':' && (marked || (_last > 0 && content < end && Chars.IsUpper(raw[content]) && digits - before >= 1 && !IsNumberWord(raw, before))))
        {
            Add(raw, number, digits, content);
        }
    }

    private void ReadAfterHeaders(ReadOnlySpan<char> raw, Furniture furniture, int start, int end)
    {
        foreach (var header in furniture.Inline)
        {
            if (header.Start >= start && header.End < end)
            {
                var at = Chars.SkipBlanks(raw, header.End, end);
                if (ParagraphStart.TryRead(raw, at, end, out var number, out var content) && number == _last + 1 && (_found.Count == 0 || _found[^1].Start < at))
                {
                    Add(raw, number, at, content);
                }
            }
        }
    }

    private bool Accepts(int number, bool breakBefore, bool strong, ReadOnlySpan<char> raw, int previousEnd)
    {
        if (number == _last + 1 || number == _highest + 1)
        {
            return breakBefore || (strong && !IsNumberWord(raw, previousEnd));
        }

        var jump = number > _last && number <= _last + 8 && (_last > 0 || number <= 12);
        return breakBefore && (number == 1 ? strong || _last > 1 : jump);
    }

    // "see paragraph / 6." wrapped.
    private static bool IsNumberWord(ReadOnlySpan<char> raw, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiLetter(raw[start - 1]))
        {
            start--;
        }

        return raw[start..end] is "para" or "paras" or "paragraph" or "paragraphs" or "PARA" or "PARAS" or "PARAGRAPH" or "PARAGRAPHS" or "and" or "AND" or "No" or "NO" or "section" or "SECTION" or "to" or "of" or "in" or "through";
    }

    private static bool EndsSentence(ReadOnlySpan<char> raw, int end) =>
        end > 0 && raw[end - 1] is '.' or '!' or '?' or ':' or '"' or '\'' or ')' or '-' or '=' or '*' or ';' or '\u201D';

    private void Add(ReadOnlySpan<char> raw, int number, int start, int content)
    {
        var p = start;
        while (!char.IsAsciiDigit(raw[p]))
        {
            p++;
        }

        var mark = PortionMarks.TryRead(raw, content, raw.Length, out var read, out _) ? read : null;
        _found.Add((number, raw[p..Chars.SkipDigits(raw, p, raw.Length)].ToString(), mark, start));
        _last = number;
        _highest = Math.Max(_highest, number);
    }

    private List<Paragraph> Result(ReadOnlySpan<char> raw, LineTable lines, Furniture furniture, int textEnd)
    {
        _ = furniture;
        var paragraphs = new List<Paragraph>(_found.Count);
        for (var i = 0; i < _found.Count; i++)
        {
            var (_, printed, mark, start) = _found[i];
            var limit = i + 1 < _found.Count ? _found[i + 1].Start : Math.Max(textEnd, start);
            paragraphs.Add(new Paragraph(printed.TrimStart('0'), mark, start, TextEnd(raw, lines, start, limit)));
        }

        return paragraphs;
    }

    private static int TextEnd(ReadOnlySpan<char> raw, LineTable lines, int start, int limit)
    {
        var end = Chars.TrimEnd(raw, start, limit);
        for (var i = lines.IndexAt(Math.Max(start, end - 1)); i > 0 && lines[i].Furniture && lines[i].Start > start; i = lines.IndexAt(Math.Max(start, end - 1)))
        {
            end = Chars.TrimEnd(raw, start, lines[i].Start);
        }

        return end;
    }
}
