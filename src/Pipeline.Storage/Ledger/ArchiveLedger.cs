using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Ledger;

/// <summary>The truth about every dropped archive: what was planned, what was sent, how each item ended. The broker is only transport.</summary>
public sealed partial class ArchiveLedger(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const string SliceColumns = "id, sequence, first_item, items, state, attempts, sent_at";

    /// <summary>Archives in a state, oldest first: what a restarted process goes on with.</summary>
    public async Task<IReadOnlyList<long>> InStateAsync(ArchiveState state, CancellationToken cancellationToken) =>
        await dataSource.ListAsync("SELECT id FROM pipeline.archives WHERE state = $1 ORDER BY id", row => row.GetInt64(0), cancellationToken, Words.Of(state));

    /// <summary>Slices planned so far, by sequence.</summary>
    public async Task<IReadOnlyList<PlannedSlice>> SlicesAsync(long archiveId, CancellationToken cancellationToken) =>
        await dataSource.ListAsync($"SELECT {SliceColumns} FROM pipeline.slices WHERE archive_id = $1 ORDER BY sequence", ReadSlice, cancellationToken, archiveId);

    /// <summary>Records a slice before it is sent, so that a crash between the two is seen. Planning the same slice again returns it as it is.</summary>
    /// <param name="sequence">Position in its archive, from 1, without gaps.</param>
    /// <param name="firstItem">Number of its first item in the archive, from 1.</param>
    /// <param name="characters">UTF-16 code units of its texts, for <see cref="InFlightAsync"/>.</param>
    /// <exception cref="InvalidOperationException">The sequence was planned with other items, or the archive is not being read: see <see cref="ReopenAsync"/>.</exception>
    public async Task<PlannedSlice> PlanAsync(long archiveId, int sequence, long firstItem, int items, long characters, CancellationToken cancellationToken)
    {
        var planned = await dataSource.ListAsync($"""
            INSERT INTO pipeline.slices (archive_id, sequence, first_item, items, characters, state, attempts, planned_at, stored, duplicates, rejected, entities, mentions)
            SELECT id, $2, $3, $4, $5, 'planned', 0, $6, 0, 0, 0, 0, 0 FROM pipeline.archives WHERE id = $1 AND state = 'reading'
            ON CONFLICT (archive_id, sequence) DO NOTHING
            RETURNING {SliceColumns}
            """, ReadSlice, cancellationToken, archiveId, sequence, firstItem, items, characters, time.GetUtcNow());
        if (planned.Count == 0)
        {
            planned = await dataSource.ListAsync(
                $"SELECT {SliceColumns} FROM pipeline.slices WHERE archive_id = $1 AND sequence = $2", ReadSlice, cancellationToken, archiveId, sequence);
        }

        return planned switch
        {
            [var slice] when slice.FirstItem == firstItem && slice.Items == items => slice,
            [var other] => throw new InvalidOperationException(
                $"Slice {sequence} of archive {archiveId} holds {other.Items} items from {other.FirstItem}, not {items} from {firstItem}: read on from the slices that are planned."),
            _ => throw new InvalidOperationException($"Archive {archiveId} takes no new slices: it is unknown, failed, or was read to its end."),
        };
    }

    /// <summary>Records that the broker confirmed the slice; counts the attempt. A slice that is already done stays done.</summary>
    public async Task SentAsync(long sliceId, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync(
            "UPDATE pipeline.slices SET state = CASE state WHEN 'done' THEN 'done' ELSE 'sent' END, attempts = attempts + 1, sent_at = $2 WHERE id = $1",
            cancellationToken, sliceId, time.GetUtcNow());

    /// <summary>What is planned and not yet ended, over all archives: bounds what is between inbox and database. Answered from an index of just these slices.</summary>
    public async Task<InFlight> InFlightAsync(CancellationToken cancellationToken) =>
        (await dataSource.ListAsync(
            "SELECT coalesce(sum(items), 0)::bigint, coalesce(sum(characters), 0)::bigint FROM pipeline.slices WHERE state <> 'done'",
            row => new InFlight(row.GetInt64(0), row.GetInt64(1)), cancellationToken)).Single();

    /// <summary>Records how far reading is. It never goes back, so that a resumed archive, which is read from its start again, keeps its percent.</summary>
    /// <param name="bytesRead">Bytes of the file that were read.</param>
    /// <param name="itemsExpected">How many items there will be in all; null when not known, which leaves the last estimate.</param>
    public async Task NoteProgressAsync(long archiveId, long bytesRead, long? itemsExpected, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync("""
            UPDATE pipeline.archives SET bytes_read = greatest(bytes_read, $2), items_expected = coalesce($3, items_expected)
            WHERE id = $1 AND state = 'reading'
            """, cancellationToken, archiveId, bytesRead, itemsExpected);

    /// <summary>Records that the archive is read to its end and how many items it held. Once recorded it stays.</summary>
    public async Task ReadToEndAsync(long archiveId, long items, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync("""
            UPDATE pipeline.archives SET state = 'draining', items_total = $2, items_expected = $2, bytes_read = bytes, read_at = $3
            WHERE id = $1 AND state = 'reading'
            """, cancellationToken, archiveId, items, time.GetUtcNow());

    /// <summary>Refuses a whole archive that cannot be read at all. An archive that was read to its end stays what it is.</summary>
    public async Task FailAsync(long archiveId, string code, string reason, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync("""
            UPDATE pipeline.archives SET state = 'failed', failure_code = $2, failure_reason = $3, ended_at = $4
            WHERE id = $1 AND state IN ('reading', 'failed')
            """, cancellationToken, archiveId, CleanText.Of(code), CleanText.Of(reason), time.GetUtcNow());

    /// <summary>
    /// Takes a failed archive back to reading, because its content was dropped again or something else gives hope. Slices that are
    /// planned stay, as after a crash. Of an archive that has not failed nothing changes.
    /// </summary>
    /// <returns>True when it is being read again.</returns>
    public async Task<bool> ReopenAsync(long archiveId, string programVersion, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync("""
            UPDATE pipeline.archives
            SET state = 'reading', failure_code = NULL, failure_reason = NULL, ended_at = NULL, items_total = NULL, read_at = NULL, items_expected = NULL, bytes_read = 0, program_version = $2
            WHERE id = $1 AND state = 'failed'
            """, cancellationToken, archiveId, CleanText.Of(programVersion)) == 1;

    /// <summary>
    /// Ends a retry whose every item was written. A failed archive is done or partial from now on, with what was read of it as its
    /// total; of another only the balance is told, which its writing has kept.
    /// </summary>
    public async Task<ArchiveBalance> RetryEndedAsync(long archiveId, string programVersion, CancellationToken cancellationToken)
    {
        await dataSource.ExecuteAsync("""
            UPDATE pipeline.archives a
            SET state = CASE s.rejected WHEN 0 THEN 'done' ELSE 'partial' END, items_total = s.items, items_expected = s.items, bytes_read = a.bytes,
                read_at = $2, ended_at = $2, failure_code = NULL, failure_reason = NULL, program_version = $3
            FROM (SELECT coalesce(sum(items), 0)::bigint AS items, coalesce(sum(rejected), 0)::bigint AS rejected, coalesce(bool_and(state = 'done'), true) AS idle
                  FROM pipeline.slices WHERE archive_id = $1) AS s
            WHERE a.id = $1 AND a.state = 'failed' AND s.idle
            """, cancellationToken, archiveId, time.GetUtcNow(), CleanText.Of(programVersion));
        return await TrySettleAsync(archiveId, cancellationToken);
    }

    /// <summary>Ends the archive when every slice is done and every item accounted for; returns its balance either way.</summary>
    public Task<ArchiveBalance> TrySettleAsync(long archiveId, CancellationToken cancellationToken) =>
        Settlement.TryAsync(dataSource, archiveId, time.GetUtcNow(), cancellationToken);

    /// <summary>
    /// The same for the hot path: null, at the price of two index look-ups, while slices are missing. The balance of an archive
    /// with a hundred thousand slices is their sum; to draw it up after each of them would take longer than the work.
    /// </summary>
    public async Task<ArchiveBalance?> SettleWhenDrainedAsync(long archiveId, CancellationToken cancellationToken)
    {
        var drained = (await dataSource.ListAsync("""
            SELECT EXISTS (SELECT FROM pipeline.archives WHERE id = $1 AND state = 'draining')
               AND NOT EXISTS (SELECT FROM pipeline.slices WHERE archive_id = $1 AND state <> 'done')
            """, row => row.GetBoolean(0), cancellationToken, archiveId)).Single();
        return drained ? await TrySettleAsync(archiveId, cancellationToken) : null;
    }

    private static PlannedSlice ReadSlice(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), row.GetInt32(3), Words.To<SliceState>(row.GetString(4)), row.GetInt32(5), row.Maybe<DateTimeOffset?>("sent_at"));
}
