using System.Text;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>A text file: one telegram or many, each an item of its own with the byte where it begins.</summary>
internal static class TextFiles
{
    public static IEnumerable<ArchiveItem> Read(HeadStream content, Source source, ReadContext context) =>
        WideText.Of(content.Head) is { } wide ? ReadWide(content, wide, source, context) : ReadNarrow(content, source, context);

    private static IEnumerable<ArchiveItem> ReadNarrow(Stream content, Source source, ReadContext context)
    {
        using ByteWindow window = new(content, context.Limits.CableBytes + 1);
        TextPieces pieces = new(window, context.CancellationToken);
        for (int ordinal = 1; ; ordinal++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            int length = pieces.Next();
            if (length == 0)
            {
                yield break;
            }

            if (length > 0 && length <= context.Limits.CableBytes)
            {
                yield return PlainTextFile.Read(window.Span[..length], source, context, ordinal, window.Offset);
                window.Advance(length);
                continue;
            }

            bool goesOn = length > 0 || HasLines(window.Span);
            yield return TooLong(window.Span, source, context, ordinal, window.Offset);
            if (!goesOn)
            {
                yield break;
            }

            // Not past the whole piece: lines that no telegram begins with are one piece with the telegram behind them.
            pieces.Skip();
        }
    }

    // A film or a bomb is left where it proves to be one: nothing in it begins a line.
    private static bool HasLines(ReadOnlySpan<byte> start) =>
        start[..Math.Min(start.Length, Sniffer.HeadLength)] is var head && head.Contains((byte)'\n') && head.Count((byte)0) < head.Length / 10;

    // Held whole: a file of UTF-16 is a saved text, never an archive of them. Cut where its letters, one byte for each, would be.
    private static IEnumerable<ArchiveItem> ReadWide(Stream content, WideText wide, Source source, ReadContext context)
    {
        using BoundedBytes file = BoundedBytes.Read(content, context.Limits.CableBytes, context.CancellationToken);
        if (!file.IsWhole)
        {
            yield return TooLong(file.Span, source, context, 1, 0);
            yield break;
        }

        string text = wide.Decode(file.Span);
        byte[] letters = new byte[text.Length];
        Encoding.Latin1.GetBytes(text, letters);
        using ByteWindow window = new(new MemoryStream(letters), Math.Max(1, letters.Length + 1L));
        TextPieces pieces = new(window, context.CancellationToken);
        int length;
        for (int ordinal = 1; (length = pieces.Next()) > 0; ordinal++)
        {
            int start = (int)window.Offset;
            int raw = wide.Mark.Length + (start * wide.Unit);
            long? offset = ordinal == 1 ? 0 : wide.Unit == 2 ? raw : null;
            yield return PlainTextFile.Read(text.Substring(start, length), new(), file.Span[Math.Min(raw, file.Length)..], source, context, ordinal, offset);
            window.Advance(length);
        }
    }

    private static RejectedItem TooLong(ReadOnlySpan<byte> start, Source source, ReadContext context, int ordinal, long offset) =>
        source.Reject(RejectCodes.LimitCableBytes, $"A text of more than {context.Limits.CableBytes} bytes in which no telegram is seen to end.", context.Keep(start), ordinal, offset);
}
