using Microsoft.Extensions.Logging;
using Pipeline.Archives;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Intake;

/// <summary>
/// Takes one claimed drop from its file to its balance: known? read, slice, send; wait until every slice is stored; move the file.
/// Run again after a crash, or when slices were lost on the way, it does only what the ledger does not know as done.
/// </summary>
internal sealed class ArchiveIntake(
    ArchiveLedger ledger, SliceDispatch dispatch, InFlightGate gate, TransportProbe transport, ProgressBoard board,
    PipelineSettings settings, TimeProvider time, ILogger<ArchiveIntake> log)
{
    /// <summary>Slices prepared and sent at once: hides the way to the broker and back, bounds memory.</summary>
    private const int SendsAtOnce = 4;

    /// <summary>Returns the end of the archive; null when another watcher has the claim.</summary>
    public async Task<ArchiveBalance?> RunAsync(Claim claim, CancellationToken cancellationToken)
    {
        await using var lease = await ledger.TryLeaseAsync(claim.Key, cancellationToken);
        if (lease is null || !claim.Exists)
        {
            return null;
        }

        var started = time.GetTimestamp();
        var archiveId = await RegisterAsync(claim, cancellationToken);
        using var scope = log.BeginScope(new Dictionary<string, object> { ["Archive"] = archiveId, ["File"] = claim.Name });
        // The same content may be dropped under two names at once: one is read, the other waits and then finds it known.
        await using var reading = await LeaseArchiveAsync(archiveId, cancellationToken);
        var balance = await ledger.TrySettleAsync(archiveId, cancellationToken);
        if (balance.Ended)
        {
            log.LogInformation(
                "{File}: the content is known as archive {Archive} ({Name}); nothing new to store. {Balance}",
                claim.Name, balance.ArchiveId, balance.Name, Describe(balance));
        }
        else
        {
            balance = await ReadUntilSettledAsync(claim, archiveId, cancellationToken);
            log.LogInformation("{File}: {Balance} in {Seconds:0.0} s", claim.Name, Describe(balance), time.GetElapsedTime(started).TotalSeconds);
        }

        board.Finish(claim.Key, balance);
        ClaimEnd.Move(claim, balance, log);
        return balance;
    }

    private async Task<long> RegisterAsync(Claim claim, CancellationToken cancellationToken)
    {
        board.Start(claim.Key, claim.Name);
        if (claim.ArchiveId is { } id)
        {
            log.LogInformation("{File}: resuming archive {Archive}", claim.Name, id);
            return id;
        }

        var description = DropDescription.Of(claim, cancellationToken);
        var registration = await ledger.RegisterAsync(claim.Name, description.Sha256, description.Bytes, description.Kind, path: null, ProgramVersion.Value, cancellationToken);
        claim.ArchiveId = registration.ArchiveId;
        return registration.ArchiveId;
    }

    private async Task<IAsyncDisposable> LeaseArchiveAsync(long archiveId, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await ledger.TryLeaseAsync(archiveId, cancellationToken) is { } lease)
            {
                return lease;
            }

            await Task.Delay(settings.ScanInterval, time, cancellationToken);
        }
    }

    private async Task<ArchiveBalance> ReadUntilSettledAsync(Claim claim, long archiveId, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var items = await ReadAsync(claim, archiveId, cancellationToken);
                await ledger.ReadToEndAsync(archiveId, items, cancellationToken);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                log.LogError(unreadable, "{File} cannot be read", claim.Name);
                await ledger.FailAsync(archiveId, "archive.unreadable", unreadable.Message, cancellationToken);
            }

            if (await DrainAsync(claim, archiveId, cancellationToken) is { } ended)
            {
                return ended;
            }

            log.LogWarning("{File}: no progress for {Minutes} minutes and the queues are idle; sending again what is not stored", claim.Name, settings.ResendAfter.TotalMinutes);
        }
    }

    /// <summary>Reads to the end and sends what is not done; returns the number of items read.</summary>
    private async Task<long> ReadAsync(Claim claim, long archiveId, CancellationToken cancellationToken)
    {
        var known = (await ledger.SlicesAsync(archiveId, cancellationToken)).ToDictionary(slice => slice.Sequence);
        var sending = new Queue<Task>();
        var items = 0L;
        try
        {
            foreach (var slice in Slicer.Cut(ArchiveReader.Read(claim.Path, settings.Limits, cancellationToken), known, settings))
            {
                items += slice.Items.Count;
                board.Read(claim.Key, items);
                var planned = known.GetValueOrDefault(slice.Sequence);
                if (planned?.State == SliceState.Done)
                {
                    continue;
                }

                if (planned is null)
                {
                    await gate.EnterAsync(slice.Items.Count, cancellationToken);
                }

                if (sending.Count == SendsAtOnce)
                {
                    await sending.Dequeue();
                }

                sending.Enqueue(dispatch.DispatchAsync(archiveId, slice, planned, cancellationToken));
            }
        }
        finally
        {
            // Also when reading failed: a send must not outlive the lease on its archive.
            await Task.WhenAll(sending);
        }

        return items;
    }

    /// <summary>Waits for the end; null when nothing has moved for the resend time while the queues were idle.</summary>
    private async Task<ArchiveBalance?> DrainAsync(Claim claim, long archiveId, CancellationToken cancellationToken)
    {
        var inFlight = long.MaxValue;
        var moved = time.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(25);
        while (true)
        {
            var balance = await ledger.TrySettleAsync(archiveId, cancellationToken);
            board.Update(claim.Key, balance);
            if (balance.Ended)
            {
                return balance;
            }

            if (balance.InFlight != inFlight || (time.GetElapsedTime(moved) > settings.ResendAfter && !await transport.IsIdleAsync(cancellationToken)))
            {
                (inFlight, moved) = (balance.InFlight, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(moved) > settings.ResendAfter)
            {
                return null;
            }

            await Task.Delay(pause, time, cancellationToken);
            pause = TimeSpan.FromMilliseconds(Math.Min(1000, pause.TotalMilliseconds * 1.5));
        }
    }

    private static string Describe(ArchiveBalance balance) =>
        $"{balance.Items:N0} items = {balance.Stored:N0} stored + {balance.Duplicates:N0} duplicates + {balance.Rejected:N0} rejected";
}
