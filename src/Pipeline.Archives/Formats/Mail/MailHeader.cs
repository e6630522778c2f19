using MimeKit;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.Mail;

/// <summary>What a message states about the telegram in it. Its Message-ID is no telegram's id and stands with the other fields.</summary>
internal static class MailHeader
{
    private static readonly HeaderId[] Kept = [HeaderId.MessageId, HeaderId.Date, HeaderId.From, HeaderId.To, HeaderId.Cc, HeaderId.Subject, HeaderId.InReplyTo];
    private const int LongestValue = 8 << 10;

    public static ContainerMetadata Read(MimeMessage message)
    {
        Dictionary<string, string?> fields = new(StringComparer.OrdinalIgnoreCase);
        foreach (HeaderId id in Kept)
        {
            // Raw, not taken apart: an address that is none costs nothing here.
            if (message.Headers[id] is { } value)
            {
                fields[id.ToHeaderName()] = Clean(value);
            }
        }

        DateTimeOffset? date = message.Date.Year > 1900 ? message.Date.ToUniversalTime() : null;
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
        string text = TextCleaner.Clean(value.Length > LongestValue ? value[..LongestValue] : value, new()).Trim();
        return text.Length > 0 ? text : null;
    }
}
