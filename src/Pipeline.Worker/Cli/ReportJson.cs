using System.Text.Json.Serialization;
using Pipeline.Storage.Reports;
using Pipeline.Worker.DeadLetters;
using Pipeline.Worker.Reprocessing;
using Pipeline.Worker.Retrying;
using Pipeline.Worker.Validating;
using Pipeline.Worker.Verifying;

namespace Pipeline.Worker.Cli;

/// <summary>JSON of the reporting verbs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(StatusLine))]
[JsonSerializable(typeof(IReadOnlyList<ArchiveReport>))]
[JsonSerializable(typeof(IAsyncEnumerable<RejectReport>))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(IReadOnlyList<CableTrace>))]
[JsonSerializable(typeof(ReprocessReport))]
[JsonSerializable(typeof(ValidationReport))]
[JsonSerializable(typeof(RejectReport))]
[JsonSerializable(typeof(RetryReport))]
[JsonSerializable(typeof(DeepReport))]
[JsonSerializable(typeof(IReadOnlyList<ArchiveDetails>))]
[JsonSerializable(typeof(PauseChange))]
[JsonSerializable(typeof(ForgetReport))]
[JsonSerializable(typeof(IReadOnlyList<DeadMessage>))]
[JsonSerializable(typeof(DeadDetails))]
[JsonSerializable(typeof(IReadOnlyList<DeadReplay>))]
internal sealed partial class ReportJson : JsonSerializerContext;
