using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Archives.Formats.TikaText;

/// <summary>
/// A WikiLeaks page that was printed to PDF and read back as text (field guide 3.6). Noise of the container is all up to the
/// table's values (menus, explanations, the names of its columns) and the addresses of tag links within; the telegram is what
/// follows. Text of a PDF that shows none of the page is a plain telegram.
/// </summary>
internal static partial class PrintedPage
{
    private static readonly string[] Columns = ["Reference ID", "Created", "Released", "Classification", "Origin"];

    public static (ContainerMetadata Metadata, string Text)? TryRead(string text)
    {
        Match title = Title().Match(text);
        if (!title.Success)
        {
            return null;
        }

        // The page explains its table before it shows it: the last row of column names counts.
        int at = -1;
        for (int names = text.IndexOf(Columns[0], title.Index, StringComparison.Ordinal); names >= 0; names = text.IndexOf(Columns[0], names + 1, StringComparison.Ordinal))
        {
            at = BehindColumns(text, names) is >= 0 and var behind ? behind : at;
            if (at >= 0 && Values().Match(text, at) is { Success: true } values)
            {
                return (Metadata(values, title), TagAddress().Replace(text[(values.Index + values.Length)..], "").Trim('\r', '\n', '\f'));
            }
        }

        return null;
    }

    private static ContainerMetadata Metadata(Match values, Match title)
    {
        // The minutes are those of the page: wrong in its early layouts (field guide 3.2), so only the hour is taken.
        DateTimeOffset? created = DateTimeOffset.TryParseExact(
            $"{values.Groups["day"].Value} {values.Groups["hour"].Value}", "yyyy-MM-dd HH", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
        string subject = title.Groups["subject"].Value.Trim();
        return new(values.Groups["id"].Value, created, values.Groups["origin"].Value.Trim(), values.Groups["class"].Value.Trim(), subject.Length > 0 ? subject : null);
    }

    // The five names stand on one line or on one each.
    private static int BehindColumns(string text, int at)
    {
        foreach (string name in Columns)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (string.CompareOrdinal(text, at, name, 0, name.Length) != 0)
            {
                return -1;
            }

            at += name.Length;
        }

        return at;
    }

    [GeneratedRegex(@"^[ \t]*Viewing cable (?<id>\d{2}[A-Z][A-Z0-9-]*\d)\b,?(?<subject>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\G\s*(?<id>\d{2}[A-Z][A-Z0-9-]*\d)\s+(?<day>\d{4}-\d{2}-\d{2}) (?<hour>\d{2}):\d{2}\s+\d{4}-\d{2}-\d{2} \d{2}:\d{2}\s+(?<class>(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)(?://[A-Z]+(?: OFFICIAL USE ONLY)?)?)\s+(?<origin>[A-Z][^\r\n]*)(?:\r?\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Values();

    [GeneratedRegex(@"[ \t]?(?:https?://[^\s]{1,80})?/tag/\w{1,12}\.html", RegexOptions.CultureInvariant)]
    private static partial Regex TagAddress();
}
