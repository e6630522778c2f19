using Microsoft.Extensions.Logging;
using Pipeline.Archives;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>Reads one drop to its end and sends what is not done.</summary>
internal sealed class ArchiveReading(
    ArchiveLedger ledger, SliceDispatch dispatch, InFlightGate gate, PauseWatch pauses, ProgressBoard board, PipelineSettings settings, TimeProvider time,
    ILogger<ArchiveReading> log)
{
    /// <summary>Slices prepared and sent at once: hides the way to the broker and back, bounds memory.</summary>
    private const int SendsAtOnce = 4;

    /// <summary>Returns null when the archive was read to its end as it was registered, and the ledger knows that; else why not.</summary>
    public async Task<ReadFault?> RunAsync(Claim claim, RegisteredDrop drop, Lane lane, CancellationToken cancellationToken)
    {
        if (Changed(claim, drop) is { } before)
        {
            return before;
        }

        long items;
        var progress = new ReadProgress();
        await using (new ProgressNotes(ledger, board, claim, drop.ArchiveId, progress, settings.Limits, time, log))
        {
            try
            {
                items = await SendAsync(claim, drop.ArchiveId, lane, progress, cancellationToken);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                log.LogError(unreadable, "{File} cannot be read", claim.Name);
                return Changed(claim, drop) ?? new(WorkerRejects.ArchiveUnreadable, unreadable.Message);
            }
        }

        if (Changed(claim, drop) is { } meanwhile)
        {
            return meanwhile;
        }

        await ledger.ReadToEndAsync(drop.ArchiveId, items, cancellationToken);
        return null;
    }

    private static ReadFault? Changed(Claim claim, RegisteredDrop drop) => Fingerprint.Of(claim.Path) switch
    {
        var now when now == drop.Fingerprint => null,
        null => new(WorkerRejects.ArchiveChanged, "the file vanished from working/ before it was read to its end"),
        { } now => new(
            WorkerRejects.ArchiveChanged,
            $"the file changed while it was being read: {drop.Fingerprint?.Bytes} bytes of {drop.Fingerprint?.Newest:u} became {now.Bytes} of {now.Newest:u}; it is taken again under its new content"),
    };

    /// <summary>Returns the number of items read.</summary>
    private async Task<long> SendAsync(Claim claim, long archiveId, Lane lane, ReadProgress progress, CancellationToken cancellationToken)
    {
        var known = (await ledger.SlicesAsync(archiveId, cancellationToken)).ToDictionary(slice => slice.Sequence);
        var sending = new Queue<Task>();
        var items = 0L;
        try
        {
            foreach (var slice in Slicer.Cut(Items(claim.Path, progress, cancellationToken), known, settings))
            {
                items += slice.Items.Count;
                board.Read(claim.Key, items);
                var planned = known.GetValueOrDefault(slice.Sequence);
                if (planned?.State == SliceState.Done)
                {
                    continue;
                }

                await pauses.WaitAsync(archiveId, cancellationToken);
                if (sending.Count == SendsAtOnce)
                {
                    await sending.Dequeue();
                }

                if (planned is null)
                {
                    await gate.EnterAsync(lane, slice.Weight, cancellationToken);
                }

                sending.Enqueue(dispatch.DispatchAsync(archiveId, slice, planned, lane, cancellationToken));
            }
        }
        finally
        {
            // Also when reading failed: a send must not outlive the lease on its archive.
            await Task.WhenAll(sending);
        }

        return items;
    }

    /// <summary>A link is not followed, and what is no file is not opened: each is one refused item.</summary>
    private IEnumerable<ArchiveItem> Items(string path, ReadProgress progress, CancellationToken cancellationToken) => FileKinds.Of(path) switch
    {
        FileKind.Link => [Refused(RejectCodes.FileLink, "A link; links are not followed.")],
        FileKind.Special => [Refused(RejectCodes.FileSpecial, "A device, pipe or socket; it was not opened.")],
        _ => ArchiveReader.Read(path, settings.Limits, progress, cancellationToken),
    };

    private static RejectedItem Refused(string code, string reason) => new() { Place = new(null, 1, null), Code = code, Reason = reason };
}
