using System.Text.Json.Serialization;

namespace Pipeline.Worker.Intake;

/// <summary>Content of a <c>.reason.json</c> or <c>.partial.json</c>.</summary>
/// <param name="Code">Stable code of what was wrong with the whole; <c>archive.rejects</c> when it was its items.</param>
/// <param name="Rejects">The first refused items.</param>
/// <param name="Details">The command that lists all of them.</param>
internal sealed record EndReason(
    long Archive, string State, string Code, string Reason, long Items, long Stored, long Duplicates, long Rejected, IReadOnlyList<EndReject> Rejects, string Details);

internal sealed record EndReject(long Item, string Code, string? Member, int Ordinal, long? ByteOffset, string Reason);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EndReason))]
internal sealed partial class EndReasonJson : JsonSerializerContext;
