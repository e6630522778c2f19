using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>The watch role: scans the inbox, claims what has settled, runs the intake of each claim, resumes what a crash left.</summary>
internal sealed class WatchService(
    InboxFolders folders, ArchiveIntake intake, WatchOptions options, WatchResult result,
    PipelineSettings settings, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<WatchService> log) : BackgroundService
{
    /// <summary>Archives read at once, so that a small drop is not stuck behind a huge one.</summary>
    private const int ArchivesAtOnce = 4;

    private readonly Dictionary<long, Task> _running = [];
    private readonly HashSet<string> _immovable = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        folders.Create();
        var scanner = new InboxScanner(folders, settings.Settle, time);
        using var wake = new InboxEvents(folders);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                Reap();
                var scan = scanner.Scan();
                var claims = Claims(scan.Ready);
                foreach (var claim in claims)
                {
                    _running[claim.Key] = Task.Run(() => RunAsync(claim, stoppingToken), CancellationToken.None);
                }

                if (options.ExitWhenIdle && scan.Changing == 0 && scan.Ready.All(_immovable.Contains) && _running.Count == 0 && !Claim.Existing(folders).Any())
                {
                    log.LogInformation("Every drop has settled");
                    lifetime.StopApplication();
                    return;
                }

                await wake.WaitAsync(Pause(scan), _running.Values, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            await Task.WhenAll(_running.Values);
        }
    }

    /// <summary>Claims to start now: what a crash left first, then what is ready.</summary>
    private List<Claim> Claims(IReadOnlyList<string> ready)
    {
        var claims = Claim.Existing(folders).Where(claim => !_running.ContainsKey(claim.Key)).Take(ArchivesAtOnce - _running.Count).ToList();
        foreach (var path in ready.Where(path => !_immovable.Contains(path)).Take(ArchivesAtOnce - _running.Count - claims.Count))
        {
            try
            {
                if (Claim.TryTake(folders, path) is { } claim)
                {
                    claims.Add(claim);
                }
            }
            catch (UnauthorizedAccessException refused)
            {
                log.LogError("{Path} stays where it is: {Reason}", path, refused.Message);
                _immovable.Add(path);
                result.Failed();
            }
        }

        return claims;
    }

    private async Task RunAsync(Claim claim, CancellationToken stoppingToken)
    {
        try
        {
            if (await intake.RunAsync(claim, stoppingToken) is { } balance)
            {
                result.Ended(balance);
            }
            else
            {
                // Another watcher works on it; look again later, in case it dies.
                await Task.Delay(settings.ScanInterval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // A failing dependency must not stop the watcher: the claim stays, and the next scan resumes it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "{File}: interrupted; it will be resumed", claim.Name);
            await Task.Delay(TimeSpan.FromSeconds(5), time, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Reap()
    {
        foreach (var (key, _) in _running.Where(running => running.Value.IsCompleted).ToList())
        {
            _running.Remove(key);
        }
    }

    private TimeSpan Pause(ScanResult scan) =>
        scan.Changing > 0 && settings.Settle < settings.ScanInterval ? settings.Settle : settings.ScanInterval;
}

/// <param name="ExitWhenIdle">End when every drop has settled, instead of waiting for the next.</param>
internal sealed record WatchOptions(bool ExitWhenIdle);

/// <summary>What the watcher has seen end, for the exit code.</summary>
internal sealed class WatchResult
{
    private int _failed;

    public bool AnyFailed => Volatile.Read(ref _failed) > 0;

    public void Failed() => Interlocked.Increment(ref _failed);

    public void Ended(ArchiveBalance balance)
    {
        if (balance.State == ArchiveState.Failed)
        {
            Failed();
        }
    }
}
