using MimeKit;
using Pipeline.Archives.Formats.PlainText;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.Mail;

/// <summary>
/// One message to its items: a telegram in its text, then what is attached. An attachment is a file like any other, a cable or an
/// archive; what is neither is told as the attachment it is.
/// </summary>
internal sealed class MailMessage(string format, Source source, ArchiveBudget budget, ReadContext context)
{
    // Real mail is a few levels deep. Deeper levels are one part of a type that is not read.
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 16, RespectContentLength = false };

    /// <param name="number">Of the message in its file, from 1: names its attachments apart from others'.</param>
    public IEnumerable<ArchiveItem> Read(byte[] bytes, int number, int ordinal, long offset)
    {
        MailParts? parts = Parse(bytes, out string? fault);
        if (parts is null)
        {
            yield return source.Reject(RejectCodes.MailCorrupt, $"The mail cannot be taken apart: {fault}", context.Keep(bytes), ordinal, offset);
            yield break;
        }

        int first = ordinal;
        ContainerMetadata metadata = MailHeader.Read(parts.Message);
        foreach ((string text, WarningList warnings) in parts.Texts())
        {
            foreach (ArchiveItem item in ReadText(text, warnings, metadata))
            {
                yield return item with { Place = new(source.Label, ordinal++, offset) };
            }
        }

        if (ordinal == first && parts.Attachments.Count == 0)
        {
            yield return source.Reject(RejectCodes.MailNoTelegram, "The mail has no text.", context.Keep(bytes), ordinal, offset);
        }

        if (parts.HasMore)
        {
            yield return source.Reject(RejectCodes.LimitMembers, $"The mail has more than {MailParts.Most} parts; the others were not read.", ordinal: ordinal, offset: offset);
        }

        int at = 0;
        foreach (MimePart part in parts.Attachments)
        {
            budget.CountMember();
            string name = string.IsNullOrWhiteSpace(part.FileName) ? $"part-{++at}" : part.FileName;
            foreach (ArchiveItem item in ReadAttachment(part, source.Member($"message-{number}/{name}", budget)))
            {
                yield return item;
            }
        }
    }

    private static MailParts? Parse(byte[] bytes, out string? fault)
    {
        try
        {
            fault = null;
            return new(MimeKit.MimeMessage.Load(Options, new MemoryStream(bytes), persistent: true));
        }
        catch (FormatException damage)
        {
            fault = damage.Message;
            return null;
        }
    }

    // Through the reader of text files: a mail may hold several telegrams, or a block of a dump.
    private IEnumerable<ArchiveItem> ReadText(string text, WarningList warnings, ContainerMetadata metadata)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        using HeadStream content = new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), Sniffer.HeadLength);
        foreach (ArchiveItem item in TextFiles.Read(content, source, context))
        {
            yield return item switch
            {
                RawCable cable => cable with
                {
                    Format = format,
                    Metadata = cable.Metadata is null ? metadata : MailHeader.Merge(cable.Metadata, metadata),
                    Warnings = [.. warnings.ToList(), .. cable.Warnings],
                },
                RejectedItem { Code: RejectCodes.FormatUnrecognized } other => other with { Code = RejectCodes.MailNoTelegram, Reason = "The text of the mail shows nothing of a telegram." },
                _ => item,
            };
        }
    }

    private IEnumerable<ArchiveItem> ReadAttachment(MimePart part, Source member)
    {
        // Mail in mail in mail takes no more room than it has levels.
        if (source.Depth > context.Limits.Depth)
        {
            yield return member.Reject(RejectCodes.LimitDepth, $"Attached to a mail that is nested deeper than {context.Limits.Depth}.");
            yield break;
        }

        using MemoryStream content = new();
        part.Content?.DecodeTo(content, context.CancellationToken);
        content.Position = 0;
        if (content.Length > context.Limits.CableBytes)
        {
            yield return member.Reject(RejectCodes.MailAttachment, $"An attachment of more than {context.Limits.CableBytes} bytes.", offset: 0);
            yield break;
        }

        foreach (ArchiveItem item in ContentReader.Read(content, member, context))
        {
            yield return item is RejectedItem { Code: RejectCodes.FormatUnrecognized or RejectCodes.FormatNotACable or RejectCodes.FileEmpty } refused && refused.Place.Member == member.Label
                ? refused with { Code = RejectCodes.MailAttachment, Reason = $"Attached to the mail ({part.ContentType.MimeType}): {refused.Reason}" }
                : item;
        }
    }
}
