using Pipeline.Archives;
using Pipeline.Storage.Reports;
using Pipeline.Worker.ArchiveFiles;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Retrying;

/// <summary>
/// Reads refused items again, from the archive's file, or from the kept bytes when it is gone. A batch is one transaction: a run
/// that was stopped goes on with what is still refused. The archive is leased, so that no watcher reads it at the same time.
/// </summary>
internal sealed class Retrier(RetryServices services, ArchiveFileFinder finder, FailedFile failed, ArchiveLimits limits)
{
    /// <param name="chosen">The rejects to read again; null for all of the archive.</param>
    /// <param name="progress">Told the archive and the items that are written.</param>
    public async Task<ArchiveRetry> RunAsync(ArchiveReport archive, IReadOnlyList<RejectReport>? chosen, Action<ArchiveReport, long> progress, CancellationToken cancellationToken)
    {
        var rejects = chosen ?? await services.RejectsAsync(archive, cancellationToken);
        var nothing = new ArchiveRetry { ArchiveId = archive.Id, Name = archive.Name, Chosen = rejects.Count, Left = rejects.Count };
        if (rejects.Count == 0 && archive.State != "failed")
        {
            return nothing;
        }

        await using var lease = await services.Ledger.TryLeaseAsync(archive.Id, cancellationToken);
        if (lease is null || archive.State is "reading" or "draining")
        {
            return nothing with { Why = "the archive is being read: retry when it has ended" };
        }

        var (file, same) = await finder.WithContentAsync(archive, cancellationToken);
        var batch = new RetryBatch(services, archive, rejects, written => progress(archive, written));
        try
        {
            await (same ? FileAsync(file!.Path, archive, chosen, batch, cancellationToken) : KeptAsync(rejects, batch, cancellationToken));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return batch.Report(nothing) with { File = file?.Shown, Why = $"the file cannot be read: {unreadable.Message}" };
        }

        var report = batch.Report(nothing);
        return report with
        {
            File = !same ? null : report.Stored + report.Duplicates > 0 ? await failed.MoveToDoneAsync(file!, CancellationToken.None) : file!.Shown,
            Why = same ? report.Left == 0 ? null : "the file has nothing at these places any more"
                : report.Left > 0 || archive.State == "failed" ? "the file is gone, and not everything of it was kept: drop it again" : null,
        };
    }

    /// <summary>Twice through the file: the numbers of new items are known only when all places are.</summary>
    private async Task FileAsync(string path, ArchiveReport archive, IReadOnlyList<RejectReport>? chosen, RetryBatch batch, CancellationToken cancellationToken)
    {
        var plan = await services.PlanAsync(archive, chosen, cancellationToken);
        foreach (var read in ArchiveReader.Read(path, limits, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            plan.See(read.Place.Member, read.Place.Ordinal);
        }

        await plan.SealAsync(cancellationToken);
        foreach (var read in ArchiveReader.Read(path, limits, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (plan.Wants(read.Place.Member, read.Place.Ordinal))
            {
                var item = services.Reading.Read(SliceItem.From(0, read));
                if (plan.Number(item.Member, item.Ordinal, item.Cable?.ContentKey) is { } number)
                {
                    await batch.AddAsync(item with { Item = number }, cancellationToken);
                }
            }
        }

        await batch.WriteAsync(cancellationToken);
        await services.Ledger.RetryEndedAsync(archive.Id, ProgramVersion.Value, cancellationToken);
    }

    private async Task KeptAsync(IReadOnlyList<RejectReport> rejects, RetryBatch batch, CancellationToken cancellationToken)
    {
        foreach (var reject in rejects)
        {
            if (KeptItem.Of(reject, await services.Rejects.RawAsync(reject.ArchiveId, reject.Item, cancellationToken) ?? [], limits, cancellationToken) is { } item)
            {
                await batch.AddAsync(services.Reading.Read(item), cancellationToken);
            }
        }

        await batch.WriteAsync(cancellationToken);
    }
}
