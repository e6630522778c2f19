using System.Buffers;

namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>Finds the columns of the row that begins at the first byte. Changes nothing and keeps nothing: a row may be tried twice.</summary>
internal readonly ref struct CsvRowParser(ReadOnlySpan<byte> bytes, bool isLast, CsvDialect dialect, CsvStyle style)
{
    private static readonly SearchValues<byte> InsideQuotes = SearchValues.Create("\"\\"u8);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public CsvRowState Parse(out CsvRow row)
    {
        row = default;
        int at = 0;
        int scanned = 1;
        while (true)
        {
            CsvRowState state = at < _bytes.Length && _bytes[at] == '"' ? Quoted(ref at, ref row, ref scanned) : Bare(ref at, ref row);
            if (state != CsvRowState.Complete)
            {
                row.Unfinished = _bytes.Length - at;
                return state;
            }

            if (at < _bytes.Length && _bytes[at] == style.Delimiter)
            {
                at++;
                continue;
            }

            row.Length = at + LineEnd(at);
            return CsvRowState.Complete;
        }
    }

    private CsvRowState Bare(ref int at, ref CsvRow row)
    {
        int end = _bytes[at..].IndexOfAny(style.Delimiter, (byte)'\n');
        if (end < 0 && !isLast)
        {
            return CsvRowState.NeedsMore;
        }

        int length = end < 0 ? _bytes.Length - at : end;
        int kept = length > 0 && (end < 0 || _bytes[at + end] == '\n') && _bytes[at + length - 1] == '\r' ? length - 1 : length;
        row.Add(new(at, kept, HasQuotesInside: false));
        at += kept;
        return CsvRowState.Complete;
    }

    private CsvRowState Quoted(ref int at, ref CsvRow row, ref int scanned)
    {
        int start = at + 1;
        int next = start;
        bool hasQuotesInside = false;
        while (true)
        {
            int found = next < _bytes.Length ? _bytes[next..].IndexOfAny(InsideQuotes) : -1;
            next = found < 0 ? _bytes.Length : next + found;

            // What stands behind decides what a quote or backslash means.
            if (!isLast && !IsDecided(next))
            {
                return CsvRowState.NeedsMore;
            }

            if (next == _bytes.Length)
            {
                return CsvRowState.Unterminated;
            }

            if (_bytes[next] == '\\')
            {
                int escape = EscapeLength(next);
                hasQuotesInside |= escape == 2;
                next += escape;
            }
            else if (Byte(next + 1) == '"')
            {
                hasQuotesInside = true;
                next += 2;
            }
            else if (EndsField(next + 1))
            {
                row.Add(new(start, next - start, hasQuotesInside));
                at = next + 1;
                return CsvRowState.Complete;
            }
            else
            {
                // A quote that nothing escapes is text, unless a row began before it: then a quote is missing, this field has
                // swallowed the neighbour, and both would be lost in one long cable.
                if (CsvRowStart.Next(_bytes[..Math.Min(_bytes.Length, next + CsvRowStart.LongestLength)], scanned, style) is > 0 and var begins && begins <= next)
                {
                    return CsvRowState.Broken;
                }

                scanned = next;
                row.StrayQuotes++;
                next++;
            }
        }
    }

    // A quote before a line end is decided by it, so that the last row before a cut is still read.
    private bool IsDecided(int at) => at + 2 < _bytes.Length || (Byte(at) == '"' && (Byte(at + 1) is '\n' or '"' || Byte(at + 1) == style.Delimiter));

    /// <summary>1 when the backslash is text, 2 when it escapes what follows.</summary>
    private int EscapeLength(int at) => (dialect, Byte(at + 1)) switch
    {
        (CsvDialect.Backslash, '"' or '\'' or '\\') => 2,
        (CsvDialect.Doubled, '"') when Byte(at + 2) != '"' && !EndsField(at + 2) => 2,
        _ => 1,
    };

    private bool EndsField(int at) => at >= _bytes.Length || _bytes[at] == style.Delimiter || LineEnd(at) > 0;

    private int LineEnd(int at) => Byte(at) switch
    {
        '\n' => 1,
        '\r' when Byte(at + 1) == '\n' => 2,
        '\r' when at + 1 == _bytes.Length => 1,
        _ => 0,
    };

    private int Byte(int at) => at < _bytes.Length ? _bytes[at] : -1;
}
