using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>The watch role: looks at the inbox, takes what has settled, resumes what a crash left, each drop in its lane.</summary>
internal sealed class WatchService(
    InboxFolders folders, ArchiveLedger ledger, DropTaking taking, PauseWatch pauses, ProgressBoard board, WatchOptions options,
    PipelineSettings settings, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<WatchService> log) : BackgroundService
{
    /// <summary>A look that takes longer is shown with the progress.</summary>
    private static readonly TimeSpan Unusual = TimeSpan.FromSeconds(5);

    private static readonly IReadOnlySet<long> NothingLeased = new HashSet<long>();

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        folders.Create();
        Claim.RemoveEmpty(folders, time.GetUtcNow());
        var scanner = new InboxScanner(folders, settings.Settle, settings.DoneMarkerRequired, time);
        var sizes = new Dictionary<long, long>();
        var listing = new InboxListing<InboxLook>(() => InboxLook.Take(folders, scanner, sizes, time.GetUtcNow()), settings.ScanInterval, time, log);
        using var wake = new InboxEvents(folders);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                taking.Reap();
                if (await NextAsync(listing, stoppingToken) is { } look)
                {
                    if (options.ExitWhenIdle && taking.IsIdle(look))
                    {
                        log.LogInformation("Every drop has settled");
                        lifetime.StopApplication();
                        return;
                    }
                }

                board.Listing = listing.Takes is { } takes && takes > Unusual ? takes : null;
                IEnumerable<Task> ends = listing.Running is { } running ? taking.Running.Append(running) : taking.Running;
                var wait = listing.Wait < settings.ScanInterval ? listing.Wait : settings.ScanInterval;
                if (await wake.WaitAsync(wait, ends, time, stoppingToken))
                {
                    listing.Hurry();
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            await Task.WhenAll(taking.Running);
        }
    }

    /// <summary>One step: a look that has come in is acted upon. A share or a database that is gone for a while does not end the watcher.</summary>
    private async Task<InboxLook?> NextAsync(InboxListing<InboxLook> listing, CancellationToken stoppingToken)
    {
        try
        {
            if (await listing.NextAsync() is not { } look)
            {
                return null;
            }

            foreach (var marker in look.Scan.LoneMarkers)
            {
                log.LogWarning("{Marker} has waited for its file in vain", marker);
            }

            if (!await pauses.IsEverythingPausedAsync(stoppingToken))
            {
                // Asked beforehand: a claim that another watcher works on must not take one of our slots, not even to find that out.
                taking.Start(look, look.Claims.Count > 0 ? await ledger.LeasedAsync(stoppingToken) : NothingLeased, stoppingToken);
            }

            return look;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or NpgsqlException)
        {
            log.LogError("The inbox cannot be looked at, tried again: {Reason}", gone.Message);
            await Task.Delay(AfterFailure, time, stoppingToken);
            return null;
        }
    }
}
