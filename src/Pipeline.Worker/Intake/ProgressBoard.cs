using System.Collections.Concurrent;
using Pipeline.Storage.Ledger;

namespace Pipeline.Worker.Intake;

/// <summary>What the archives of this process are doing now, for the display. Written by the intake, read by a display at its own pace.</summary>
internal sealed class ProgressBoard
{
    private readonly ConcurrentDictionary<long, IntakeProgress> _archives = new();
    private long _listingTicks;

    public IReadOnlyCollection<IntakeProgress> Current => [.. _archives.Values];

    /// <summary>How long the present listing of the inbox has taken, when that is unusually long; null otherwise.</summary>
    public TimeSpan? Listing
    {
        get => Interlocked.Read(ref _listingTicks) is > 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;
        set => Interlocked.Exchange(ref _listingTicks, value?.Ticks ?? 0);
    }

    public void Start(long claim, string name) => _archives[claim] = new(claim, name, Read: 0, Ended: 0, Total: null);

    public void Read(long claim, long items) => Change(claim, progress => progress with { Read = items });

    /// <summary>An estimate, until the archive is read to its end.</summary>
    public void Expect(long claim, long? items) => Change(claim, progress => progress with { Total = progress.Total ?? items });

    public void Update(long claim, ArchiveBalance balance) => Change(claim, progress => progress with
    {
        Ended = balance.Stored + balance.Duplicates + balance.Rejected,
        Total = balance.ItemsTotal ?? progress.Total,
        Read = Math.Max(progress.Read, balance.Items),
    });

    public void Finish(long claim) => _archives.TryRemove(claim, out _);

    private void Change(long claim, Func<IntakeProgress, IntakeProgress> change)
    {
        if (_archives.TryGetValue(claim, out var progress))
        {
            _archives[claim] = change(progress);
        }
    }
}

/// <param name="Claim">Key of the drop.</param>
/// <param name="Read">Items read so far.</param>
/// <param name="Ended">Items stored, duplicate or rejected.</param>
/// <param name="Total">Items in all, an estimate until the archive is read to its end; null when not known.</param>
internal sealed record IntakeProgress(long Claim, string Name, long Read, long Ended, long? Total);
