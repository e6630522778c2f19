using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Intake;

/// <summary>Where a drop ends: in <c>done/</c>, or in <c>failed/</c> with the reason when nothing of it could be used.</summary>
internal static class ClaimEnd
{
    public static void Move(Claim claim, ArchiveBalance balance, ILogger log)
    {
        var usable = balance.State != ArchiveState.Failed && (balance.Items == 0 || balance.Stored + balance.Duplicates > 0);
        if (usable)
        {
            claim.MoveToDone();
            return;
        }

        var reason = new FailedReason(
            balance.ArchiveId, balance.State.ToString().ToLowerInvariant(), balance.Items, balance.Rejected, $"./run.sh rejects --archive {balance.ArchiveId}");
        var target = claim.MoveToFailed(JsonSerializer.Serialize(reason, FailedReasonJson.Default.FailedReason));
        log.LogWarning("{File}: no cable in it could be used; moved to {Target}. Reasons: ./run.sh rejects --archive {Archive}", claim.Name, target, balance.ArchiveId);
    }
}

/// <summary>Content of a <c>.reason.json</c>.</summary>
internal sealed record FailedReason(long Archive, string State, long Items, long Rejected, string Details);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(FailedReason))]
internal sealed partial class FailedReasonJson : JsonSerializerContext;
