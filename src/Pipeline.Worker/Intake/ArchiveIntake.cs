using Microsoft.Extensions.Logging;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>
/// Takes one drop from its file to its balance: known? read, slice, send; wait until every slice is stored; move the file.
/// Run again after a crash, or when slices were lost on the way, it does only what the ledger does not know as done.
/// </summary>
internal sealed class ArchiveIntake(
    InboxFolders folders, ArchiveLedger ledger, ChangedArchives changed, DropRegistrar registrar, ArchiveReading reading, ArchiveDrain drain, ClaimEnd end,
    ProgressBoard board, TimeProvider time, ILogger<ArchiveIntake> log)
{
    /// <summary>A file that changes again and again is not waited for without end.</summary>
    private const int MostChanges = 8;

    /// <summary>Collects loose files into one drop and takes that.</summary>
    public async Task<IntakeOutcome> RunLooseAsync(long key, IReadOnlyList<InboxEntry> files, Lane lane, CancellationToken cancellationToken)
    {
        await using var lease = await ledger.TryLeaseAsync(key, cancellationToken);
        if (lease is null)
        {
            return new(IntakeEnd.HeldElsewhere);
        }

        return LooseClaim.Collect(folders, key, files, time.GetUtcNow()) is { } claim ? await RunLeasedAsync(claim, lease, lane, cancellationToken) : new(IntakeEnd.Gone);
    }

    /// <summary>Takes a claimed drop, or goes on with one that a crash left.</summary>
    public async Task<IntakeOutcome> RunAsync(Claim claim, Lane lane, CancellationToken cancellationToken)
    {
        await using var lease = await ledger.TryLeaseAsync(claim.Key, cancellationToken);
        if (lease is null)
        {
            return new(IntakeEnd.HeldElsewhere);
        }

        return claim.IsOpen && LooseClaim.SealLeftover(folders, claim) ? await RunLeasedAsync(claim, lease, lane, cancellationToken) : new(IntakeEnd.Gone);
    }

    private async Task<IntakeOutcome> RunLeasedAsync(Claim claim, ArchiveLease claimLease, Lane lane, CancellationToken cancellationToken)
    {
        board.Start(claim.Key, claim.Name);
        try
        {
            var resumes = claim.Record.ArchiveId is not null;
            if (await registrar.RegisterAsync(claim, cancellationToken) is not { } drop)
            {
                return new(IntakeEnd.Unsettled);
            }

            using var scope = log.BeginScope(new Dictionary<string, object> { ["Archive"] = drop.ArchiveId, ["File"] = claim.Name });
            // The same content may be dropped under two names at once: one is read, the other waits and then finds it known.
            await using var lease = await ledger.TryLeaseAsync(drop.ArchiveId, cancellationToken);
            if (lease is null)
            {
                return new(IntakeEnd.HeldElsewhere);
            }

            // Without its leases a watcher reads what another may have taken over: it stops and comes back to the claim.
            using var whileHeld = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, claimLease.Lost, lease.Lost);
            try
            {
                return await TakeAsync(claim, [claimLease, lease], drop, lane, resumes, whileHeld.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && whileHeld.IsCancellationRequested)
            {
                log.LogWarning("{File}: the lease was lost with its connection to the database; it is taken up again", claim.Name);
                return new(IntakeEnd.HeldElsewhere);
            }
        }
        finally
        {
            board.Finish(claim.Key);
        }
    }

    private async Task<IntakeOutcome> TakeAsync(Claim claim, IReadOnlyList<ArchiveLease> leases, RegisteredDrop drop, Lane lane, bool resumes, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var balance = await ledger.TrySettleAsync(drop.ArchiveId, cancellationToken);
        // Moved already, or known: nothing is read.
        if (claim.Record.Target is not null || (balance.Ended && balance.State != ArchiveState.Failed))
        {
            log.LogInformation(
                "{File}: the content is known as archive {Archive} ({Name}); nothing new to store. {Balance}", claim.Name, balance.ArchiveId, balance.Name, Describe(balance));
            return await MoveAsync(claim, leases, drop, balance, fault: null, cancellationToken);
        }

        if (resumes)
        {
            log.LogInformation("{File}: resuming archive {Archive}", claim.Name, drop.ArchiveId);
        }

        // Whatever failed was a matter of the file, not of its content: with a new drop there is new hope.
        await ledger.ReopenAsync(drop.ArchiveId, ProgramVersion.Value, cancellationToken);
        ReadFault? fault;
        while (true)
        {
            fault = await reading.RunAsync(claim, drop, lane, cancellationToken);
            if (await drain.RunAsync(claim, drop.ArchiveId, fault, cancellationToken) is { } drained)
            {
                balance = drained;
                break;
            }
        }

        log.LogInformation("{File}: {Balance} in {Seconds:0.0} s", claim.Name, Describe(balance), time.GetElapsedTime(started).TotalSeconds);
        return fault is null || balance.State is ArchiveState.Done or ArchiveState.Partial && fault.Code != WorkerRejects.ArchiveChanged
            ? await MoveAsync(claim, leases, drop, balance, fault, cancellationToken)
            : await EndUnreadAsync(claim, leases, drop, fault, cancellationToken);
    }

    private async Task<IntakeOutcome> EndUnreadAsync(Claim claim, IReadOnlyList<ArchiveLease> leases, RegisteredDrop drop, ReadFault fault, CancellationToken cancellationToken)
    {
        log.LogWarning("{File}: archive {Archive} ends: {Reason}", claim.Name, drop.ArchiveId, fault.Reason);
        if (fault.Code == WorkerRejects.ArchiveChanged)
        {
            await changed.EndAsync(drop.ArchiveId, fault.Code, fault.Reason, cancellationToken);
            if (claim.Exists && await registrar.ForgetAsync(claim, drop, cancellationToken) < MostChanges)
            {
                return new(IntakeEnd.Unsettled);
            }
        }
        else
        {
            await ledger.FailAsync(drop.ArchiveId, fault.Code, fault.Reason, cancellationToken);
        }

        return await MoveAsync(claim, leases, drop, await ledger.TrySettleAsync(drop.ArchiveId, cancellationToken), fault, cancellationToken);
    }

    /// <summary>Only who holds the leases moves the file: another may have taken over since the last answer.</summary>
    private async Task<IntakeOutcome> MoveAsync(
        Claim claim, IReadOnlyList<ArchiveLease> leases, RegisteredDrop drop, ArchiveBalance balance, ReadFault? fault, CancellationToken cancellationToken)
    {
        foreach (var lease in leases)
        {
            if (!await lease.IsHeldAsync(cancellationToken))
            {
                return new(IntakeEnd.HeldElsewhere);
            }
        }

        return await end.MoveAsync(claim, drop, balance, fault, cancellationToken);
    }

    private static string Describe(ArchiveBalance balance) =>
        $"{balance.Items:N0} items = {balance.Stored:N0} stored + {balance.Duplicates:N0} duplicates + {balance.Rejected:N0} rejected";
}
