using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>
/// Numbered paragraphs. A number at the start of a line is one when it goes on with a count, begins one anew, or jumps ahead at a
/// clear break: <c>¶2007. </c> and a wrapped <c>paragraph 6.</c> are text (field guide 2.11).
/// </summary>
internal sealed class ParagraphReader
{
    // Beyond any line that was printed: its line ends are lost, and with them the break before a number.
    private const int LongestPrinted = 200;

    private readonly ParagraphCount _count = new();

    public static IReadOnlyList<Paragraph> Read(ReadOnlySpan<char> raw, LineTable lines, Furniture furniture, int start, int end, int textEnd)
    {
        var reader = new ParagraphReader();
        var previousEnd = start;
        var blank = true;
        var header = 0;
        var pages = false;
        for (var i = lines.IndexAt(start); i < lines.Count && lines[i].Start < end; i++)
        {
            var line = lines[i];
            if (line.Furniture || line.End <= start)
            {
                pages |= line.Furniture;
                continue;
            }

            if (line.IsBlank)
            {
                blank = true;
                continue;
            }

            var (from, to) = (Math.Max(line.Start, start), Math.Min(line.End, end));

            // A page header inside the line parts it; after it a paragraph starts as if on a line of its own.
            for (; header < furniture.Inline.Count && furniture.Inline[header].Start < to; header++)
            {
                var (headerStart, headerEnd) = (furniture.Inline[header].Start, furniture.Inline[header].End);
                if (headerStart > from)
                {
                    reader.ReadLine(raw, from, headerStart, blank, previousEnd);
                    blank = true;
                }

                from = Chars.SkipBlanks(raw, Math.Max(from, Math.Min(headerEnd, to)), to);
            }

            if (from < to)
            {
                // A page break hides whether a blank line stood there: only the very next number is believed behind it (field guide 2.14).
                reader.ReadLine(raw, from, to, blank || (pages && reader.IsNext(raw, from, to)), previousEnd);
            }

            (blank, pages, previousEnd) = (false, false, line.End);
        }

        return reader.Result(raw, lines, textEnd);
    }

    private bool IsNext(ReadOnlySpan<char> raw, int start, int end) => ParagraphStart.TryRead(raw, start, end, out var number, out _) && number > 1 && _count.Expects(number);

    private void ReadLine(ReadOnlySpan<char> raw, int start, int end, bool afterBlank, int previousEnd)
    {
        var at = ReadStart(raw, start, end, afterBlank, previousEnd);

        // Line ends lost: "End Comment. 14. (SBU) This cable" opens a paragraph inside the line.
        while (at < end)
        {
            var point = raw[at..end].IndexOf('.');
            if (point < 0)
            {
                return;
            }

            at += point + 1;
            ReadInside(raw, start, at - 1, end);
        }
    }

    // Returns where a number inside the line may stand at the earliest.
    private int ReadStart(ReadOnlySpan<char> raw, int start, int end, bool afterBlank, int previousEnd)
    {
        if (ParagraphStart.TryRead(raw, start, end, out var number, out var content))
        {
            content = ParagraphStart.SkipDoubled(raw, content, raw.Length, number);
            var mark = PortionMarks.TryRead(raw, content, raw.Length, out var read, out _) ? read : null;
            _count.Offer(new NumberFound(number, mark, start), afterBlank || EndsSentence(raw, previousEnd), Chars.IsPilcrow(raw[start]), IsNumberWord(raw, previousEnd) || (!afterBlank && IsDate(raw, previousEnd)));
            return Math.Min(end, Math.Max(start + 1, content));
        }

        return start + 1;
    }

    private void ReadInside(ReadOnlySpan<char> raw, int start, int point, int end)
    {
        var digits = point;
        while (digits > start && point - digits < 3 && char.IsAsciiDigit(raw[digits - 1]))
        {
            digits--;
        }

        if (digits == point || digits <= start || !Chars.IsBlank(raw[digits - 1]) || !ParagraphStart.TryRead(raw, digits, end, out var number, out var content)
            || !_count.Expects(number))
        {
            return;
        }

        var before = Chars.TrimEnd(raw, start, digits);
        var marked = PortionMarks.TryRead(raw, content, end, out var mark, out _);
        var opens = marked || (number > 1 && (content >= end || Chars.IsUpper(raw[content])));
        if (before <= start || !opens)
        {
            return;
        }

        var found = new NumberFound(number, marked ? mark : null, digits);
        if (EndsText(raw, before) || (raw[before - 1] == '-' && (marked || content >= end)))
        {
            _count.Offer(found, breakBefore: true, strong: false, afterNumberWord: false);
        }
        else if (end - start > LongestPrinted && content < end && char.IsLetter(raw[before - 1]) && !IsNumberWord(raw, before) && !IsDate(raw, before))
        {
            _count.Doubt(found);
        }
    }

    private static bool EndsText(ReadOnlySpan<char> raw, int end) => raw[end - 1] is '.' or '!' or '?' or '"' or ')' or ':' or '\u201D';

    // "see paragraph / 6." wrapped.
    private static bool IsNumberWord(ReadOnlySpan<char> raw, int end)
    {
        var start = end;
        while (start > 0 && end - start < 12 && char.IsAsciiLetter(raw[start - 1]))
        {
            start--;
        }

        return raw[start..end] is "para" or "paras" or "paragraph" or "paragraphs" or "PARA" or "PARAS" or "PARAGRAPH" or "PARAGRAPHS" or "and" or "AND" or "No" or "NO" or "section" or "SECTION"
            or "to" or "of" or "in" or "through" or "TO" or "OF" or "IN" or "THROUGH" or "reftel" or "or";
    }

    // July 1- / 2. In meetings: a date or a range that was wrapped.
    private static bool IsDate(ReadOnlySpan<char> raw, int end)
    {
        var start = end;
        while (start > 0 && end - start < 10 && char.IsAsciiLetter(raw[start - 1]))
        {
            start--;
        }

        return (end > 1 && raw[end - 1] == '-' && char.IsAsciiDigit(raw[end - 2])) || (end - start >= 3 && Months.Of(raw[start..end]) > 0);
    }

    private static bool EndsSentence(ReadOnlySpan<char> raw, int end) =>
        end > 0 && raw[end - 1] is '.' or '!' or '?' or ':' or '"' or '\'' or ')' or '-' or '=' or '*' or ';' or '\u201D';

    private List<Paragraph> Result(ReadOnlySpan<char> raw, LineTable lines, int textEnd)
    {
        var found = _count.Found;
        var paragraphs = new List<Paragraph>(found.Count);
        for (var i = 0; i < found.Count && found[i].Start < textEnd; i++)
        {
            var start = found[i].Start;
            var limit = i + 1 < found.Count && found[i + 1].Start < textEnd ? found[i + 1].Start : textEnd;
            paragraphs.Add(new Paragraph(found[i].Number.ToString(System.Globalization.CultureInfo.InvariantCulture), found[i].Mark, start, TextEnd(raw, lines, start, limit)));
        }

        return paragraphs;
    }

    // Furniture between two paragraphs belongs to neither.
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
