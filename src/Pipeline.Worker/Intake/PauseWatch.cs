using Microsoft.Extensions.Logging;
using Pipeline.Storage.Ledger;

namespace Pipeline.Worker.Intake;

/// <summary>Obeys the pauses in the ledger, asked at most once a second, so that every watcher holds and goes on alike.</summary>
internal sealed class PauseWatch(ArchiveLedger ledger, TimeProvider time, ILogger<PauseWatch> log) : IDisposable
{
    /// <summary>Number under which everything is paused.</summary>
    private const long Everything = 0;

    private static readonly TimeSpan Age = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _turn = new(1);
    private Dictionary<long, string> _paused = [];
    private long? _asked;

    /// <summary>True while nothing may be claimed.</summary>
    public Task<bool> IsEverythingPausedAsync(CancellationToken cancellationToken) => IsPausedAsync(Everything, cancellationToken);

    /// <summary>True while the archive or everything is paused.</summary>
    public async Task<bool> IsPausedAsync(long archiveId, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_asked is not { } asked || time.GetElapsedTime(asked) >= Age)
            {
                Tell(await ledger.PausesAsync(cancellationToken));
                _asked = time.GetTimestamp();
            }

            return _paused.ContainsKey(Everything) || _paused.ContainsKey(archiveId);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Returns when the archive may send.</summary>
    public async Task WaitAsync(long archiveId, CancellationToken cancellationToken)
    {
        while (await IsPausedAsync(archiveId, cancellationToken))
        {
            await Task.Delay(Age, time, cancellationToken);
        }
    }

    public void Dispose() => _turn.Dispose();

    private void Tell(IReadOnlyList<ArchivePause> pauses)
    {
        var now = pauses.ToDictionary(pause => pause.ArchiveId ?? Everything, pause => pause.Name is { } name ? $"Archive {pause.ArchiveId} ({name})" : "Everything");
        foreach (var pause in pauses.Where(pause => !_paused.ContainsKey(pause.ArchiveId ?? Everything)))
        {
            log.LogWarning("{What} is paused: {Reason}. What is on its way still ends", now[pause.ArchiveId ?? Everything], pause.Reason);
        }

        foreach (var (_, what) in _paused.Where(before => !now.ContainsKey(before.Key)))
        {
            log.LogInformation("{What} goes on", what);
        }

        _paused = now;
    }
}
