using Pipeline.Storage.Schema;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Ledger;

/// <summary>Pauses: kept in the database, so that they hold for every watcher and outlive a restart.</summary>
public sealed partial class ArchiveLedger
{
    /// <summary>Number that stands for all archives.</summary>
    private const long Everything = 0;

    /// <summary>Pauses an archive, or everything. What is paused already keeps its beginning and takes the new reason.</summary>
    /// <param name="archiveId">Null for everything.</param>
    /// <exception cref="ArgumentException">There is no such archive.</exception>
    public async Task PauseAsync(long? archiveId, string reason, CancellationToken cancellationToken)
    {
        var paused = await dataSource.ExecuteAsync("""
            INSERT INTO pipeline.pauses (archive_id, since, reason)
            SELECT $1, $2, $3 WHERE $1 = 0 OR EXISTS (SELECT FROM pipeline.archives WHERE id = $1)
            ON CONFLICT (archive_id) DO UPDATE SET reason = excluded.reason
            """, cancellationToken, archiveId ?? Everything, time.GetUtcNow(), CleanText.Of(reason));
        if (paused == 0)
        {
            throw new ArgumentException($"There is no archive {archiveId}.", nameof(archiveId));
        }
    }

    /// <summary>Ends the pause of an archive, or that of everything; archives that are paused by themselves stay so.</summary>
    /// <param name="archiveId">Null for everything.</param>
    /// <returns>False when there was no such pause.</returns>
    public async Task<bool> ResumeAsync(long? archiveId, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync("DELETE FROM pipeline.pauses WHERE archive_id = $1", cancellationToken, archiveId ?? Everything) == 1;

    /// <summary>All pauses, that of everything first.</summary>
    public async Task<IReadOnlyList<ArchivePause>> PausesAsync(CancellationToken cancellationToken) =>
        await dataSource.ListAsync("""
            SELECT nullif(p.archive_id, 0) AS archive_id, a.name, p.since, p.reason
            FROM pipeline.pauses p LEFT JOIN pipeline.archives a ON a.id = p.archive_id ORDER BY p.archive_id
            """,
            row => new ArchivePause(row.Maybe<long?>("archive_id"), row.Maybe<string>("name"), row.Get<DateTimeOffset>("since"), row.Get<string>("reason")),
            cancellationToken);

    /// <summary>True while the archive or everything is paused. One look into a table of a few rows: may be asked before every slice.</summary>
    public async Task<bool> IsPausedAsync(long archiveId, CancellationToken cancellationToken) =>
        (await dataSource.ListAsync(
            "SELECT EXISTS (SELECT FROM pipeline.pauses WHERE archive_id IN (0, $1))", row => row.GetBoolean(0), cancellationToken, archiveId)).Single();
}

/// <summary>A pause.</summary>
/// <param name="ArchiveId">Null for everything.</param>
/// <param name="Name">File name of the archive.</param>
public sealed record ArchivePause(long? ArchiveId, string? Name, DateTimeOffset Since, string Reason);
