using System.Text;
using MimeKit;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.Mail;

/// <summary>The parts of a message: those that are its text, in order, and those that are attached.</summary>
internal sealed class MailParts
{
    /// <summary>Parts of one mail that are read: real ones have a handful, a bomb as many as it has lines.</summary>
    public const int Most = 1000;

    private readonly List<TextPart> _texts = [];

    public MailParts(MimeMessage message)
    {
        Message = message;
        Stack<MimeEntity> open = new();
        Push(open, message.Body);
        while (open.TryPop(out MimeEntity? entity))
        {
            if (_texts.Count + Attachments.Count == Most)
            {
                HasMore = true;
                return;
            }

            switch (entity)
            {
                case MultipartAlternative alternative:
                    Push(open, Best(alternative));
                    break;
                case Multipart multipart:
                    for (int at = multipart.Count - 1; at >= 0; at--)
                    {
                        Push(open, multipart[at]);
                    }

                    break;
                case MessagePart { Message: { } inner }:
                    Push(open, inner.Body);
                    break;
                case TextPart { IsAttachment: false, FileName: null } text when text.IsPlain || text.IsHtml:
                    _texts.Add(text);
                    break;
                case MimePart part:
                    Attachments.Add(part);
                    break;
            }
        }
    }

    public MimeMessage Message { get; }

    public bool HasMore { get; }

    public List<MimePart> Attachments { get; } = [];

    /// <summary>Each text decoded, with what was repaired for it.</summary>
    public IEnumerable<(string Text, WarningList Warnings)> Texts()
    {
        foreach (TextPart part in _texts)
        {
            WarningList warnings = new();
            string text = Decode(part, warnings);
            yield return (part.IsHtml ? MailHtml.ToText(text, warnings) : text, warnings);
        }
    }

    private static void Push(Stack<MimeEntity> open, MimeEntity? entity)
    {
        if (entity is not null)
        {
            open.Push(entity);
        }
    }

    // The same text in several kinds: the plain one is the telegram as it was sent, others are dressed.
    private static MimeEntity? Best(MultipartAlternative alternative) =>
        alternative.FirstOrDefault(part => part is TextPart { IsPlain: true }) ?? alternative.LastOrDefault();

    // What says nothing of its letters or says UTF-8 is held to it as every other file is.
    private static string Decode(TextPart part, WarningList warnings)
    {
        using MemoryStream bytes = new();
        part.Content?.DecodeTo(bytes);
        string? charset = part.ContentType.Charset;
        if (!string.IsNullOrEmpty(charset) && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) && Find(charset) is { } encoding)
        {
            return encoding.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }

        return TextDecoder.DecodeRaw(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), warnings);
    }

    // What calls itself Latin-1 in mail is Windows-1252, as in the WHATWG Encoding Standard: the bytes between are its quotes.
    private static Encoding? Find(string charset)
    {
        string name = charset.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? "windows-1252" : charset;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
