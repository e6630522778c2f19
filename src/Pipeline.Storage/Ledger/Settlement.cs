using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Ledger;

/// <summary>Ends an archive when its sums are complete.</summary>
internal static class Settlement
{
    /// <summary>
    /// Two statements, one round trip, one transaction. The lock comes first so that the second statement's snapshot is taken
    /// after it: of two consumers that finish the last slices together, the later sees both, and no answer mixes old and new.
    /// </summary>
    public static async Task<ArchiveBalance> TryAsync(NpgsqlDataSource dataSource, long archiveId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT FROM pipeline.archives WHERE id = $1 FOR NO KEY UPDATE") { Parameters = { new() { Value = archiveId } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            WITH sums AS (
                SELECT coalesce(sum(items), 0)::bigint AS items, coalesce(sum(stored), 0)::bigint AS stored,
                       coalesce(sum(duplicates), 0)::bigint AS duplicates, coalesce(sum(rejected), 0)::bigint AS rejected,
                       coalesce(sum(items) FILTER (WHERE state <> 'done'), 0)::bigint AS in_flight
                FROM pipeline.slices WHERE archive_id = $1
            ), settled AS (
                UPDATE pipeline.archives SET state = CASE sums.rejected WHEN 0 THEN 'done' ELSE 'partial' END, ended_at = $2
                FROM sums
                WHERE id = $1 AND state = 'draining' AND sums.in_flight = 0
                  AND sums.items = items_total AND sums.stored + sums.duplicates + sums.rejected = items_total
                RETURNING state
            )
            SELECT a.id, a.name, coalesce((SELECT state FROM settled), a.state) AS state, a.items_total, sums.*
            FROM pipeline.archives a CROSS JOIN sums
            WHERE a.id = $1
            """) { Parameters = { new() { Value = archiveId }, new() { Value = now } } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : throw new ArgumentException($"There is no archive {archiveId}.", nameof(archiveId));
    }

    public static ArchiveBalance Read(NpgsqlDataReader row) => new(
        row.Get<long>("id"), row.Get<string>("name"), Words.To<ArchiveState>(row.Get<string>("state")), row.Maybe<long?>("items_total"),
        row.Get<long>("items"), row.Get<long>("stored"), row.Get<long>("duplicates"), row.Get<long>("rejected"), row.Get<long>("in_flight"));
}
