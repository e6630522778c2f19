namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>How the rows of a file begin, when known: rows of another style are text inside a field.</summary>
/// <param name="Delimiter">Comma, or what a spreadsheet of another country made of it; 0 when not known yet.</param>
/// <param name="Quoted">Whether the number is quoted; null when not known yet.</param>
internal readonly record struct CsvStyle(byte Delimiter, bool? Quoted)
{
    public bool Allows(CsvStyle row) => (Delimiter == 0 || Delimiter == row.Delimiter) && (Quoted is null || Quoted == row.Quoted);
}

/// <summary>
/// How a row begins: a number and a date, quoted or not. The only thing in the file that a reader that lost its way can trust
/// (field guide 3.1: every loader in use resynchronises on it).
/// </summary>
internal static class CsvRowStart
{
    /// <summary>No row start is longer; a window with less left is too short to tell.</summary>
    public const int LongestLength = 48;

    private const int LongestNumber = 10;

    /// <summary>Junk before a row's number is looked through so far.</summary>
    private const int LongestJunk = 512;

    /// <summary>Whether a row begins at the first byte, and how.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes, out CsvStyle style)
    {
        style = default;
        bool quoted = Take(ref bytes, '"');
        if (!TakeDigits(ref bytes, 1, LongestNumber) || (quoted && !Take(ref bytes, '"')) || bytes.IsEmpty || bytes[0] is not ((byte)',' or (byte)';' or (byte)'\t'))
        {
            return false;
        }

        style = new(bytes[0], quoted);
        bytes = bytes[1..];
        return TakeDate(ref bytes) && Take(ref bytes, (char)style.Delimiter);
    }

    /// <summary>The next line that begins a row of the style, from <paramref name="from"/> on; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<byte> bytes, int from, CsvStyle file)
    {
        while (from < bytes.Length)
        {
            int newline = bytes[(from - 1)..].IndexOf((byte)'\n');
            if (newline < 0)
            {
                return -1;
            }

            int line = from + newline;
            if (IsAt(bytes[line..], out CsvStyle row) && file.Allows(row))
            {
                return line;
            }

            from = line + 1;
        }

        return -1;
    }

    /// <summary>Where on the first line a row begins behind junk and a delimiter, as rows pasted together do (field guide 3.1); -1 when none does.</summary>
    public static int BehindJunk(ReadOnlySpan<byte> bytes, CsvStyle file)
    {
        int end = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = bytes[..Math.Min(end < 0 ? bytes.Length : end, LongestJunk)];
        for (int at = 0; line[at..].IndexOf(file.Delimiter) is >= 0 and var next;)
        {
            at += next + 1;
            if (IsAt(bytes[at..], out CsvStyle row) && file.Allows(row))
            {
                return at;
            }
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
