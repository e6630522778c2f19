using System.Text.Json.Serialization;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Cli;

/// <summary>JSON of the reporting verbs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(StatusLine))]
[JsonSerializable(typeof(IReadOnlyList<ArchiveReport>))]
[JsonSerializable(typeof(IAsyncEnumerable<RejectReport>))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(IReadOnlyList<CableTrace>))]
internal sealed partial class ReportJson : JsonSerializerContext;
