namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>
/// How a row begins: a number and a date, quoted or not. The only thing in the file that a reader that lost its way can trust
/// (field guide 3.1: every loader in use resynchronises on it).
/// </summary>
internal static class CsvRowStart
{
    /// <summary>No row start is longer; a window with less left is too short to tell.</summary>
    public const int LongestLength = 48;

    private const int LongestNumber = 10;

    /// <summary>Whether a row begins at the first byte.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes, out bool quoted)
    {
        quoted = Take(ref bytes, '"');
        return TakeDigits(ref bytes, 1, LongestNumber)
            && (!quoted || Take(ref bytes, '"'))
            && Take(ref bytes, ',')
            && TakeDate(ref bytes)
            && Take(ref bytes, ',');
    }

    /// <summary>Whether the first bytes of a file are those of a cables.csv.</summary>
    public static bool IsCsv(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        ReadOnlySpan<byte> text = head.TrimStart("\r\n"u8);
        if (IsAt(text, out _))
        {
            return true;
        }

        // The file may begin inside a row or with names of columns. One row start may be quoted by a telegram (08MEXICO23 shows
        // one), two are a table.
        int at = Next(head, 1, null);
        return at >= 0 && Next(head, at + 1, null) >= 0;
    }

    /// <summary>The next line that begins a row, from <paramref name="from"/> on; -1 when there is none.</summary>
    /// <param name="quoted">The style of the file, when known: rows of another style are text inside a field.</param>
    public static int Next(ReadOnlySpan<byte> bytes, int from, bool? quoted)
    {
        while (from < bytes.Length)
        {
            int newline = bytes[(from - 1)..].IndexOf((byte)'\n');
            if (newline < 0)
            {
                return -1;
            }

            int line = from + newline;
            if (IsAt(bytes[line..], out bool isQuoted) && (quoted is null || quoted == isQuoted))
            {
                return line;
            }

            from = line + 1;
        }

        return -1;
    }

    private static bool TakeDate(ref ReadOnlySpan<byte> bytes)
    {
        bool quoted = Take(ref bytes, '"');
        ReadOnlySpan<byte> american = bytes;
        bool isDate = TakeDigits(ref american, 1, 2) && Take(ref american, '/') && TakeDigits(ref american, 1, 2) && Take(ref american, '/') && TakeDigits(ref american, 4, 4);
        ReadOnlySpan<byte> iso = bytes;
        bool isIso = !isDate && TakeDigits(ref iso, 4, 4) && Take(ref iso, '-') && TakeDigits(ref iso, 2, 2) && Take(ref iso, '-') && TakeDigits(ref iso, 2, 2);
        if (!isDate && !isIso)
        {
            return false;
        }

        bytes = isDate ? american : iso;
        return Take(ref bytes, ' ')
            && TakeDigits(ref bytes, 1, 2) && Take(ref bytes, ':') && TakeDigits(ref bytes, 2, 2)
            && (!Take(ref bytes, ':') || TakeDigits(ref bytes, 2, 2))
            && (!quoted || Take(ref bytes, '"'));
    }

    private static bool Take(ref ReadOnlySpan<byte> bytes, char wanted)
    {
        bool isThere = !bytes.IsEmpty && bytes[0] == wanted;
        bytes = isThere ? bytes[1..] : bytes;
        return isThere;
    }

    private static bool TakeDigits(ref ReadOnlySpan<byte> bytes, int least, int most)
    {
        int count = 0;
        while (count < bytes.Length && count <= most && char.IsAsciiDigit((char)bytes[count]))
        {
            count++;
        }

        bytes = bytes[count..];
        return count >= least && count <= most;
    }
}
