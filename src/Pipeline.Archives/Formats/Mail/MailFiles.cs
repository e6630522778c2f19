using System.Text;

namespace Pipeline.Archives.Formats.Mail;

/// <summary>Tells mail from other text by the block of header fields that it begins with (RFC 5322), a mailbox by its separator.</summary>
internal static class MailFiles
{
    private const int MostFields = 200;

    // Only mail has these; From, To, Date and Subject stand in telegrams and their printed forms as well (field guide 2.2, 3.6).
    private static readonly HashSet<string> MailOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "Message-ID", "MIME-Version", "Received", "Return-Path", "Delivered-To", "Content-Type", "Content-Transfer-Encoding", "Reply-To", "In-Reply-To", "X-Mailer", "DKIM-Signature",
    };

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase) { "From", "To", "Date", "Subject", "Cc", "Sender" };

    /// <summary>Whether a mail message begins here.</summary>
    public static bool IsMail(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        bool mailOnly = false;
        bool common = false;
        for (int count = 0; count < MostFields; count++)
        {
            int end = head.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? head : head[..end]).TrimEnd((byte)'\r');
            if (line.IsEmpty || end < 0)
            {
                return mailOnly && common && (end >= 0 || head.IsEmpty);
            }

            bool folded = count > 0 && line[0] is (byte)' ' or (byte)'\t';
            if (!folded)
            {
                int length = FieldName(line);
                if (length == 0)
                {
                    return false;
                }

                string name = Encoding.ASCII.GetString(line[..length]);
                mailOnly |= MailOnly.Contains(name) || (name.Equals("From", StringComparison.OrdinalIgnoreCase) && line.Contains((byte)'@'));
                common |= Common.Contains(name);
            }

            head = head[(end + 1)..];
        }

        return mailOnly && common;
    }

    /// <summary>Whether a mailbox file begins here: a separator and a message behind it.</summary>
    public static bool IsMbox(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return IsSeparator(head, out int length) && length < head.Length && FieldName(head[length..]) > 0;
    }

    /// <summary>
    /// A line <c>From sender Mon Jan  2 15:04:05 2006</c>. A sentence of a text that begins so has no time and year; mailboxes that
    /// do not quote it are in use.
    /// </summary>
    /// <param name="length">Of the line with its end.</param>
    public static bool IsSeparator(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (!text.StartsWith("From "u8))
        {
            return false;
        }

        int end = text[..Math.Min(text.Length, 1024)].IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? default : text[..end].TrimEnd(" \r"u8);
        length = end + 1;
        int colon = line.LastIndexOf((byte)':');
        return colon > 2 && IsDigit(line[colon - 1]) && IsDigit(line[colon - 2]) && colon + 2 < line.Length && IsDigit(line[colon + 1]) && HasYear(line[colon..]);
    }

    /// <summary>Length of the name of the header field that the line begins with; 0 when it begins with none.</summary>
    public static int FieldName(ReadOnlySpan<byte> line)
    {
        int colon = line[..Math.Min(line.Length, 80)].IndexOf((byte)':');
        return colon > 0 && char.IsAsciiLetter((char)line[0]) && !line[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~') ? colon : 0;
    }

    private static bool HasYear(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at + 4 <= text.Length; at++)
        {
            if (text[at] is (byte)'1' or (byte)'2' && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDigit(byte value) => char.IsAsciiDigit((char)value);
}
