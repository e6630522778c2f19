namespace Pipeline.Archives.Formats.NaraText;

/// <summary>
/// A text of the National Archives with its block "Message Attributes" of key: value lines behind the telegram (field guide 3.4).
/// The telegram keeps its offsets in the file, because only the end is cut off.
/// </summary>
internal static class NaraDocument
{
    private const string Opening = "Message Text";
    private const string Block = "Message Attributes";

    public static (ContainerMetadata Metadata, string Text)? TryRead(string text)
    {
        int block = FindBlock(text, out int behind);
        if (block < 0)
        {
            return null;
        }

        Dictionary<string, string?> values = NaraAttributes.Read(text.AsSpan(behind));

        // One attribute that every document of the collection has, so that a telegram about attributes is not cut.
        return values.ContainsKey("Document Number") ? (Metadata(values), text[..block]) : null;
    }

    /// <summary>The telegram without the line that only says that one follows.</summary>
    public static ReadOnlySpan<char> WithoutOpening(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text.TrimStart();
        return start.StartsWith(Opening, StringComparison.Ordinal) ? start[Opening.Length..] : text;
    }

    /// <summary>The archives say of many documents that their text exists on film alone: nothing is missing by the reader's fault.</summary>
    public static bool HasNoText(ReadOnlySpan<char> telegram, ContainerMetadata metadata)
    {
        ReadOnlySpan<char> text = WithoutOpening(telegram);
        return NoText.IsNotice(text)
            || (text.IsWhiteSpace() && metadata.Attributes?.GetValueOrDefault("Locator") is { } locator && NoText.IsNotice(locator));
    }

    private static ContainerMetadata Metadata(Dictionary<string, string?> values) => new(
        values["Document Number"],

        // 1977 writes Sent Date where the other years write Draft Date.
        NaraDates.Read(values.GetValueOrDefault("Draft Date")) ?? NaraDates.Read(values.GetValueOrDefault("Sent Date")),
        values.GetValueOrDefault("From"),
        values.GetValueOrDefault("Original Classification"),

        // ": GARDENS": the extractor cut at the label and left its colon.
        values.GetValueOrDefault("Subject")?.TrimStart(':', ' ') is { Length: > 0 } subject ? subject : null)
    {
        Attributes = values,
    };

    // The last one that stands on a line of its own: a telegram may quote the words.
    private static int FindBlock(string text, out int behind)
    {
        behind = 0;
        for (int at = text.LastIndexOf(Block, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : text.LastIndexOf(Block, at - 1, StringComparison.Ordinal))
        {
            int line = text.LastIndexOf('\n', at) + 1;
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(line, end - line).Trim().Length == Block.Length)
            {
                behind = Math.Min(end + 1, text.Length);
                return line;
            }
        }

        return -1;
    }
}
