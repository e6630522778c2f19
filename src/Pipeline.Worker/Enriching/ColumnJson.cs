using System.Text.Json.Serialization;
using Pipeline.Cables.Model;

namespace Pipeline.Worker.Enriching;

/// <summary>Shapes of the JSON columns: the property names of <c>inspect</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<Paragraph>))]
[JsonSerializable(typeof(Transmission))]
internal sealed partial class ColumnJson : JsonSerializerContext;
