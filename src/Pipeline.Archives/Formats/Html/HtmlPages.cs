using System.Text;
using Pipeline.Archives.Formats.PlusdHtml;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.Html;

/// <summary>Tells an HTML page from other text, by how it begins.</summary>
internal static class HtmlPages
{
    private const int HeadLength = 4 << 10;

    /// <summary>Text that opens with a tag and soon says that it is HTML or shows the table of a cable page.</summary>
    public static bool LooksLike(ReadOnlySpan<byte> head)
    {
        string start = Encoding.Latin1.GetString(TextDecoder.AsNarrow(head[..Math.Min(head.Length, HeadLength)])).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return start.StartsWith('<')
            && (start.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<table class='cable'", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<table class=\"cable\"", StringComparison.OrdinalIgnoreCase)
                || PlusdPage.Names(start));
    }
}
