namespace Pipeline.Archives.Formats.HistoryLab;

/// <summary>Tells an export of History Lab from other JSON by the names of its columns (field guide 3.5).</summary>
internal static class JsonExport
{
    public static bool IsAt(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> start = WithoutMark(head).TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        return Has(start, "\"doc_nbr\""u8) || Has(start, "\"doc_id\""u8)
            || (Has(start, "\"body\""u8) && (Has(start, "\"subject\""u8) || Has(start, "\"title\""u8) || Has(start, "\"from_field\""u8)));
    }

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) => head.StartsWith("\uFEFF"u8) ? head[3..] : head;

    /// <summary>
    /// One object a line, or objects that lie about in an array or over lines: an array's bracket opens the file, or the first
    /// line holds no whole object.
    /// </summary>
    public static bool IsOneALine(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> start = WithoutMark(head).TrimStart(" \t\r\n"u8);
        int end = start.IndexOf((byte)'\n');
        return !start.IsEmpty && start[0] == '{' && (end < 0 || start[..end].TrimEnd(" \t\r,"u8) is [.., (byte)'}'] || start[..end].Length > 64);
    }

    /// <summary>
    /// Whether the file was written in PostgreSQL's text format for COPY, which doubles every backslash of the JSON: then its runs
    /// of backslashes are all of even length, which JSON with a single line end in a text never is.
    /// </summary>
    public static bool IsDoubled(ReadOnlySpan<byte> bytes)
    {
        // COPY's own mark of the end is a backslash that nothing doubles.
        ReadOnlySpan<byte> end = bytes.TrimEnd("\r\n"u8);
        bytes = end.EndsWith("\n\\."u8) ? end[..^2] : bytes;
        bool any = false;
        for (int at = 0; at < bytes.Length && bytes[at..].IndexOf((byte)'\\') is >= 0 and var next;)
        {
            at += next;
            int run = bytes[at..].IndexOfAnyExcept((byte)'\\');
            run = run < 0 ? bytes.Length - at : run;
            if (run % 2 != 0 && at + run < bytes.Length)
            {
                return false;
            }

            any = true;
            at += run;
        }

        return any;
    }

    /// <summary>The bytes with each pair of backslashes made one.</summary>
    public static byte[] UnDouble(ReadOnlySpan<byte> bytes)
    {
        byte[] single = new byte[bytes.Length];
        int length = 0;
        for (int at = 0; at < bytes.Length; at++)
        {
            at += bytes[at] == '\\' && at + 1 < bytes.Length && bytes[at + 1] == '\\' ? 1 : 0;
            single[length++] = bytes[at];
        }

        return single[..length];
    }

    private static bool Has(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name) => bytes.IndexOf(name) >= 0;
}
