using Microsoft.Extensions.Logging;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Intake;

/// <summary>Waits until every slice of an archive has ended.</summary>
internal sealed class ArchiveDrain(
    ArchiveLedger ledger, SliceDispatch dispatch, TransportProbe transport, PauseWatch pauses, ProgressBoard board, PipelineSettings settings, TimeProvider time,
    ILogger<ArchiveDrain> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Returns the balance when all has ended; null when slices were lost on the way and have to be read and sent again. With a
    /// <paramref name="fault"/> they can be read no more, and their items end as refused with its code.
    /// </summary>
    public async Task<ArchiveBalance?> RunAsync(Claim claim, long archiveId, ReadFault? fault, CancellationToken cancellationToken)
    {
        if (fault is not null)
        {
            await AbandonAsync(archiveId, slice => slice.State == SliceState.Planned, fault, cancellationToken);
        }

        var inFlight = long.MaxValue;
        var moved = time.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(25);
        while (true)
        {
            var balance = await ledger.TrySettleAsync(archiveId, cancellationToken);
            board.Update(claim.Key, balance);
            if (balance.Ended || (fault is not null && balance.InFlight == 0))
            {
                return balance;
            }

            if (balance.InFlight != inFlight || await MustWaitAsync(archiveId, moved, cancellationToken))
            {
                (inFlight, moved) = (balance.InFlight, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(moved) > settings.ResendAfter)
            {
                if (fault is null)
                {
                    log.LogWarning("{File}: no progress for {Seconds:0} s and the queues are idle; sending again what is not stored", claim.Name, settings.ResendAfter.TotalSeconds);
                    return null;
                }

                await AbandonAsync(archiveId, slice => slice.State != SliceState.Done, fault, cancellationToken);
            }

            await Task.Delay(pause, time, cancellationToken);
            pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause;
        }
    }

    /// <summary>
    /// While slices wait in the queues or any slice is stored, workers are merely slow: ours may be in the hands of one, which no queue
    /// tells. While the archive is paused, nothing is sent again.
    /// </summary>
    private async Task<bool> MustWaitAsync(long archiveId, long moved, CancellationToken cancellationToken) =>
        time.GetElapsedTime(moved) > settings.ResendAfter
        && (!await transport.IsIdleAsync(cancellationToken) || await pauses.IsPausedAsync(archiveId, cancellationToken)
            || await ledger.AnyStoredSinceAsync(time.GetUtcNow() - settings.ResendAfter, cancellationToken));

    private async Task AbandonAsync(long archiveId, Func<PlannedSlice, bool> which, ReadFault fault, CancellationToken cancellationToken)
    {
        foreach (var slice in (await ledger.SlicesAsync(archiveId, cancellationToken)).Where(which))
        {
            await dispatch.AbandonAsync(archiveId, slice, fault, cancellationToken);
        }
    }
}
