using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>
/// Five lines (id, subject, date, classification, origin), then header and body with no newline between them (field guide 3.6).
/// The text begins behind the fifth line; a stub has none.
/// </summary>
internal static partial class AlxText
{
    public static (ContainerMetadata Metadata, string Text)? TryRead(string text)
    {
        Match match = Layout().Match(text);
        if (!match.Success)
        {
            return null;
        }

        // "Fri May 11 00:00:00 +0200 2001": midnight of the archiver's own time zone. The day as written is the telegram's, the
        // zone would move it to the day before.
        DateTimeOffset? created = DateTimeOffset.TryParseExact(
            $"{match.Groups["day"].Value} {match.Groups["year"].Value}", "MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
        string rest = text[match.Length..];
        return (new(match.Groups["id"].Value, created, Line("origin"), Line("class"), Line("subject")), string.IsNullOrWhiteSpace(rest) ? "" : rest);

        string? Line(string name) => match.Groups[name].Value.Trim() is { Length: > 0 } value ? value : null;
    }

    [GeneratedRegex(@"\A\s*(?<id>\d{2}[A-Z][A-Z0-9-]*\d)[ \t]*\r?\n(?<subject>[^\n]*)\n[A-Z][a-z]{2} (?<day>[A-Z][a-z]{2} \d{2} \d{2}:\d{2}:\d{2}) [+-]\d{4} (?<year>\d{4})[ \t]*\r?\n(?<class>[A-Z][^\n]*)\n(?<origin>[^\n]*)(?:\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Layout();
}
