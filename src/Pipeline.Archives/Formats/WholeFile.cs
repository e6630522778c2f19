using Pipeline.Archives.Formats.PlainText;
using Pipeline.Archives.Formats.WikileaksHtml;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Formats;

/// <summary>The formats that hold a cable a file: pages and plain texts. Read whole, because they are small or refused.</summary>
internal static class WholeFile
{
    public static IEnumerable<ArchiveItem> Read(ContentKind kind, Stream content, Source source, ReadContext context)
    {
        using BoundedBytes file = BoundedBytes.Read(content, context.Limits.CableBytes, context.CancellationToken);
        yield return !file.IsWhole
            ? source.Reject(RejectCodes.LimitCableBytes, $"The file is larger than {context.Limits.CableBytes} bytes and not of a format that holds many cables.", context.Keep(file.Span), offset: 0)
            : kind == ContentKind.Html
                ? CablePage.Read(file.Span, source, context)
                : PlainTextFile.Read(file.Span, source, context);
    }
}
