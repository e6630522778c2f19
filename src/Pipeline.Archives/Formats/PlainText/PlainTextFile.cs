using Pipeline.Archives.Reading;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>A text file: the layout it shows, else one telegram, else nothing that is known.</summary>
internal static class PlainTextFile
{
    public static ArchiveItem Read(ReadOnlySpan<byte> file, Source source, ReadContext context)
    {
        WarningList warnings = new();
        string text = TextDecoder.Decode(file, warnings);
        if (IsBinary(text))
        {
            return source.Reject(RejectCodes.FormatUnrecognized, "Not a text.", context.Keep(file), offset: 0);
        }

        if (AlxText.TryRead(text) is { } alx)
        {
            // A stub has no text; it still is a cable of its archive, known by id, date and subject.
            return Cable(CableFormats.AlxText, alx.Text, alx.Metadata);
        }

        if (NaraText.TryRead(text) is { } nara)
        {
            return Cable(CableFormats.NaraText, nara.Text, nara.Metadata);
        }

        bool isCable = TelegramFeatures.In(text) || (TelegramNames.IsOne(source.Name) && !string.IsNullOrWhiteSpace(text));
        return isCable
            ? Cable(CableFormats.TelegramText, text, null)
            : source.Reject(RejectCodes.FormatUnrecognized, "A text that shows nothing of a telegram.", context.Keep(file), offset: 0);

        RawCable Cable(string format, string telegram, ContainerMetadata? metadata) => new()
        {
            Place = new(source.Label, 1, 0),
            Format = format,
            Text = telegram,
            Metadata = metadata,
            Warnings = warnings.ToList(),
        };
    }

    // A damaged telegram has a control character here and there; what has them everywhere is a picture or a program.
    private static bool IsBinary(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, 64 << 10));
        return start.Count('\uFFFD') > start.Length / 10;
    }
}
