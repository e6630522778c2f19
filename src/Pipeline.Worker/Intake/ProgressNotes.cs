using Microsoft.Extensions.Logging;
using Npgsql;
using Pipeline.Archives;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Intake;

/// <summary>
/// While an archive is read: counts beforehand how many items it will give, and writes about once a second how far reading is.
/// Only a convenience: what goes wrong here never touches the reading.
/// </summary>
internal sealed class ProgressNotes : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<long?> _survey;
    private readonly Task _notes;

    public ProgressNotes(
        ArchiveLedger ledger, ProgressBoard board, Claim claim, long archiveId, ReadProgress progress, ArchiveLimits limits, TimeProvider time, ILogger log)
    {
        _survey = Task.Run(() => Survey(claim, limits, log));
        _notes = NoteAsync(ledger, board, claim, archiveId, progress, time, log);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_survey, _notes);
        _stop.Dispose();
    }

    private long? Survey(Claim claim, ArchiveLimits limits, ILogger log)
    {
        try
        {
            return FileKinds.Of(claim.Path) is FileKind.File or FileKind.Folder ? ArchiveSurvey.CountItems(claim.Path, limits, _stop.Token) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
#pragma warning disable CA1031 // An estimate that fails costs the percentage, not the archive.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            log.LogWarning(defect, "{File}: how many items it holds could not be estimated", claim.Name);
            return null;
        }
    }

    private async Task NoteAsync(ArchiveLedger ledger, ProgressBoard board, Claim claim, long archiveId, ReadProgress progress, TimeProvider time, ILogger log)
    {
        while (true)
        {
            await Task.Delay(Interval, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var last = _stop.IsCancellationRequested;
            long? expected = _survey.IsCompletedSuccessfully ? await _survey : null;
            board.Expect(claim.Key, expected);
            try
            {
                await ledger.NoteProgressAsync(archiveId, progress.BytesRead, expected, CancellationToken.None);
                // While an archive is read it cannot settle: this only asks how many of its items have ended.
                board.Update(claim.Key, await ledger.TrySettleAsync(archiveId, CancellationToken.None));
            }
            catch (NpgsqlException unreachable)
            {
                log.LogDebug(unreachable, "{File}: progress could not be noted", claim.Name);
            }

            if (last)
            {
                return;
            }
        }
    }
}
