using Pipeline.Archives.Formats.PlusdHtml;
using Pipeline.Archives.Formats.WikileaksHtml;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats;

/// <summary>A web page: one cable, or none. Read whole, because it is small or refused.</summary>
internal static class HtmlFile
{
    public static IEnumerable<ArchiveItem> Read(Stream content, Source source, ReadContext context)
    {
        using BoundedBytes file = BoundedBytes.Read(content, context.Limits.CableBytes, context.CancellationToken);
        yield return !file.IsWhole
            ? source.Reject(RejectCodes.LimitCableBytes, $"The page is larger than {context.Limits.CableBytes} bytes.", context.Keep(file.Span), offset: 0)
            : Read(TextDecoder.AsNarrow(file.Span), source, context);
    }

    private static ArchiveItem Read(ReadOnlySpan<byte> page, Source source, ReadContext context) =>
        CablePage.HasTable(page) ? CablePage.Read(page, source, context)
            : PlusdPage.TryRead(page, source, context)
            ?? source.Reject(RejectCodes.FormatNotACable, "A web page without the table of a cable.", context.Keep(page), offset: 0);
}
