using System.Globalization;
using Pipeline.Archives.Formats.Html;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.WikileaksHtml;

/// <summary>
/// A WikiLeaks cable page of any of the three layouts (field guide 3.2): title, table, one or two pre elements behind it.
/// Found by a scan over the bytes, because a page is 40-190 KB of which most is menus: on 92 real pages the scan takes 0.18 ms
/// and 0.13 MB of garbage each, a tree of the whole page (AngleSharp 1.10) 3.4 ms and 1.6 MB.
/// </summary>
internal static class CablePage
{
    private const string TitleStart = "Viewing cable";

    public static bool HasTable(ReadOnlySpan<byte> page) => LastTable(page) >= 0;

    /// <summary>Of a page that has the table.</summary>
    public static ArchiveItem Read(ReadOnlySpan<byte> page, Source source, ReadContext context)
    {
        int table = LastTable(page);
        WarningList warnings = new();
        string rest = TextDecoder.DecodeRaw(page[table..], warnings);
        int tableEnd = rest.IndexOf("</table>", StringComparison.OrdinalIgnoreCase);
        tableEnd = tableEnd < 0 ? rest.Length : tableEnd;
        List<string> texts = Texts(rest, tableEnd, warnings);
        if (rest.LastIndexOf("</html", StringComparison.OrdinalIgnoreCase) < 0)
        {
            // Every page of the three layouts ends so; one cut between the header and the text would else pass for a whole telegram.
            warnings.AddOnce(ReadWarningCodes.HtmlUnclosed, "The page is cut off: what stood behind is missing.");
        }

        if (texts.Count == 0)
        {
            return source.Reject(RejectCodes.FormatNotACable, "A cable page without a telegram text.", context.Keep(page), offset: 0);
        }

        string text = string.Join("\n\n", texts.Where(part => part.Length > 0));
        if (string.IsNullOrWhiteSpace(text))
        {
            return source.Reject(RejectCodes.CableEmpty, "A cable page whose telegram is empty.", context.Keep(page), offset: 0);
        }

        return new RawCable
        {
            Place = new(source.Label, 1, 0),
            Format = CableFormats.WikileaksHtml,
            Text = text,
            Metadata = Metadata(rest[..tableEnd], Title(page[..table])),
            Warnings = warnings.ToList(),
        };
    }

    // The last one: the 2011 pages explain the table before they show it.
    private static int LastTable(ReadOnlySpan<byte> page) =>
        Math.Max(page.LastIndexOf("<table class='cable'"u8), page.LastIndexOf("<table class=\"cable\""u8));

    // A third pre would be an article or comment behind the telegram, not a part of it.
    private static List<string> Texts(string rest, int from, WarningList warnings)
    {
        List<string> texts = [];
        while (texts.Count < 2 && rest.IndexOf("<pre", from, StringComparison.OrdinalIgnoreCase) is >= 0 and var open)
        {
            int start = rest.IndexOf('>', open) + 1;
            if (start == 0)
            {
                break;
            }

            int end = rest.IndexOf("</pre", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                warnings.AddOnce(ReadWarningCodes.HtmlUnclosed, "The page ends inside the telegram.");
                end = rest.Length;
            }

            texts.Add(Markup.ToText(rest[start..end], warnings));
            from = end;
        }

        return texts;
    }

    private static (string? Id, string? Subject) Title(ReadOnlySpan<byte> before)
    {
        int at = before.LastIndexOf("<h3>Viewing cable"u8);
        if (at < 0)
        {
            return default;
        }

        ReadOnlySpan<byte> title = before[(at + "<h3>".Length)..];
        int end = title.IndexOf("</h3"u8);
        string? line = end < 0 ? null : Markup.ToLine(TextDecoder.DecodeRaw(title[..end], new()));
        line = line?[TitleStart.Length..].Trim();
        int comma = line?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        return comma < 0 ? (line, null) : (line![..comma], line[(comma + 1)..].Trim() is { Length: > 0 } subject ? subject : null);
    }

    private static ContainerMetadata Metadata(string table, (string? Id, string? Subject) title)
    {
        List<string?> names = Cells(table, "<th", "</th");
        List<string?> values = Cells(table, "<td", "</td");
        string? Cell(string name) => names.IndexOf(name) is >= 0 and var at && at < values.Count ? values[at] : null;

        DateTimeOffset? created = DateTimeOffset.TryParseExact(
            Cell("Created"), ["yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? WithoutFalseMinutes(at) : null;
        return new(Cell("Reference ID") ?? title.Id, created, Cell("Origin"), Cell("Classification"), title.Subject);
    }

    // The two early layouts print the hour again, on the 12-hour clock, where the minutes belong (field guide 3.2: 8,007 of 8,007
    // pages). The true ones stand in the telegram; a telegram without a date group must not be given false ones.
    private static DateTimeOffset WithoutFalseMinutes(DateTimeOffset created) =>
        created.Minute == (created.Hour + 11) % 12 + 1 ? created.AddMinutes(-created.Minute) : created;

    private static List<string?> Cells(string table, string open, string close)
    {
        List<string?> cells = [];
        int at = 0;
        while (table.IndexOf(open, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start
            && table.IndexOf('>', start) is >= 0 and var inner
            && table.IndexOf(close, inner, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
        {
            if (table[start + open.Length] is '>' or ' ')
            {
                cells.Add(Markup.ToLine(table[(inner + 1)..end]));
            }

            at = end;
        }

        return cells;
    }
}
