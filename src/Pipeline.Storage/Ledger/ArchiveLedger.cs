using Npgsql;

namespace Pipeline.Storage.Ledger;

/// <summary>The truth about every dropped archive: what was planned, what was sent, how each item ended. The broker is only transport.</summary>
public sealed class ArchiveLedger(NpgsqlDataSource dataSource, TimeProvider time)
{
    private readonly NpgsqlDataSource _dataSource = dataSource;
    private readonly TimeProvider _time = time;

    /// <summary>Records a drop. The same content (SHA-256) is the same archive, whatever its name: then <see cref="Registration.IsNew"/> is false.</summary>
    public Task<Registration> RegisterAsync(string name, byte[] sha256, long bytes, string kind, CancellationToken cancellationToken) => throw Unwritten();

    /// <summary>
    /// Takes the archive for this process until the lease is disposed or the process dies; null when another process has it.
    /// A session advisory lock: no stale lock survives a crash.
    /// </summary>
    public Task<IAsyncDisposable?> TryLeaseAsync(long archiveId, CancellationToken cancellationToken) => throw Unwritten();

    /// <summary>Slices planned so far, by sequence.</summary>
    public Task<IReadOnlyList<PlannedSlice>> SlicesAsync(long archiveId, CancellationToken cancellationToken) => throw Unwritten();

    /// <summary>Records a slice before it is sent, so that a crash between the two is seen.</summary>
    public Task<PlannedSlice> PlanAsync(long archiveId, int sequence, long firstItem, int items, CancellationToken cancellationToken) => throw Unwritten();

    /// <summary>Records that the broker confirmed the slice; counts the attempt. A slice that is already done stays done.</summary>
    public Task SentAsync(long sliceId, CancellationToken cancellationToken) => throw Unwritten();

    /// <summary>Items planned and not yet ended, over all archives.</summary>
    public Task<long> ItemsInFlightAsync(CancellationToken cancellationToken) => throw Unwritten();

    /// <summary>Records that the archive is read to its end and how many items it held.</summary>
    public Task ReadToEndAsync(long archiveId, long items, CancellationToken cancellationToken) => throw Unwritten();

    /// <summary>Refuses a whole archive that cannot be read at all.</summary>
    public Task FailAsync(long archiveId, string code, string reason, CancellationToken cancellationToken) => throw Unwritten();

    /// <summary>Ends the archive when every slice is done and every item accounted for; returns its balance either way.</summary>
    public Task<ArchiveBalance> TrySettleAsync(long archiveId, CancellationToken cancellationToken) => throw Unwritten();

    private NotSupportedException Unwritten() => new($"{_dataSource} {_time}");
}

/// <summary>What a drop turned out to be.</summary>
/// <param name="IsNew">False when the same content was dropped before.</param>
/// <param name="State">State of the archive at the moment of registering (before this drop changed anything).</param>
public sealed record Registration(long ArchiveId, bool IsNew, ArchiveState State);

public enum ArchiveState
{
    /// <summary>Being read into slices.</summary>
    Reading,

    /// <summary>Read to its end; slices are on their way.</summary>
    Draining,

    /// <summary>Every item stored or a duplicate.</summary>
    Done,

    /// <summary>Ended; some items were rejected.</summary>
    Partial,

    /// <summary>Could not be read at all.</summary>
    Failed,
}

public enum SliceState
{
    Planned,
    Sent,
    Done,
}

public sealed record PlannedSlice(long Id, int Sequence, long FirstItem, int Items, SliceState State, int Attempts, DateTimeOffset? SentAt);

/// <summary>The balance of one archive: <c>Items = Stored + Duplicates + Rejected + InFlight</c> or something is wrong.</summary>
/// <param name="Items">Items read so far; all of them once the state is past reading.</param>
/// <param name="InFlight">Items of slices that are planned or sent and not done.</param>
public sealed record ArchiveBalance(
    long ArchiveId, string Name, ArchiveState State, long? ItemsTotal, long Items, long Stored, long Duplicates, long Rejected, long InFlight)
{
    public bool Balances => Items == Stored + Duplicates + Rejected + InFlight && (ItemsTotal is null || ItemsTotal == Items);

    public bool Ended => State is ArchiveState.Done or ArchiveState.Partial or ArchiveState.Failed;
}
