using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Gold;

/// <summary>Brings a gold value and a parsed value to one comparable text, as the judge does.</summary>
internal static class GoldFields
{
    public static string Expected(string field, JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : field switch
    {
        "to" or "info" => string.Join("\n", value.EnumerateArray().Select(a => $"{Text(a, "route")}|{Text(a, "name")}|{Text(a, "precedence")}|{Text(a, "number")}")),
        "references" => string.Join("\n", value.EnumerateArray().Select(r => $"{Text(r, "label")}|{string.Join(',', r.GetProperty("cables").EnumerateArray().Select(c => c.GetString()).Order(StringComparer.Ordinal))}")),
        "paragraphs" => string.Join("\n", value.EnumerateArray().Select(p => $"{Text(p, "number")}|{Text(p, "mark")}")),
        "captions" => string.Join(",", value.EnumerateArray().Select(c => c.GetString()).Order(StringComparer.Ordinal)),
        "tags" => string.Join(",", value.EnumerateArray().Select(c => c.GetString())),
        "attention" => string.Join("\n", value.EnumerateArray().Select(a => Words(a.GetString()!))),
        "executiveOrder" => $"{Text(value, "order")}|{Words(Text(value, "value")).Replace(" ", "", StringComparison.Ordinal)}",
        "sectionOf" => $"{Text(value, "number")}/{Text(value, "of")}",
        "mrn" => $"{Text(value, "post")} {Text(value, "number")}",
        "subject" => Words(value.GetString()!),
        "sentAt" => value.GetString()![..16],
        "transmission" => string.Join("|", Text(value, "identification"), string.Join(' ', value.GetProperty("calledStations").EnumerateArray().Select(c => c.GetString())),
            Text(value, "originStation"), Text(value, "serial"), Text(value, "section"), Text(value, "filedAt")[..16], Text(value, "security")),
        _ => value.ToString(),
    };

    public static string Actual(string field, Telegram t) => field switch
    {
        "id" => t.Id ?? "",
        "transmission" => t.Transmission is { } x ? string.Join("|", x.Identification, string.Join(' ', x.CalledStations), x.OriginStation, x.Serial, x.Section, Minute(x.FiledAt), x.Security) : "",
        "precedence" => t.Precedence ?? "",
        "sentAt" => Minute(t.SentAt),
        "from" => t.From ?? "",
        "to" => Addresses(t.To),
        "info" => Addresses(t.Info),
        "classification" => t.Classification ?? "",
        "mrn" => t.Mrn is { } m ? $"{m.Post} {m.Number}" : "",
        "sectionOf" => t.SectionOf is { } s ? $"{s.Number}/{s.Of}" : "",
        "captions" => string.Join(",", t.Captions.Order(StringComparer.Ordinal)),
        "attention" => string.Join("\n", t.Attention.Select(Words)),
        "executiveOrder" => t.ExecutiveOrder is { } e ? $"{e.Order}|{Words(e.Value ?? "").Replace(" ", "", StringComparison.Ordinal)}" : "",
        "tags" => string.Join(",", t.Tags),
        "subject" => Words(t.Subject ?? ""),
        "references" => string.Join("\n", t.References.Select(r => $"{r.Label}|{string.Join(',', r.Cables.Order(StringComparer.Ordinal))}")),
        "paragraphs" => string.Join("\n", t.Paragraphs.Select(p => $"{p.Number}|{p.Mark}")),
        "signer" => t.Signer ?? "",
        "truncated" => t.Truncated.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The gold set names a field that is not compared."),
    };

    private static string Addresses(IEnumerable<Addressee> list) => string.Join("\n", list.Select(a => $"{a.Route}|{a.Name}|{a.Precedence}|{a.Number}"));

    private static string Minute(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                words.Append(char.ToUpperInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().Trim();
    }
}
