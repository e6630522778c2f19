using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Ledger;

/// <summary>Leases: who works on what.</summary>
public sealed partial class ArchiveLedger
{
    /// <summary>The keys of this database's session locks: those of 64 bits, which the server tells in two halves.</summary>
    private const string Leased = """
        SELECT (classid::bigint << 32) | objid::bigint FROM pg_locks
        WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    /// <summary>
    /// Takes the archive for this process until the lease is disposed or the process dies; null when another process has it.
    /// A session advisory lock: no stale lock survives a crash.
    /// </summary>
    public async Task<ArchiveLease?> TryLeaseAsync(long archiveId, CancellationToken cancellationToken) =>
        await ArchiveLease.TryTakeAsync(dataSource, archiveId, time, cancellationToken);

    /// <summary>Keys under which some process holds a lease now.</summary>
    public async Task<IReadOnlySet<long>> LeasedAsync(CancellationToken cancellationToken) =>
        (await dataSource.ListAsync(Leased, row => row.GetInt64(0), cancellationToken)).ToHashSet();

    /// <summary>
    /// What is planned and not yet ended, of archives that some process works on. What is left of one whose file was taken away, or
    /// that failed, never ends: counted, it would hold back every other archive for ever.
    /// </summary>
    public async Task<InFlight> InFlightAtWorkAsync(CancellationToken cancellationToken) =>
        (await dataSource.ListAsync($"""
            SELECT coalesce(sum(items), 0)::bigint, coalesce(sum(characters), 0)::bigint FROM pipeline.slices
            WHERE state <> 'done' AND archive_id IN ({Leased})
            """, row => new InFlight(row.GetInt64(0), row.GetInt64(1)), cancellationToken)).Single();

    /// <summary>True when a slice of any archive was stored since then: workers are alive, if slow.</summary>
    public async Task<bool> AnyStoredSinceAsync(DateTimeOffset then, CancellationToken cancellationToken) =>
        (await dataSource.ListAsync("SELECT EXISTS (SELECT FROM pipeline.slices WHERE done_at > $1)", row => row.GetBoolean(0), cancellationToken, then)).Single();
}
