using Pipeline.Archives.Formats.DumpText;
using Pipeline.Archives.Formats.NaraText;
using Pipeline.Archives.Formats.TikaText;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>A text, a file or a part of one: the layout it shows, else a telegram, else nothing that is known.</summary>
internal static class PlainTextFile
{
    public static ArchiveItem Read(ReadOnlySpan<byte> file, Source source, ReadContext context, int ordinal, long? offset)
    {
        WarningList warnings = new();
        return Read(TextDecoder.DecodeRaw(file, warnings), warnings, file, source, context, ordinal, offset);
    }

    public static ArchiveItem Read(string decoded, WarningList warnings, ReadOnlySpan<byte> file, Source source, ReadContext context, int ordinal, long? offset)
    {
        string text = TextCleaner.Clean(decoded, warnings);
        if (IsBinary(text))
        {
            return source.Reject(RejectCodes.FormatUnrecognized, "Not a text.", context.Keep(file), ordinal, offset);
        }

        if (AlxText.TryRead(text) is { } alx)
        {
            // A stub has no text; it still is a cable of its archive, known by id, date and subject.
            return Cable(CableFormats.AlxText, alx.Text, alx.Metadata);
        }

        if (NaraDocument.TryRead(text) is { } nara)
        {
            return NaraDocument.HasNoText(nara.Text, nara.Metadata)
                ? source.Reject(RejectCodes.CableNoText, NoText.Reason(NaraDocument.WithoutOpening(nara.Text), nara.Metadata), context.Keep(file), ordinal, offset)
                : NaraDocument.WithoutOpening(nara.Text).IsWhiteSpace() ? Empty(file, context) : Cable(CableFormats.NaraText, nara.Text, nara.Metadata);
        }

        if (DumpBlock.TryRead(text) is { } dump)
        {
            return string.IsNullOrWhiteSpace(dump.Text) ? Empty(file, context) : Cable(CableFormats.DumpText, dump.Text, dump.Metadata);
        }

        if (PrintedPage.TryRead(text) is { } page)
        {
            return string.IsNullOrWhiteSpace(page.Text) ? Empty(file, context) : Cable(CableFormats.TikaText, page.Text, page.Metadata);
        }

        if (NoText.IsNotice(NaraDocument.WithoutOpening(text)) && !TelegramFeatures.In(text))
        {
            return source.Reject(RejectCodes.CableNoText, NoText.Reason(NaraDocument.WithoutOpening(text), null), context.Keep(file), ordinal, offset);
        }

        bool isCable = TelegramFeatures.In(text) || (TelegramNames.IsOne(source.Name) && !string.IsNullOrWhiteSpace(text));
        return isCable
            ? Cable(CableFormats.TelegramText, text, null)
            : source.Reject(RejectCodes.FormatUnrecognized, "A text that shows nothing of a telegram.", context.Keep(file), ordinal, offset);

        RejectedItem Empty(ReadOnlySpan<byte> raw, ReadContext limits) =>
            source.Reject(RejectCodes.CableEmpty, "The place of the telegram's text is empty.", limits.Keep(raw), ordinal, offset);

        RawCable Cable(string format, string telegram, ContainerMetadata? metadata) => new()
        {
            Place = new(source.Label, ordinal, offset),
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
