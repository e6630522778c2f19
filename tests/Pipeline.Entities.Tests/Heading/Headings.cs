using Pipeline.Cables.Model;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Heading;

/// <summary>What fields of a heading name, on one line.</summary>
internal static class Headings
{
    public static string OfAddress(string name) => Found(new Telegram { To = [new Addressee(null, name, null, null)] }, text: false);

    public static string OfAttention(string line, int year = 2006) => Found(new Telegram { Attention = [line], SentAt = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero) });

    public static string OfTags(params string[] tags) => Found(new Telegram { Tags = tags });

    private static string Found(Telegram telegram, bool text = true) =>
        string.Join("; ", Cable.Shared.Header(telegram).Select(h => text ? $"{h.Text}={h.Id}" : $"{h.Type}:{h.Id}"));
}
