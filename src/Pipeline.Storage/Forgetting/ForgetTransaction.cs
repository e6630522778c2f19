using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Telegrams;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Forgetting;

/// <summary>One step of forgetting: the last slices of the archive with what only they brought; in the end the archive itself.</summary>
internal static class ForgetTransaction
{
    /// <returns>Null when the archive is gone.</returns>
    public static async Task<Forgotten?> RunAsync(
        NpgsqlConnection connection, TelegramSettling settling, long archiveId, int itemsAtOnce, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await TelegramLocks.TakeAllAsync(connection, cancellationToken);
        await MarkAsync(connection, archiveId, now, cancellationToken);
        await using var choosing = new NpgsqlCommand("""
            SELECT id, first_item, items FROM (
                SELECT id, first_item, items, sum(items) OVER (ORDER BY sequence DESC) - items AS behind FROM pipeline.slices WHERE archive_id = $1
            ) AS s WHERE behind < $2
            """, connection);
        var slices = await choosing.With(archiveId, itemsAtOnce).ListAsync(row => (Id: row.GetInt64(0), First: row.GetInt64(1), Items: row.GetInt32(2)), cancellationToken);
        if (slices.Count == 0)
        {
            await ExecuteAsync(connection, [
                "DELETE FROM pipeline.drops WHERE archive_id = $1", "DELETE FROM pipeline.pauses WHERE archive_id = $1", "DELETE FROM pipeline.archives WHERE id = $1",
            ], cancellationToken, archiveId);
            return null;
        }

        var from = slices.Min(s => s.First);
        var cables = await CablesAsync(connection, archiveId, from, cancellationToken);
        var passedOn = await PassOnAsync(connection, cables, cancellationToken);
        long[] orphans = [.. cables.Where(c => c.HeirArchive is null).Select(c => c.Cable)];
        await using var leaving = new NpgsqlCommand("SELECT DISTINCT canonical_id FROM pipeline.cables WHERE id = ANY ($1) AND canonical_id IS NOT NULL", connection);
        var telegrams = await leaving.With(orphans).ListAsync(row => row.GetString(0), cancellationToken);

        // What sections make as well is theirs again: settling keeps it or takes it apart.
        await using var removing = new NpgsqlCommand("DELETE FROM pipeline.cables WHERE id = ANY ($1) AND parts IS NULL RETURNING id", connection);
        var removed = await removing.With(orphans).ListAsync(row => row.GetInt64(0), cancellationToken);
        await CableChildren.DeleteAsync(connection, [.. removed], cancellationToken);
        await ExecuteAsync(connection, [
            "DELETE FROM pipeline.rejects WHERE archive_id = $1 AND item >= $2", "DELETE FROM pipeline.items WHERE archive_id = $1 AND item >= $2",
            "DELETE FROM pipeline.slices WHERE archive_id = $1 AND first_item >= $2",
        ], cancellationToken, archiveId, from);
        await settling.RunAsync(telegrams, again: false, cancellationToken);
        return new Forgotten(slices.Sum(s => (long)s.Items), removed.Count, passedOn);
    }

    /// <summary>From the first step on the archive is no longer what it was: a drop of its content must not find it known and whole.</summary>
    private static async Task MarkAsync(NpgsqlConnection connection, long archiveId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var locking = new NpgsqlCommand("SELECT state FROM pipeline.archives WHERE id = $1 FOR UPDATE", connection);
        var states = await locking.With(archiveId).ListAsync(row => row.GetString(0), cancellationToken);
        if (states is [] or ["reading" or "draining"])
        {
            throw states.Count == 0
                ? ArchiveForgetting.Unknown(archiveId)
                : new InvalidOperationException($"Archive {archiveId} is in progress ({states[0]}): it can be forgotten when every item has ended.");
        }

        await using var mark = new NpgsqlCommand("""
            UPDATE pipeline.archives SET state = 'failed', failure_code = $2, failure_reason = $3, items_total = NULL, ended_at = $4
            WHERE id = $1 AND failure_code IS DISTINCT FROM $2
            """, connection);
        await mark.With(archiveId, ArchiveForgetting.Code, "forgetting was stopped before its end: run it again, or drop the file again", now).ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The cables of the items that go, each with the item that has stored it or is the oldest of those that stay.</summary>
    private static async Task<List<Heir>> CablesAsync(NpgsqlConnection connection, long archiveId, long from, CancellationToken cancellationToken)
    {
        await using var asking = new NpgsqlCommand("""
            SELECT m.cable_id, h.archive_id, h.item, h.slice_id, h.outcome = 'stored' AS stored
            FROM (SELECT DISTINCT cable_id FROM pipeline.items WHERE archive_id = $1 AND item >= $2 AND cable_id IS NOT NULL) AS m
            LEFT JOIN LATERAL (
                SELECT i.archive_id, i.item, i.slice_id, i.outcome
                FROM pipeline.items i JOIN pipeline.slices s ON s.id = i.slice_id
                WHERE i.cable_id = m.cable_id AND NOT (i.archive_id = $1 AND i.item >= $2)
                -- Not one of the same archive as long as there is another: it is going to go as well.
                ORDER BY i.outcome = 'stored' DESC, i.archive_id = $1, s.done_at, i.archive_id, i.item LIMIT 1
            ) AS h ON true
            """, connection);
        return await asking.With(archiveId, from).ListAsync(
            row => new Heir(row.GetInt64(0), row.Maybe<long?>("archive_id"), row.Maybe<long>("item"), row.Maybe<long>("slice_id"), row.Maybe<bool>("stored")), cancellationToken);
    }

    private static async Task<int> PassOnAsync(NpgsqlConnection connection, List<Heir> cables, CancellationToken cancellationToken)
    {
        var heirs = cables.Where(c => c is { HeirArchive: not null, IsStored: false }).ToList();
        if (heirs.Count == 0)
        {
            return 0;
        }

        long[] slices = [.. heirs.Select(h => h.Slice).Distinct()];
        await using var locking = new NpgsqlCommand("SELECT id FROM pipeline.slices WHERE id = ANY ($1) ORDER BY id FOR UPDATE", connection);
        await locking.With(slices).ExecuteNonQueryAsync(cancellationToken);
        await using var promote = new NpgsqlCommand("""
            UPDATE pipeline.items i SET outcome = 'stored' FROM unnest($1, $2) AS h (archive_id, item) WHERE i.archive_id = h.archive_id AND i.item = h.item
            """, connection);
        await promote.With(heirs.Select(h => h.HeirArchive!.Value).ToArray(), heirs.Select(h => h.Item).ToArray()).ExecuteNonQueryAsync(cancellationToken);
        await SliceSums.RecountAsync(connection, slices, cancellationToken);
        return heirs.Count;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, IReadOnlyList<string> statements, CancellationToken cancellationToken, params object[] values)
    {
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.With(values).ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private sealed record Heir(long Cable, long? HeirArchive, long Item, long Slice, bool IsStored);
}
