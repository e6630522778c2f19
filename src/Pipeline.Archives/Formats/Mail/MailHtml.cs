using System.Text;
using Pipeline.Archives.Formats.Html;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.Mail;

/// <summary>The text of a mail that has it as a page only.</summary>
internal static class MailHtml
{
    public static string ToText(string page, WarningList warnings)
    {
        int body = page.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        int start = body < 0 ? 0 : page.IndexOf('>', body) + 1;
        int end = page.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        string shown = page[start..Math.Max(start, end < 0 ? page.Length : end)];
        return Markup.ToText(Without(Without(shown, "style"), "script"), warnings, breaks: true);
    }

    // What is in these is not shown.
    private static string Without(string page, string element)
    {
        StringBuilder kept = new();
        int from = 0;
        for (int open; (open = page.IndexOf($"<{element}", from, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            kept.Append(page, from, open - from);
            int close = page.IndexOf($"</{element}", open, StringComparison.OrdinalIgnoreCase);
            int end = close < 0 ? -1 : page.IndexOf('>', close);
            from = end < 0 ? page.Length : end + 1;
        }

        return from == 0 ? page : kept.Append(page, from, page.Length - from).ToString();
    }
}
