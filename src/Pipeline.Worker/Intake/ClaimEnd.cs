using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Intake;

/// <summary>
/// Where a drop ends: in <c>done/</c>, with a list beside it when a part was refused; in <c>failed/</c> with the reason when nothing
/// of it could be used.
/// </summary>
internal sealed class ClaimEnd(ArchiveLedger ledger, RejectsQuery rejects, TimeProvider time, ILogger<ClaimEnd> log)
{
    private const int FailedRejects = 20, PartialRejects = 1_000;

    /// <summary>Tries of the last move, with growing pauses.</summary>
    private const int MostTries = 5;

    public async Task<IntakeOutcome> MoveAsync(Claim claim, RegisteredDrop drop, ArchiveBalance balance, ReadFault? fault, CancellationToken cancellationToken)
    {
        var usable = balance.State != ArchiveState.Failed && (balance.Items == 0 || balance.Stored + balance.Duplicates > 0);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await MoveOnceAsync(claim, drop, balance, fault, usable, cancellationToken);
                return new(IntakeEnd.Ended, balance);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException && attempt < MostTries)
            {
                log.LogWarning("{File} cannot be moved out of working/, tried again: {Reason}", claim.Name, refused.Message);
                await Task.Delay(TimeSpan.FromSeconds(1 << (attempt - 1)), time, cancellationToken);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                log.LogError("{File} stays in {Path} until the next start; all of it is in the database. It cannot be moved: {Reason}", claim.Name, claim.Path, refused.Message);
                return new(IntakeEnd.Immovable, balance);
            }
        }
    }

    private async Task MoveOnceAsync(Claim claim, RegisteredDrop drop, ArchiveBalance balance, ReadFault? fault, bool usable, CancellationToken cancellationToken)
    {
        var folder = usable ? claim.Folders.Done : claim.Folders.Failed;
        var there = claim.Exists || claim.Record.Target is not null;
        // A file that vanished still leaves word of itself.
        var target = there ? ClaimMove.Target(folder, claim) : Path.Combine(folder, claim.Name);
        // Before the move: a crash between the two must not leave a file in failed/ of which nobody knows why. A claim whose target is
        // written down has its word already, with a reason that the run before knew and this one may not.
        if (claim.Record.Target != target)
        {
            await ExplainAsync(claim, target, balance, fault, usable, cancellationToken);
        }

        if (there)
        {
            ClaimMove.To(target, claim);
        }

        await ledger.DropEndedAsync(drop.DropId, there ? claim.Folders.Relative(target) : null, cancellationToken);
        claim.Discard();
    }

    private async Task ExplainAsync(Claim claim, string target, ArchiveBalance balance, ReadFault? fault, bool usable, CancellationToken cancellationToken)
    {
        if (!usable)
        {
            var reason = await ReasonAsync(balance, fault, FailedRejects, cancellationToken);
            await WriteAsync(target + ".reason.json", reason, cancellationToken);
            log.LogWarning("{File}: {Reason}; it goes to {Target}", claim.Name, reason.Reason, target);
        }
        else if (balance.Rejected > 0)
        {
            await WriteAsync(target + ".partial.json", await ReasonAsync(balance, fault, PartialRejects, cancellationToken), cancellationToken);
        }
    }

    private async Task<EndReason> ReasonAsync(ArchiveBalance balance, ReadFault? fault, int most, CancellationToken cancellationToken)
    {
        List<EndReject> first = [];
        await foreach (var reject in rejects.RunAsync($"{balance.ArchiveId}", code: null, cancellationToken))
        {
            first.Add(new(reject.Item, reject.Code, reject.Member, reject.Ordinal, reject.ByteOffset, reject.Reason));
            if (first.Count == most)
            {
                break;
            }
        }

        var only = first.Count == 1 && balance.Items == 1 ? first[0] : null;
        return new(
            balance.ArchiveId, balance.State.ToString().ToLowerInvariant(),
            fault?.Code ?? only?.Code ?? "archive.rejects",
            fault?.Reason ?? only?.Reason ?? $"{balance.Rejected} of {balance.Items} items were refused",
            balance.Items, balance.Stored, balance.Duplicates, balance.Rejected, first, $"./run.sh rejects --archive {balance.ArchiveId}");
    }

    private static Task WriteAsync(string path, EndReason reason, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(reason, EndReasonJson.Default.EndReason), cancellationToken);
}
