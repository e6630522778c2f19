using Pipeline.Cables.Model;

namespace Pipeline.Entities.Tests.Support;

/// <summary>An invented cable, given as the record that the parser would make of it.</summary>
internal sealed class Cable
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Create();

    private readonly string _raw;
    private readonly Telegram _telegram;

    private Cable(string raw, Telegram telegram)
    {
        _raw = raw;
        _telegram = telegram;
    }

    public static EntityExtractor Shared => Extractor;

    public string Raw => _raw;

    public static Cable Of(string body, string from = "", string tags = "", string subject = "", string to = "", string refs = "", int year = 2006)
    {
        string raw = subject.Length > 0 ? $"SUBJECT: {subject}\n\n{body}" : body;
        int start = raw.Length - body.Length;
        string station = from.Split(' ', 2) is [_, var city] ? city : from;
        Telegram telegram = new()
        {
            From = from.Length == 0 ? null : from,
            Mrn = from.Length == 0 ? null : new Mrn(station, 500),
            SentAt = new DateTimeOffset(year, 6, 15, 12, 0, 0, TimeSpan.Zero),
            Tags = tags.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            To = [.. to.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(n => new Addressee(null, n, null, null))],
            Subject = subject.Length == 0 ? null : subject,
            SubjectSpan = subject.Length == 0 ? null : new TextSpan(9, 9 + subject.Length),
            References = [.. refs.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('=') is [var label, var id] ? new Reference(label.Length == 0 ? null : label, id, id == "-" ? [] : [id]) : throw new ArgumentException(r))],
            Body = new TextSpan(start, raw.Length),
        };
        return new Cable(raw, telegram);
    }

    public Cable With(Func<Telegram, Telegram> change) => new(_raw, change(_telegram));

    public IReadOnlyList<Mention> Mentions(EntityExtractor? extractor = null) => (extractor ?? Extractor).Extract(_raw, _telegram);

    /// <summary>All mentions as <c>Peru=country:pe; GOP=government:pe/gov</c>, on one line.</summary>
    public string Found(EntityExtractor? extractor = null) => string.Join("; ", Mentions(extractor).Select(m => $"{string.Join(' ', m.Text.Split((char[])[' ', '\r', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))}={m.Type}:{m.Id}"));
}
