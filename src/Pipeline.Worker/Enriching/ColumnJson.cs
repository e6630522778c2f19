using System.Text.Json.Serialization;
using Pipeline.Archives;
using Pipeline.Cables.Model;

namespace Pipeline.Worker.Enriching;

/// <summary>Shapes of the JSON columns: the property names of <c>inspect</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<Paragraph>))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(IReadOnlyList<Passage>))]
[JsonSerializable(typeof(IReadOnlyList<EmbeddedTelegram>))]
[JsonSerializable(typeof(IReadOnlyList<TextSpan>))]
[JsonSerializable(typeof(IReadOnlyList<FieldEvidence>))]
[JsonSerializable(typeof(Distribution))]
[JsonSerializable(typeof(Transmission))]
[JsonSerializable(typeof(ContainerMetadata))]
internal sealed partial class ColumnJson : JsonSerializerContext;
