using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Formats.Mail;

/// <summary>A file of one mail message.</summary>
internal static class MailReader
{
    public static IEnumerable<ArchiveItem> Read(Stream content, Source source, ReadContext context)
    {
        using BoundedBytes file = BoundedBytes.Read(content, context.Limits.CableBytes, context.CancellationToken);
        if (!file.IsWhole)
        {
            yield return source.Reject(RejectCodes.LimitCableBytes, $"The mail is larger than {context.Limits.CableBytes} bytes.", context.Keep(file.Span), offset: 0);
            yield break;
        }

        MailMessage message = new(CableFormats.MailEml, source, source.Budget ?? new(context.Limits, file.Length), context);
        foreach (ArchiveItem item in message.Read(file.Span.ToArray(), number: 1, ordinal: 1, offset: 0))
        {
            yield return item;
        }
    }
}
