using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Formats.Mail;

/// <summary>
/// A mailbox file, message by message: cut at the separators here, not by the mail library, so that no message is larger in memory
/// than a cable may be, a damaged one costs itself and each has its offset.
/// </summary>
internal static class MboxReader
{
    public static IEnumerable<ArchiveItem> Read(Stream content, Source source, ReadContext context)
    {
        using ByteWindow window = new(content, context.Limits.CableBytes + 1);
        window.Grow();
        window.Advance(window.Span.StartsWith("\uFEFF"u8) ? 3 : 0);
        MailMessage message = new(CableFormats.MailMbox, source, source.Budget ?? new(context.Limits, long.MaxValue), context);
        int ordinal = 0;
        for (int number = 1; window.Span.Length > 0 || window.Grow(); number++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            int length = Length(window);
            if (length < 0 || length > context.Limits.CableBytes)
            {
                yield return source.Reject(RejectCodes.LimitCableBytes, $"A mail of more than {context.Limits.CableBytes} bytes.", context.Keep(window.Span), ++ordinal, window.Offset);
                Skip(window, context.CancellationToken);
                continue;
            }

            foreach (ArchiveItem item in message.Read(MboxMessage.Content(window.Span[..length]), number, ordinal + 1, window.Offset))
            {
                ordinal = item.Place.Member == source.Label ? item.Place.Ordinal : ordinal;
                yield return item;
            }

            window.Advance(length);
        }
    }

    /// <summary>Of the message that begins with the window, its separator included; -1 when it is longer than the window may be.</summary>
    private static int Length(ByteWindow window)
    {
        int from = 1;
        while (true)
        {
            int next = MboxMessage.Next(window.Span, from, window.AtEnd);
            if (next >= 0)
            {
                return next;
            }

            from = Math.Max(1, window.Span.Length - MboxMessage.LookAhead);
            if (!window.Grow())
            {
                return window.AtEnd ? window.Span.Length : -1;
            }
        }
    }

    private static void Skip(ByteWindow window, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int next = MboxMessage.Next(window.Span, 1, window.AtEnd);
            if (next >= 0)
            {
                window.Advance(next);
                return;
            }

            window.Advance(Math.Max(0, window.Span.Length - MboxMessage.LookAhead));
            if (!window.Grow())
            {
                window.Advance(window.Span.Length);
                return;
            }
        }
    }
}
