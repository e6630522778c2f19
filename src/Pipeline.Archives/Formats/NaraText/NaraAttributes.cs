namespace Pipeline.Archives.Formats.NaraText;

/// <summary>
/// The lines <c>Key: value</c> of a document of the National Archives. A value may go on over lines; what begins a new line is a key
/// that is known, or words that are each capitalised like one: <c>75 MANILA 12240 (DTG: 031628Z)</c> goes on with a value.
/// </summary>
internal static class NaraAttributes
{
    private const int LongestKey = 60;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(
        [
            "Automatic Decaptioning", "Capture Date", "Channel Indicators", "Concepts", "Control Number", "Copy", "Current Classification", "Current Handling Restrictions", "Decaption Date",
            "Decaption Note", "Disposition Action", "Disposition Approved on Date", "Disposition Authority", "Disposition Case Number", "Disposition Comment", "Disposition Date",
            "Disposition Event", "Disposition History", "Disposition Reason", "Disposition Remarks", "Document Number", "Document Source", "Document Unique ID", "Draft Date", "Drafter", "Enclosure",
            "Errors", "Executive Order", "Expiration", "Film Number", "From", "Format", "Handling Restrictions", "Image Path", "ISecure", "Legacy Key", "Line Count", "Litigation Code List",
            "Litigation Codes", "Litigation History", "Locator", "Markings", "Message ID", "Office", "Original Classification", "Original Handling Restrictions",
            "Original Previous Classification", "Original Previous Handling Restrictions", "Page Count", "Previous Channel Indicators", "Previous Classification",
            "Previous Handling Restrictions", "Reference", "Retention", "Review Action", "Review Authority", "Review Comment", "Review Content Flags", "Review Date", "Review Event",
            "Review Exemptions", "Review History", "Review Markings", "Review Media Identifier", "Review Referrals", "Review Release Date", "Review Release Event", "Review Transfer Date",
            "Review Withdrawn Fields", "SAS ID", "Secure", "Sent Date", "Status", "Subject", "TAGS", "To", "Type", "vdkvgwkey", "Vdkvgwkey",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Dictionary<string, string?> Read(ReadOnlySpan<char> block)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        string? key = null;
        List<string> parts = [];
        foreach (ReadOnlySpan<char> each in block.EnumerateLines())
        {
            ReadOnlySpan<char> line = each.Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            int colon = line.IndexOf(':');
            if (colon > 0 && IsKey(line[..colon].TrimEnd()))
            {
                Add(values, key, parts);
                key = line[..colon].TrimEnd().ToString();
                parts = [];
                line = line[(colon + 1)..].Trim();
            }

            if (key is not null && !line.IsEmpty)
            {
                parts.Add(line.ToString());
            }
        }

        Add(values, key, parts);
        return values;
    }

    // A key that stands twice keeps both values: the second page of a printed document repeats some.
    private static void Add(Dictionary<string, string?> values, string? key, List<string> parts)
    {
        if (key is null)
        {
            return;
        }

        string joined = string.Join(' ', parts);
        string? value = joined.Length == 0 || joined.Equals("n/a", StringComparison.OrdinalIgnoreCase) ? null : joined;
        if (!values.TryGetValue(key, out string? first) || first is null)
        {
            values[key] = value;
        }
        else if (value is not null && first != value && first.Length + value.Length < (64 << 10))
        {
            values[key] = $"{first}; {value}";
        }
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKey)
        {
            return false;
        }

        if (Known.Contains(text))
        {
            return true;
        }

        bool hasLower = false;
        bool wordStart = true;
        foreach (char letter in text)
        {
            if (letter == ' ')
            {
                wordStart = true;
                continue;
            }

            if (!char.IsAsciiLetter(letter) || (wordStart && !char.IsAsciiLetterUpper(letter)))
            {
                return false;
            }

            hasLower |= char.IsAsciiLetterLower(letter);
            wordStart = false;
        }

        return hasLower;
    }
}
