using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>Starts the intake of what a look has shown, as far as each lane has room, and remembers what has to wait.</summary>
internal sealed class DropTaking(InboxFolders folders, ArchiveIntake intake, WatchResult result, PipelineSettings settings, TimeProvider time, ILogger<DropTaking> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>A file that someone has open for writing, and that did not change for this long, is taken all the same: a forgotten handle must not hold it for ever.</summary>
    private static readonly TimeSpan WriterPatience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, (Lane Lane, Task Task)> _running = [];

    /// <summary>Names that are being taken: a look may still show them.</summary>
    private readonly ConcurrentDictionary<string, long> _names = new(StringComparer.Ordinal);

    /// <summary>Claims to come back to, with how often they had to wait.</summary>
    private readonly ConcurrentDictionary<long, Wait> _later = new();

    /// <summary>Entries of the inbox that could not be moved; tried again from time to time.</summary>
    private readonly ConcurrentDictionary<string, Wait> _immovable = new(StringComparer.Ordinal);

    /// <summary>Claims that have ended and cannot be moved.</summary>
    private readonly ConcurrentDictionary<long, bool> _stuck = new();

    public IEnumerable<Task> Running => _running.Values.Select(running => running.Task);

    public void Reap()
    {
        foreach (var (key, _) in _running.Where(running => running.Value.Task.IsCompleted).ToList())
        {
            _running.Remove(key);
        }
    }

    /// <summary>True when nothing is left to wait for.</summary>
    public bool IsIdle(InboxLook look) =>
        _running.Count == 0 && look.Scan.Changing == 0
        && look.Scan.Ready.All(entry => _immovable.ContainsKey(entry.Name)) && look.Claims.All(seen => _stuck.ContainsKey(seen.Claim.Key));

    /// <param name="leased">Keys of claims that some watcher works on.</param>
    public void Start(InboxLook look, IReadOnlySet<long> leased, CancellationToken stoppingToken)
    {
        foreach (var (claim, bytes) in look.Claims)
        {
            if (!_running.ContainsKey(claim.Key) && !_stuck.ContainsKey(claim.Key) && !leased.Contains(claim.Key) && IsDue(_later, claim.Key) && HasRoom(Lanes.Of(bytes, settings)))
            {
                Run(claim.Key, claim.Name, Lanes.Of(bytes, settings), lane => intake.RunAsync(claim, lane, stoppingToken), [], stoppingToken);
            }
        }

        Take(look.Scan.Ready, stoppingToken);
    }

    private void Take(IReadOnlyList<InboxEntry> ready, CancellationToken stoppingToken)
    {
        var free = ready.Where(entry => !_names.ContainsKey(entry.Name) && IsDue(_immovable, entry.Name));
        List<InboxEntry> loose = ready.Count > settings.LooseFiles ? [.. free.Where(LooseClaim.Fits).Take(LooseClaim.MostFiles)] : [];
        if (loose.Count > settings.LooseFiles)
        {
            var lane = Lanes.Of(loose.Sum(file => file.Fingerprint.Bytes), settings);
            if (HasRoom(lane))
            {
                var key = Claim.NewKey();
                Run(key, "loose files", lane, inLane => intake.RunLooseAsync(key, [.. loose.Where(file => !IsBeingWritten(file))], inLane, stoppingToken), loose, stoppingToken);
            }

            free = free.Where(entry => !LooseClaim.Fits(entry));
        }

        foreach (var entry in free)
        {
            var lane = Lanes.Of(entry.Fingerprint.Bytes, settings);
            if (HasRoom(lane))
            {
                Run(Claim.NewKey(), entry, lane, stoppingToken);
            }
            else if (!HasRoom(Lane.Quick) && !HasRoom(Lane.Bulk))
            {
                break;
            }
        }
    }

    private void Run(long key, InboxEntry entry, Lane lane, CancellationToken stoppingToken) => Run(
        key, entry.Name, lane,
        async inLane => !IsBeingWritten(entry) && Claim.TryTake(folders, key, entry.Name, entry.Marker) is { } claim
            ? await intake.RunAsync(claim, inLane, stoppingToken)
            : new(IntakeEnd.Gone),
        [entry], stoppingToken);

    private void Run(long key, string name, Lane lane, Func<Lane, Task<IntakeOutcome>> run, IReadOnlyList<InboxEntry> entries, CancellationToken stoppingToken)
    {
        foreach (var entry in entries)
        {
            _names[entry.Name] = key;
        }

        _running[key] = (lane, Task.Run(() => RunAsync(key, name, () => run(lane), entries, stoppingToken), CancellationToken.None));
    }

    private async Task RunAsync(long key, string name, Func<Task<IntakeOutcome>> run, IReadOnlyList<InboxEntry> entries, CancellationToken stoppingToken)
    {
        try
        {
            End(key, await run());
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (UnauthorizedAccessException refused) when (entries.Count > 0)
        {
            log.LogError("{File} stays where it is: {Reason}", name, refused.Message);
            foreach (var entry in entries)
            {
                _immovable[entry.Name] = Next(_immovable.GetValueOrDefault(entry.Name), LongestPause);
            }

            result.Failed();
        }
#pragma warning disable CA1031 // A failing dependency must not stop the watcher: the claim stays, and a later look resumes it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "{File}: interrupted; it will be resumed", name);
            _later[key] = Next(_later.GetValueOrDefault(key), TimeSpan.FromSeconds(5));
        }
        finally
        {
            foreach (var entry in entries)
            {
                _names.TryRemove(entry.Name, out _);
            }
        }
    }

    private void End(long key, IntakeOutcome outcome)
    {
        switch (outcome.End)
        {
            case IntakeEnd.HeldElsewhere:
                _later[key] = new(time.GetTimestamp(), settings.ScanInterval, 0);
                break;
            case IntakeEnd.Unsettled:
                _later[key] = Next(_later.GetValueOrDefault(key), settings.Settle);
                break;
            case IntakeEnd.Immovable:
                _stuck[key] = true;
                result.Failed();
                break;
            case IntakeEnd.Ended:
                _later.TryRemove(key, out _);
                result.Ended(outcome.Balance!);
                break;
            default:
                _later.TryRemove(key, out _);
                break;
        }
    }

    private bool HasRoom(Lane lane) => _running.Values.Count(running => running.Lane == lane) < Lanes.Slots(lane);

    private bool IsBeingWritten(InboxEntry entry) =>
        entry is { Marker: null, Kind: Archives.FileKind.File } && time.GetUtcNow() - entry.Since < WriterPatience && WriterHint.IsBeingWritten(Path.Combine(folders.Root, entry.Name));

    private bool IsDue<T>(ConcurrentDictionary<T, Wait> waits, T key)
        where T : notnull => !waits.TryGetValue(key, out var wait) || time.GetElapsedTime(wait.From) >= wait.For;

    /// <summary>Twice as long each time, up to a minute.</summary>
    private Wait Next(Wait before, TimeSpan first)
    {
        var longer = first * (1 << Math.Min(before.Times, 10));
        return new(time.GetTimestamp(), longer < LongestPause ? longer : LongestPause, before.Times + 1);
    }

    private readonly record struct Wait(long From, TimeSpan For, int Times);
}
