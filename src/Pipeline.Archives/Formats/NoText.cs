using System.Text;

namespace Pipeline.Archives.Formats;

/// <summary>
/// Documents that say that they have no text (field guide 3.4: 126,234 of the National Archives' set). As a cable such a sentence
/// would be counted and searched as what the post wrote.
/// </summary>
internal static class NoText
{
    // Longer texts only mention a notice.
    private const int LongestNotice = 400;
    private const int LongestReason = 4000;

    private static readonly string[] Notices =
    [
        "ERROR READING TEXT INDEX", "EXPAND ERROR ENCOUNTERED", "TEXT ON MICROFILM", "ADS TEXT UNRETRIEVABLE", "ADS TEXT NOT CONVERTED",
        "No Text Body Available for Document",
    ];

    public static bool IsNotice(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > LongestNotice)
        {
            return false;
        }

        foreach (string notice in Notices)
        {
            if (text.Contains(notice, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the reject says: the notice, then every fact that the container states.</summary>
    public static string Reason(ReadOnlySpan<char> notice, ContainerMetadata? metadata)
    {
        StringBuilder reason = new("The document has no text");
        notice = notice.Trim();
        if (notice.Length > 0)
        {
            reason.Append(" (").Append(string.Join(' ', notice.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Append(')');
        }

        foreach ((string key, string? value) in Facts(metadata))
        {
            if (value is not null && reason.Length < LongestReason)
            {
                reason.Append("; ").Append(key).Append(": ").Append(value.AsSpan(0, Math.Min(value.Length, LongestReason / 4)));
            }
        }

        return reason.Append('.').ToString();
    }

    private static IEnumerable<KeyValuePair<string, string?>> Facts(ContainerMetadata? metadata) => metadata switch
    {
        null => [],
        { Attributes: { Count: > 0 } attributes } => attributes,
        _ =>
        [
            new("id", metadata.Id), new("date", metadata.CreatedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            new("origin", metadata.Origin), new("classification", metadata.Classification), new("subject", metadata.Subject),
        ],
    };
}
