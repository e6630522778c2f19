using Npgsql;
using NpgsqlTypes;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Writing;

/// <summary>The ledger's side of a retry. What comes out as it was is not written: a retry that brings nothing new leaves every row alone.</summary>
internal static class RetryRows
{
    /// <summary>Items that were rejected take place and outcome of the new reading; those still rejected keep the number of their reject.</summary>
    public static async Task ReplaceAsync(NpgsqlConnection connection, long archiveId, IReadOnlyList<EndedItem> ended, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ended.Count == 0)
        {
            return;
        }

        await using var update = new NpgsqlCommand("""
            UPDATE pipeline.items i
            SET member = r.member, ordinal = r.ordinal, byte_offset = r.byte_offset, format = r.format, container_id = r.container_id, outcome = r.outcome, cable_id = r.cable_id
            FROM unnest($2, $3, $4, $5, $6, $7, $8, $9) AS r (item, member, ordinal, byte_offset, format, container_id, outcome, cable_id)
            WHERE i.archive_id = $1 AND i.item = r.item
              AND (i.member, i.ordinal, i.byte_offset, i.format, i.container_id, i.outcome, i.cable_id)
                  IS DISTINCT FROM (r.member, r.ordinal, r.byte_offset, r.format, r.container_id, r.outcome, r.cable_id)
            """, connection);
        update.With(archiveId, ended.Select(e => e.Item.Item).ToArray());
        update.Parameters.Add(Texts(ended.Select(e => e.Item.Member)));
        update.Parameters.Add(new() { Value = ended.Select(e => e.Item.Ordinal).ToArray() });
        update.Parameters.Add(Longs(ended.Select(e => e.Item.ByteOffset)));
        update.Parameters.Add(Texts(ended.Select(e => e.Item.Format)));
        update.Parameters.Add(Texts(ended.Select(e => e.Item.ContainerId)));
        update.Parameters.Add(Texts(ended.Select(e => Words.Of(e.Outcome))));
        update.Parameters.Add(Longs(ended.Select(e => e.CableId)));
        await update.ExecuteNonQueryAsync(cancellationToken);

        await using var forget = new NpgsqlCommand("DELETE FROM pipeline.rejects WHERE archive_id = $1 AND item = ANY ($2)", connection);
        await forget.With(archiveId, ended.Where(e => e.Reject is null).Select(e => e.Item.Item).ToArray()).ExecuteNonQueryAsync(cancellationToken);

        var rejected = ended.Where(e => e.Reject is not null).ToList();
        await using var explain = new NpgsqlCommand("""
            UPDATE pipeline.rejects r SET code = n.code, reason = n.reason, raw = n.raw, rejected_at = $2
            FROM unnest($3, $4, $5, $6) AS n (item, code, reason, raw)
            WHERE r.archive_id = $1 AND r.item = n.item AND (r.code, r.reason, r.raw) IS DISTINCT FROM (n.code, n.reason, n.raw)
            """, connection);
        explain.With(archiveId, now, rejected.Select(e => e.Item.Item).ToArray());
        explain.Parameters.Add(Texts(rejected.Select(e => e.Reject!.Code)));
        explain.Parameters.Add(Texts(rejected.Select(e => e.Reject!.Reason)));
        explain.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = [.. rejected.Select(e => e.Reject!.Raw)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        await explain.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>New items as a slice of their own behind the last.</summary>
    public static async Task AddAsync(
        NpgsqlConnection connection, RetryResult retry, int sequence, IReadOnlyList<EndedItem> ended, IReadOnlyCollection<Candidate> stored, DateTimeOffset now, TimeSpan took,
        CancellationToken cancellationToken)
    {
        await using var insert = new NpgsqlCommand("""
            INSERT INTO pipeline.slices (archive_id, sequence, first_item, items, characters, state, attempts, planned_at, stored, duplicates, rejected, entities, mentions)
            VALUES ($1, $2, $3, $4, $5, 'planned', 0, $6, 0, 0, 0, 0, 0) RETURNING id
            """, connection);
        var ids = await insert.With(retry.ArchiveId, sequence, ended[0].Item.Item, ended.Count, ended.Sum(e => (long)(e.Item.Cable?.RawText.Length ?? 0)), now)
            .ListAsync(row => row.GetInt64(0), cancellationToken);
        var slice = new SliceResult
        {
            SliceId = ids.Single(), ArchiveId = retry.ArchiveId, ParserVersion = retry.ParserVersion, RulesVersion = retry.RulesVersion, ProgramVersion = retry.ProgramVersion,
            Worker = retry.Worker, ParseMilliseconds = retry.ParseMilliseconds, EnrichMilliseconds = retry.EnrichMilliseconds, Items = [.. ended.Select(e => e.Item)],
        };
        await LedgerRows.CopyAsync(connection, slice, ended, now, cancellationToken);
        await LedgerRows.MarkDoneAsync(connection, slice, RetryTransaction.Outcome(ended, alreadyDone: false), stored, now, took, cancellationToken);
    }

    private static NpgsqlParameter<string?[]> Texts(IEnumerable<string?> values) =>
        new() { TypedValue = [.. values.Select(CleanText.OrNull)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter<long?[]> Longs(IEnumerable<long?> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };
}
