using MimeKit;
using MimeKit.Utils;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.Mail;

/// <summary>What a message states about the telegram in it. Its Message-ID is no telegram's id and stands with the other fields.</summary>
internal static class MailHeader
{
    private static readonly HeaderId[] Kept = [HeaderId.MessageId, HeaderId.Date, HeaderId.From, HeaderId.To, HeaderId.Cc, HeaderId.Subject, HeaderId.InReplyTo];
    private const int LongestValue = 4 << 10;

    public static ContainerMetadata Read(MimeMessage message)
    {
        Dictionary<string, string?> fields = new(StringComparer.OrdinalIgnoreCase);
        foreach (HeaderId id in Kept)
        {
            // Cut before it is decoded: the library takes quadratic time for a field of a hundred thousand encoded words.
            if (message.Headers.FirstOrDefault(header => header.Id == id) is { } field)
            {
                fields[id.ToHeaderName()] = Clean(Rfc2047.DecodeText(field.RawValue.AsSpan(0, Math.Min(field.RawValue.Length, LongestValue)).ToArray()));
            }
        }

        string? written = fields.GetValueOrDefault("Date");
        DateTimeOffset? date = written is not null && DateUtils.TryParse(written, out DateTimeOffset at) && at.Year > 1900 ? at.ToUniversalTime() : null;
        return new(null, date, null, null, fields.GetValueOrDefault("Subject")) { Attributes = fields };
    }

    /// <summary>The telegram's own container, a block of a dump say, knows better; the mail's fields are kept beside it.</summary>
    public static ContainerMetadata Merge(ContainerMetadata inner, ContainerMetadata mail)
    {
        Dictionary<string, string?> fields = new(inner.Attributes ?? new Dictionary<string, string?>(), StringComparer.OrdinalIgnoreCase);
        foreach ((string key, string? value) in mail.Attributes!)
        {
            fields.TryAdd(key, value);
        }

        return inner with { Attributes = fields };
    }

    private static string? Clean(string value)
    {
        string text = TextCleaner.Clean(value, new()).Trim();
        return text.Length > 0 ? text : null;
    }
}
