using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Cables.Model;
using Pipeline.Cables.Reading;
using Pipeline.Entities;
using Pipeline.Entities.Heading;

namespace Pipeline.Worker.Inspecting;

/// <summary>The lines that <c>inspect</c> prints, under the names that programs rely on.</summary>
internal static class InspectLine
{
    public static void WriteCable(Utf8JsonWriter json, InspectSource source, string raw, Telegram telegram, IReadOnlyList<Mention> mentions, IReadOnlyList<HeaderEntity> header)
    {
        json.WriteStartObject();
        json.WritePropertyName("source");
        JsonSerializer.Serialize(json, source, InspectJson.Default.InspectSource);
        using var facts = JsonSerializer.SerializeToDocument(telegram, InspectJson.Default.Telegram);
        foreach (var property in facts.RootElement.EnumerateObject())
        {
            property.WriteTo(json);
        }

        json.WriteString("readingText", ReadingText.Of(raw, telegram).Text);
        json.WritePropertyName("mentions");
        JsonSerializer.Serialize(json, mentions, InspectJson.Default.IReadOnlyListMention);
        json.WritePropertyName("headerEntities");
        JsonSerializer.Serialize(json, header, InspectJson.Default.IReadOnlyListHeaderEntity);
        json.WriteEndObject();
    }

    public static void WriteReject(Utf8JsonWriter json, InspectSource source, string code, string detail) =>
        JsonSerializer.Serialize(json, new InspectRefusal(source, new InspectReject(code, detail)), InspectJson.Default.InspectRefusal);
}

/// <param name="Path">As given.</param>
/// <param name="Entry">Path inside the archive.</param>
/// <param name="Ordinal">Of the cable in its file, from 1.</param>
internal sealed record InspectSource(string Path, string? Entry, int Ordinal, string? Format);

internal sealed record InspectRefusal(InspectSource Source, InspectReject Reject);

internal sealed record InspectReject(string Code, string Detail);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(UtcConverter)])]
[JsonSerializable(typeof(InspectSource))]
[JsonSerializable(typeof(InspectRefusal))]
[JsonSerializable(typeof(Telegram))]
[JsonSerializable(typeof(IReadOnlyList<Mention>))]
[JsonSerializable(typeof(IReadOnlyList<HeaderEntity>))]
internal sealed partial class InspectJson : JsonSerializerContext
{
    /// <summary>Readable text for people and programs: nothing of it is put into a page.</summary>
    public static JsonWriterOptions WriterOptions => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
