namespace Pipeline.Archives.Formats.Mail;

/// <summary>Where the messages of a mailbox begin, and their bytes without what the mailbox put in.</summary>
internal static class MboxMessage
{
    /// <summary>A separator and the beginning of the field behind it lie within so many bytes.</summary>
    public const int LookAhead = 2 << 10;

    /// <summary>
    /// The next separator from <paramref name="from"/> on: behind a blank line, before a header field. A text's own line that
    /// begins with the word is followed by more text. -1 when there is none, or too little behind it to tell.
    /// </summary>
    public static int Next(ReadOnlySpan<byte> bytes, int from, bool isLast)
    {
        while (from < bytes.Length)
        {
            int found = bytes[(from - 1)..].IndexOf("\nFrom "u8);
            if (found < 0)
            {
                return -1;
            }

            int line = from + found;
            if (!isLast && bytes.Length - line < LookAhead)
            {
                return -1;
            }

            if (IsBlankBefore(bytes[..line]) && MailFiles.IsSeparator(bytes[line..], out int length) && MailFiles.FieldName(bytes[(line + length)..]) > 0)
            {
                return line;
            }

            from = line + 1;
        }

        return -1;
    }

    /// <summary>The message itself: no separator, one <c>&gt;</c> fewer before each <c>From </c> that was quoted.</summary>
    public static byte[] Content(ReadOnlySpan<byte> message)
    {
        int start = MailFiles.IsSeparator(message, out int length) ? length : 0;
        byte[] content = new byte[message.Length - start];
        int kept = 0;
        while (start < message.Length)
        {
            int end = message[start..].IndexOf((byte)'\n');
            int next = end < 0 ? message.Length : start + end + 1;
            ReadOnlySpan<byte> line = message[start..next];
            line = line[0] == '>' && line.TrimStart((byte)'>').StartsWith("From "u8) ? line[1..] : line;
            line.CopyTo(content.AsSpan(kept));
            kept += line.Length;
            start = next;
        }

        return content[..kept];
    }

    private static bool IsBlankBefore(ReadOnlySpan<byte> before) => before.EndsWith("\n\n"u8) || before.EndsWith("\n\r\n"u8);
}
