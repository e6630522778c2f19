using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>
/// A text of the National Archives with its block "Message Attributes" of key: value lines behind the telegram (field guide 3.4).
/// The telegram keeps its offsets in the file, because only the end is cut off.
/// </summary>
internal static partial class NaraText
{
    private static readonly string[] DateFormats = ["dd MMM yyyy", "d MMM yyyy", "dd-MMM-yyyy hh:mm:ss tt", "d-MMM-yyyy h:mm:ss tt"];

    public static (ContainerMetadata Metadata, string Text)? TryRead(string text)
    {
        Match block = Attributes().Match(text);
        if (!block.Success)
        {
            return null;
        }

        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match line in KeyValue().Matches(text, block.Index + block.Length))
        {
            values.TryAdd(line.Groups["key"].Value, line.Groups["value"].Value.Trim());
        }

        // One attribute that every document of the collection has, so that a telegram about attributes is not cut.
        return values.ContainsKey("Document Number") ? (Metadata(values), text[..block.Index]) : null;
    }

    private static ContainerMetadata Metadata(Dictionary<string, string> values)
    {
        // 1977 writes Sent Date where the other years write Draft Date.
        string? date = Value("Draft Date") ?? Value("Sent Date");
        DateTimeOffset? created = DateTimeOffset.TryParseExact(date, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
        return new(Value("Document Number"), created, Value("From"), Value("Original Classification"), Value("Subject"));

        string? Value(string key) =>
            values.TryGetValue(key, out string? value) && value.Length > 0 && !value.Equals("n/a", StringComparison.OrdinalIgnoreCase) ? value : null;
    }

    [GeneratedRegex(@"^[ \t]*Message Attributes[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^[ \t]*(?<key>[A-Z][A-Za-z ]{1,60}?)[ \t]*:(?<value>[^\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex KeyValue();
}
