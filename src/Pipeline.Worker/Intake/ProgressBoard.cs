using System.Collections.Concurrent;
using Pipeline.Storage.Ledger;

namespace Pipeline.Worker.Intake;

/// <summary>What the archives of this process are doing now, for the display. Written by the intake, read by a display at its own pace.</summary>
internal sealed class ProgressBoard
{
    private readonly ConcurrentDictionary<long, ArchiveProgress> _archives = new();

    public IReadOnlyCollection<ArchiveProgress> Current => [.. _archives.Values];

    public void Start(long claim, string name) => _archives[claim] = new(claim, name, Read: 0, Ended: 0, Total: null);

    public void Read(long claim, long items) => Change(claim, progress => progress with { Read = items });

    public void Update(long claim, ArchiveBalance balance) => Change(claim, progress => progress with
    {
        Ended = balance.Stored + balance.Duplicates + balance.Rejected, Total = balance.ItemsTotal, Read = Math.Max(progress.Read, balance.Items),
    });

    public void Finish(long claim, ArchiveBalance balance)
    {
        Update(claim, balance);
        _archives.TryRemove(claim, out _);
    }

    private void Change(long claim, Func<ArchiveProgress, ArchiveProgress> change)
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
/// <param name="Total">Items in all; null until the archive is read to its end.</param>
internal sealed record ArchiveProgress(long Claim, string Name, long Read, long Ended, long? Total);
