using System.Buffers;

namespace Pipeline.Cables.Text;

/// <summary>One line without its margins: UTF-16 offsets into the raw text.</summary>
internal struct Line
{
    public int Start;
    public int End;

    /// <summary>The whole line is transmission furniture and is read as if it were not there.</summary>
    public bool Furniture;

    public readonly bool IsBlank => End <= Start;

    public readonly int Length => End - Start;
}

/// <summary>The lines of a telegram, found in one pass and held in one array: no line is ever copied into a string.</summary>
internal sealed class LineTable
{
    // U+2028 stands for a line end in pages that went through an editor (field guide 2.11).
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u2028\u2029");

    private readonly Line[] _lines;

    private LineTable(Line[] lines, int count)
    {
        _lines = lines;
        Count = count;
    }

    public int Count { get; }

    public ref Line this[int index] => ref _lines[index];

    public static LineTable Of(ReadOnlySpan<char> raw)
    {
        var lines = new Line[Math.Max(16, raw.Length / 48)];
        var count = 0;
        var start = 0;
        while (start < raw.Length)
        {
            var length = raw[start..].IndexOfAny(LineEnds);
            var end = length < 0 ? raw.Length : start + length;
            if (count == lines.Length)
            {
                Array.Resize(ref lines, count * 2);
            }

            lines[count++] = Trimmed(raw, start, end);
            start = end + 1;
            if (end + 1 < raw.Length && raw[end] == '\r' && raw[end + 1] == '\n')
            {
                start++;
            }
        }

        return new LineTable(lines, count);
    }

    /// <summary>Index of the line that holds the offset, or of the last line before it.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_lines[middle].Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>The next line with text in steps of <paramref name="step"/>, at most four lines away; -1 when there is none.</summary>
    public int NextFilled(int from, int step)
    {
        for (var i = from + step; i >= 0 && i < Count && Math.Abs(i - from) <= 4; i += step)
        {
            if (!_lines[i].IsBlank)
            {
                return i;
            }
        }

        return -1;
    }

    // A backslash or <br> at the end of a line is left over from an escape or a page, never text (field guide 2.7, 2.9).
    private static Line Trimmed(ReadOnlySpan<char> raw, int start, int end)
    {
        var from = start;
        while (from < end && char.IsWhiteSpace(raw[from]))
        {
            from++;
        }

        while (end > from)
        {
            if (char.IsWhiteSpace(raw[end - 1]) || raw[end - 1] == '\\')
            {
                end--;
            }
            else if (end - from >= 4 && raw[end - 1] == '>' && raw[(end - 4)..end].Equals("<br>", StringComparison.OrdinalIgnoreCase))
            {
                end -= 4;
            }
            else
            {
                break;
            }
        }

        return end <= from ? new Line { Start = start, End = start } : new Line { Start = from, End = end };
    }
}
