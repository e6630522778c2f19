using Npgsql;
using Pipeline.Storage.Model;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Telegrams;

namespace Pipeline.Storage.Writing;

/// <summary>What happens inside the transaction of a retry.</summary>
internal static class RetryTransaction
{
    public static async Task<SliceOutcome> RunAsync(
        NpgsqlConnection connection, CableStore store, SectionReading reading, RetryResult retry, TimeProvider time, CancellationToken cancellationToken)
    {
        var (started, now) = (time.GetTimestamp(), time.GetUtcNow());
        var (last, sequence) = await LockAsync(connection, retry, cancellationToken);
        var (slices, rejected) = await HeldAsync(connection, retry, cancellationToken);
        var items = retry.Items.Where(i => i.Item > last || rejected.Contains(i.Item)).OrderBy(i => i.Item).ToList();
        var added = items.Where(i => i.Item > last).ToList();
        if (added.Where((item, nth) => item.Item != last + 1 + nth).FirstOrDefault() is { } stray)
        {
            throw new ArgumentException($"Item {stray.Item} does not follow the items of archive {retry.ArchiveId}, which end with {last}: make the plan anew.", nameof(retry));
        }

        var candidates = CableStore.Fold(items);
        await TelegramLocks.TakeAsync(connection, candidates.Values.Select(c => c.Row.CanonicalId), cancellationToken);
        await store.InsertAsync(candidates.Values, retry.ParserVersion, retry.RulesVersion, now, cancellationToken);
        await new TelegramSettling(connection, store, reading, retry.ParserVersion, retry.RulesVersion, now)
            .RunAsync(candidates.Values.Where(c => c.IsNew).Select(c => c.Row.CanonicalId), again: false, cancellationToken);
        var ended = items.Select(item => EndedItem.Of(item, candidates)).ToList();

        await RetryRows.ReplaceAsync(connection, retry.ArchiveId, [.. ended.Where(e => e.Item.Item <= last)], now, cancellationToken);
        await SliceSums.RecountAsync(connection, slices, cancellationToken);
        if (added.Count > 0)
        {
            var stored = candidates.Values.Where(c => c.IsNew && c.Item > last).ToList();
            await RetryRows.AddAsync(connection, retry, sequence + 1, [.. ended.Where(e => e.Item.Item > last)], stored, now, time.GetElapsedTime(started), cancellationToken);
        }

        await SettleAsync(connection, retry.ArchiveId, added.Count, cancellationToken);
        return Outcome(ended, alreadyDone: items.Count == 0);
    }

    public static SliceOutcome Outcome(IReadOnlyCollection<EndedItem> ended, bool alreadyDone) => new(
        ended.Count(e => e.Outcome == ItemOutcome.Stored),
        ended.Count(e => e.Outcome == ItemOutcome.Duplicate),
        ended.Count(e => e.Outcome == ItemOutcome.Rejected),
        alreadyDone);

    /// <summary>The archive's row, so that two retries do not both follow the same last item; what it ends with.</summary>
    private static async Task<(long Last, int Sequence)> LockAsync(NpgsqlConnection connection, RetryResult retry, CancellationToken cancellationToken)
    {
        await using var locking = new NpgsqlCommand("SELECT state FROM pipeline.archives WHERE id = $1 FOR NO KEY UPDATE", connection);
        var states = await locking.With(retry.ArchiveId).ListAsync(row => row.GetString(0), cancellationToken);
        await using var asking = new NpgsqlCommand("""
            SELECT coalesce(max(first_item + items - 1), 0)::bigint, coalesce(max(sequence), 0), coalesce(bool_and(state = 'done'), true) FROM pipeline.slices WHERE archive_id = $1
            """, connection);
        var (last, sequence, idle) = (await asking.With(retry.ArchiveId).ListAsync(row => (row.GetInt64(0), row.GetInt32(1), row.GetBoolean(2)), cancellationToken)).Single();
        return states switch
        {
            [] => throw new ArgumentException($"There is no archive {retry.ArchiveId}.", nameof(retry)),
            ["done" or "partial" or "failed"] when idle => (last, sequence),
            _ => throw RetryPlan.InProgress(retry.ArchiveId),
        };
    }

    /// <summary>Locks the slices of the items that are there, as a first delivery locks them, and tells which of the items are rejected.</summary>
    private static async Task<(List<long> Slices, HashSet<long> Rejected)> HeldAsync(NpgsqlConnection connection, RetryResult retry, CancellationToken cancellationToken)
    {
        var numbers = retry.Items.Select(i => i.Item).ToArray();
        await using var locking = new NpgsqlCommand("""
            SELECT id FROM pipeline.slices WHERE id IN (SELECT slice_id FROM pipeline.items WHERE archive_id = $1 AND item = ANY ($2)) ORDER BY id FOR UPDATE
            """, connection);
        var slices = await locking.With(retry.ArchiveId, numbers).ListAsync(row => row.GetInt64(0), cancellationToken);

        await using var asking = new NpgsqlCommand("SELECT item, member, ordinal, outcome = 'rejected' FROM pipeline.items WHERE archive_id = $1 AND item = ANY ($2)", connection);
        var held = await asking.With(retry.ArchiveId, numbers).ListAsync(
            row => (Item: row.GetInt64(0), Place: (row.Maybe<string>("member"), row.GetInt32(2)), Rejected: row.GetBoolean(3)), cancellationToken);
        var places = retry.Items.DistinctBy(i => i.Item).ToDictionary(i => i.Item, i => (CleanText.OrNull(i.Member), i.Ordinal));
        if (held.Find(h => !h.Rejected && h.Place != places[h.Item]) is { Item: > 0 } other)
        {
            // It would be skipped as stored, and what came for it lost.
            throw new InvalidOperationException($"Item {other.Item} of archive {retry.ArchiveId} is stored and stands at another place: make the plan anew.");
        }

        return (slices, [.. held.Where(h => h.Rejected).Select(h => h.Item)]);
    }

    private static async Task SettleAsync(NpgsqlConnection connection, long archiveId, int added, CancellationToken cancellationToken)
    {
        // A failed archive stays failed until the whole file was read: see ArchiveLedger.RetryEndedAsync.
        await using var settle = new NpgsqlCommand("""
            UPDATE pipeline.archives a SET items_total = a.items_total + $2, items_expected = a.items_total + $2, state = s.state
            FROM (SELECT CASE sum(rejected) WHEN 0 THEN 'done' ELSE 'partial' END AS state FROM pipeline.slices WHERE archive_id = $1) AS s
            WHERE a.id = $1 AND a.state IN ('done', 'partial') AND ($2 > 0 OR a.state <> s.state)
            """, connection);
        await settle.With(archiveId, added).ExecuteNonQueryAsync(cancellationToken);
    }
}
