using System.Globalization;
using Pipeline.Archives.Formats.Html;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.PlusdHtml;

/// <summary>
/// A page of the Public Library of US Diplomacy (field guide 3.3): the table "synopsis" of keys and values, the element
/// "tagged-text". Mirrors serve the same page, saved copies turn ids into classes: both are read by those two names alone.
/// Scanned, not parsed to a tree: on a page of 20 KB the scan takes 0.26 ms of processor time and 198 KB of garbage with the file's
/// opening, AngleSharp 1.10 alone 0.39-0.6 ms and 353 KB, and for 2,000, 4,000 and 8,000 elements that never close 298, 944 and 2,810 ms.
/// </summary>
internal static class PlusdPage
{
    private const string Table = "synopsis";
    private const string Text = "tagged-text";
    private const string KeyBlock = "-----BEGIN PGP";

    private static readonly string[] Dates = ["yyyy MMMM d, HH:mm", "yyyy MMMM d", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    /// <summary>Whether a page's markup names what only these pages have.</summary>
    public static bool Names(string markup) =>
        markup.Contains(Text, StringComparison.OrdinalIgnoreCase) || markup.Contains($"\"{Table}\"", StringComparison.OrdinalIgnoreCase) || markup.Contains($"'{Table}'", StringComparison.OrdinalIgnoreCase);

    /// <summary>The item, or null when the page is none of these.</summary>
    public static ArchiveItem? TryRead(ReadOnlySpan<byte> file, Source source, ReadContext context)
    {
        WarningList warnings = new();
        string page = TextDecoder.DecodeRaw(file, warnings);
        if (!Names(page))
        {
            return null;
        }

        string? title = null;
        Dictionary<string, string?>? attributes = null;
        string? text = null;
        for (int at = 0; text is null && HtmlTags.TryNext(page, at, out HtmlTag tag);)
        {
            at = tag.End;
            if (!tag.Closes && attributes is null && tag.Is("table") && tag.IsMarked(Table))
            {
                int end = HtmlTags.Close(page, tag, out at);
                (title, attributes) = Synopsis(page[tag.End..end]);
            }
            else if (!tag.Closes && tag.IsMarked(Text))
            {
                int end = HtmlTags.Close(page, tag, out at);
                if (end == page.Length)
                {
                    warnings.AddOnce(ReadWarningCodes.HtmlUnclosed, "The page ends inside the telegram.");
                }

                text = WithoutKeyBlock(Markup.ToText(page[tag.End..end], warnings, breaks: true)).Trim('\r', '\n');
            }
        }

        ContainerMetadata? metadata = attributes is null ? null : Metadata(title, attributes);
        if (text is null)
        {
            return source.Reject(RejectCodes.FormatNotACable, "A page of the library without the text of a cable.", context.Keep(file), offset: 0);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return source.Reject(RejectCodes.CableEmpty, "A page of the library whose telegram is empty.", context.Keep(file), offset: 0);
        }

        return NoText.IsNotice(text)
            ? source.Reject(RejectCodes.CableNoText, NoText.Reason(text, metadata), context.Keep(file), offset: 0)
            : new RawCable { Place = new(source.Label, 1, 0), Format = CableFormats.PlusdHtml, Text = text, Metadata = metadata, Warnings = warnings.ToList() };
    }

    private static (string? Title, Dictionary<string, string?> Values) Synopsis(string table)
    {
        Dictionary<string, string?> values = [];
        string? title = null;
        string? key = null;
        for (int at = 0; HtmlTags.TryNext(table, at, out HtmlTag tag);)
        {
            at = tag.End;
            bool isKey = !tag.Closes && tag.IsMarked("s_key");
            bool isValue = !tag.Closes && tag.IsMarked("s_val");
            if (isKey || isValue)
            {
                string? line = Markup.ToLine(table[tag.End..HtmlTags.Close(table, tag, out at)]);
                if (isValue && key is not null)
                {
                    values.TryAdd(key, Value(line));
                }

                key = isKey ? line?.TrimEnd(':', ' ') : null;
            }
            else if (title is null && !tag.Closes && tag.Is("td") && tag.IsMarked("colspan"))
            {
                title = Markup.ToLine(table[tag.End..HtmlTags.Close(table, tag, out at)]);
            }
        }

        return (title, values);
    }

    private static ContainerMetadata Metadata(string? title, Dictionary<string, string?> values)
    {
        // "2010 February 26, 11:30 (Friday)": the day of the week adds nothing.
        string? date = values.GetValueOrDefault("Date");
        date = date is not null && date.IndexOf('(', StringComparison.Ordinal) is >= 0 and var day ? date[..day].TrimEnd() : date;
        DateTimeOffset? created = DateTimeOffset.TryParseExact(date, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
        return new(
            values.GetValueOrDefault("Canonical ID"),
            created,
            values.GetValueOrDefault("From"),
            values.GetValueOrDefault("Original Classification") ?? values.GetValueOrDefault("Current Classification"),
            Value(title))
        {
            Attributes = values,
        };
    }

    // The pages write "-- N/A or Blank --" and "-- Not Assigned --" where the archive has nothing.
    private static string? Value(string? line) =>
        line is null || line.Equals("n/a", StringComparison.OrdinalIgnoreCase) || (line.StartsWith("--", StringComparison.Ordinal) && line.EndsWith("--", StringComparison.Ordinal)) ? null : line;

    // A key of about 3 KB for sending in documents stands before the content of many pages.
    private static string WithoutKeyBlock(string text)
    {
        int begin = text.IndexOf(KeyBlock, StringComparison.Ordinal);
        int end = begin < 0 || !string.IsNullOrWhiteSpace(text[..begin]) ? -1 : text.IndexOf("-----END PGP", begin, StringComparison.Ordinal);
        int line = end < 0 ? -1 : text.IndexOf('\n', end);
        return line < 0 ? text : text[(line + 1)..];
    }
}
