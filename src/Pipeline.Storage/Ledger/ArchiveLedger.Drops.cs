using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Ledger;

/// <summary>Files: every appearance in the inbox, and where they lie now.</summary>
public sealed partial class ArchiveLedger
{
    /// <summary>
    /// Records a drop. The same content (SHA-256) is the same archive, whatever its name: then <see cref="Registration.IsNew"/> is false.
    /// The same place registered again while its drop has not ended is the same drop: a claim that a crash interrupted counts once.
    /// </summary>
    /// <param name="bytes">Size of the file.</param>
    /// <param name="path">Where the file lies, relative to the inbox; null when that is not worth knowing.</param>
    /// <param name="programVersion">Version of the program that is going to read it; kept from the first drop.</param>
    public async Task<Registration> RegisterAsync(
        string name, byte[] sha256, long bytes, string kind, string? path, string programVersion, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var (now, cleanName, cleanPath) = (time.GetUtcNow(), CleanText.Of(name), CleanText.OrNull(path));

        await using var insert = new NpgsqlCommand("""
            INSERT INTO pipeline.archives (sha256, name, kind, bytes, state, registered_at, bytes_read, program_version) VALUES ($1, $2, $3, $4, 'reading', $5, 0, $6)
            ON CONFLICT (sha256) DO NOTHING
            """, connection);
        var isNew = await insert.With(sha256, cleanName, CleanText.Of(kind), bytes, now, CleanText.Of(programVersion)).ExecuteNonQueryAsync(cancellationToken) == 1;

        await using var find = new NpgsqlCommand("SELECT id, state FROM pipeline.archives WHERE sha256 = $1", connection);
        var (archiveId, state) = (await find.With(sha256).ListAsync(
            row => (row.GetInt64(0), Words.To<ArchiveState>(row.GetString(1))), cancellationToken)).Single();

        await using var known = new NpgsqlCommand("SELECT id FROM pipeline.drops WHERE archive_id = $1 AND path = $2 AND ended_at IS NULL", connection);
        var drops = await known.With(archiveId, cleanPath).ListAsync(row => row.GetInt64(0), cancellationToken);
        if (drops.Count == 0)
        {
            await using var drop = new NpgsqlCommand("INSERT INTO pipeline.drops (archive_id, name, dropped_at, path) VALUES ($1, $2, $3, $4) RETURNING id", connection);
            drops = await drop.With(archiveId, cleanName, now, cleanPath).ListAsync(row => row.GetInt64(0), cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return new Registration(archiveId, drops[0], isNew, state);
    }

    /// <summary>Records where the file of a drop lies now, relative to the inbox.</summary>
    public async Task DropPathAsync(long dropId, string path, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync("UPDATE pipeline.drops SET path = $2 WHERE id = $1", cancellationToken, dropId, CleanText.Of(path));

    /// <summary>Records the end of a drop. Of two processes that end it, after a lease broke, the one that knows the file's place is believed.</summary>
    /// <param name="path">Where its file was put, relative to the inbox; null when it is there no more.</param>
    public async Task DropEndedAsync(long dropId, string? path, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync(
            "UPDATE pipeline.drops SET path = CASE WHEN ended_at IS NULL THEN $2 ELSE coalesce($2, path) END, ended_at = coalesce(ended_at, $3) WHERE id = $1", cancellationToken, dropId, CleanText.OrNull(path), time.GetUtcNow());

    /// <summary>Where files of the archive's content were put, the most recent first. Whether one is still there is for the caller to see.</summary>
    public async Task<IReadOnlyList<DropPlace>> LocateAsync(long archiveId, CancellationToken cancellationToken) =>
        await dataSource.ListAsync(
            "SELECT id, name, path, dropped_at, ended_at FROM pipeline.drops WHERE archive_id = $1 AND path IS NOT NULL ORDER BY id DESC",
            row => new DropPlace(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Get<DateTimeOffset>("dropped_at"), row.Maybe<DateTimeOffset?>("ended_at")),
            cancellationToken, archiveId);
}

/// <summary>A drop and its file.</summary>
/// <param name="Name">File name as dropped.</param>
/// <param name="Path">Relative to the inbox.</param>
/// <param name="EndedAt">Null while the drop is being worked on.</param>
public sealed record DropPlace(long DropId, string Name, string Path, DateTimeOffset DroppedAt, DateTimeOffset? EndedAt);
