using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.HistoryLab;

/// <summary>Reads an export of History Lab object by object in constant memory (field guide 3.5). A bad one costs itself.</summary>
internal static class HistoryLabReader
{
    public static IEnumerable<ArchiveItem> Read(HeadStream content, Source source, ReadContext context)
    {
        WideText? wide = WideText.Of(content.Head);
        ReadOnlySpan<byte> head = TextDecoder.AsNarrow(content.Head);
        bool oneALine = JsonExport.IsOneALine(head);
        bool doubled = oneALine && JsonExport.IsDoubled(head);
        return Each(wide?.Narrow(content) ?? content, wide is not null, oneALine, doubled, source, context);
    }

    private static IEnumerable<ArchiveItem> Each(Stream content, bool isWide, bool oneALine, bool doubled, Source source, ReadContext context)
    {
        using ByteWindow window = new(content, context.Limits.CableBytes + 1);
        window.Grow();
        window.Advance(window.Span.StartsWith("\uFEFF"u8) ? 3 : 0);
        JsonPieces pieces = new(window, oneALine, context.CancellationToken);
        int ordinal = 0;
        while (pieces.Next(out JsonPiece piece))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> bytes = window.Span.Slice(piece.Start, piece.Length);
            long? offset = isWide ? null : window.Offset + piece.Start;
            ArchiveItem item = piece.IsTooLong || bytes.Length > context.Limits.CableBytes
                ? source.Reject(RejectCodes.LimitCableBytes, $"An object of more than {context.Limits.CableBytes} bytes.", context.Keep(bytes), ++ordinal, offset)
                : HistoryLabCable.Make(bytes, doubled, source, ++ordinal, offset, context);
            yield return item;
            pieces.Pass(piece);
        }
    }
}
