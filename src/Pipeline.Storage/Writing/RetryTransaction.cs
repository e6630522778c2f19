using Npgsql;
using NpgsqlTypes;
using Pipeline.Storage.Model;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Telegrams;

namespace Pipeline.Storage.Writing;

/// <summary>What happens inside the transaction of a retry.</summary>
internal static class RetryTransaction
{
    public static async Task<SliceOutcome> RunAsync(
        NpgsqlConnection connection, CableStore store, SectionReading reading, RetryResult retry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The slices are locked, as a first delivery locks them: two retries of the same item come one after the other.
        await using var locking = new NpgsqlCommand("""
            SELECT id FROM pipeline.slices WHERE id IN (SELECT slice_id FROM pipeline.items WHERE archive_id = $1 AND item = ANY ($2)) ORDER BY id FOR UPDATE
            """, connection);
        var slices = await locking.With(retry.ArchiveId, retry.Items.Select(i => i.Item).ToArray()).ListAsync(row => row.GetInt64(0), cancellationToken);

        await using var asking = new NpgsqlCommand("SELECT item FROM pipeline.items WHERE archive_id = $1 AND item = ANY ($2) AND outcome = 'rejected'", connection);
        var rejected = (await asking.With(retry.ArchiveId, retry.Items.Select(i => i.Item).ToArray()).ListAsync(row => row.GetInt64(0), cancellationToken)).ToHashSet();

        var items = retry.Items.Where(i => rejected.Contains(i.Item)).ToList();
        var candidates = CableStore.Fold(items);
        await TelegramLocks.TakeAsync(connection, candidates.Values.Select(c => c.Row.CanonicalId), cancellationToken);
        await store.InsertAsync(candidates.Values, retry.ParserVersion, retry.RulesVersion, now, cancellationToken);
        await new TelegramSettling(connection, store, reading, retry.ParserVersion, retry.RulesVersion, now)
            .RunAsync(candidates.Values.Where(c => c.IsNew).Select(c => c.Row.CanonicalId), again: false, cancellationToken);
        var ended = items.Select(item => EndedItem.Of(item, candidates)).ToList();

        await ReplaceItemsAsync(connection, retry.ArchiveId, ended, now, cancellationToken);
        await SliceSums.RecountAsync(connection, slices, cancellationToken);
        await using var settle = new NpgsqlCommand("""
            UPDATE pipeline.archives SET state = CASE (SELECT sum(rejected) FROM pipeline.slices WHERE archive_id = $1) WHEN 0 THEN 'done' ELSE 'partial' END
            WHERE id = $1 AND state IN ('done', 'partial')
            """, connection);
        await settle.With(retry.ArchiveId).ExecuteNonQueryAsync(cancellationToken);

        return new SliceOutcome(
            ended.Count(e => e.Outcome == ItemOutcome.Stored),
            ended.Count(e => e.Outcome == ItemOutcome.Duplicate),
            ended.Count(e => e.Outcome == ItemOutcome.Rejected),
            AlreadyDone: items.Count == 0);
    }

    private static async Task ReplaceItemsAsync(
        NpgsqlConnection connection, long archiveId, IReadOnlyList<EndedItem> ended, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var update = new NpgsqlCommand("""
            UPDATE pipeline.items i SET outcome = r.outcome, cable_id = r.cable_id, format = coalesce(r.format, i.format), container_id = coalesce(r.container_id, i.container_id)
            FROM unnest($2, $3, $4, $5, $6) AS r (item, outcome, cable_id, format, container_id)
            WHERE i.archive_id = $1 AND i.item = r.item
            """, connection);
        update.With(archiveId, ended.Select(e => e.Item.Item).ToArray(), ended.Select(e => Words.Of(e.Outcome)).ToArray());
        update.Parameters.Add(new NpgsqlParameter<long?[]> { TypedValue = [.. ended.Select(e => e.CableId)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        update.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. ended.Select(e => CleanText.OrNull(e.Item.Format))], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        update.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. ended.Select(e => CleanText.OrNull(e.Item.ContainerId))], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await update.ExecuteNonQueryAsync(cancellationToken);

        await using var forget = new NpgsqlCommand("DELETE FROM pipeline.rejects WHERE archive_id = $1 AND item = ANY ($2)", connection);
        await forget.With(archiveId, ended.Select(e => e.Item.Item).ToArray()).ExecuteNonQueryAsync(cancellationToken);
        await LedgerRows.CopyRejectsAsync(connection, archiveId, ended, now, cancellationToken);
    }
}
