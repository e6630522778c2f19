using System.Text;

namespace Pipeline.Archives.Formats.WikileaksHtml;

/// <summary>Tells an HTML page from other text, by how it begins.</summary>
internal static class HtmlPages
{
    private const int HeadLength = 4 << 10;

    /// <summary>Text that opens with a tag and soon says that it is HTML or shows the table of a cable page.</summary>
    public static bool LooksLike(ReadOnlySpan<byte> head)
    {
        string start = Encoding.Latin1.GetString(AsUtf8Head(head)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return start.StartsWith('<')
            && (start.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<table class='cable'", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<table class=\"cable\"", StringComparison.OrdinalIgnoreCase));
    }

    // UTF-16 of markup is ASCII with every other byte zero: enough to recognise it.
    private static ReadOnlySpan<byte> AsUtf8Head(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, HeadLength)];
        if (head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
        {
            return head;
        }

        byte[] narrow = new byte[head.Length];
        int length = 0;
        foreach (byte value in head[2..])
        {
            if (value != 0)
            {
                narrow[length++] = value;
            }
        }

        return narrow.AsSpan(0, length);
    }
}
