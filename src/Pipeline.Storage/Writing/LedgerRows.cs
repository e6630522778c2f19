using Npgsql;
using Pipeline.Storage.Model;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Writing;

/// <summary>The ledger's side of a slice: how each item ended, and that the slice is done.</summary>
internal static class LedgerRows
{
    public static async Task CopyAsync(
        NpgsqlConnection connection, SliceResult slice, IReadOnlyList<EndedItem> ended, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var columns = "pipeline.items (archive_id, item, slice_id, member, ordinal, byte_offset, format, container_id, outcome, cable_id)";
        await Copy.RowsAsync(connection, columns, ended, async (row, end) =>
        {
            await row.Long(slice.ArchiveId);
            await row.Long(end.Item.Item);
            await row.Long(slice.SliceId);
            await row.Text(end.Item.Member);
            await row.Int(end.Item.Ordinal);
            await row.Long(end.Item.ByteOffset);
            await row.Text(end.Item.Format);
            await row.Text(end.Item.ContainerId);
            await row.Text(Words.Of(end.Outcome));
            await row.Long(end.CableId);
        }, cancellationToken);

        await CopyRejectsAsync(connection, slice.ArchiveId, ended, now, cancellationToken);
    }

    public static async Task CopyRejectsAsync(
        NpgsqlConnection connection, long archiveId, IReadOnlyList<EndedItem> ended, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rejects = ended.Where(e => e.Outcome == ItemOutcome.Rejected).ToList();
        await Copy.RowsAsync(connection, "pipeline.rejects (archive_id, item, code, reason, raw, rejected_at)", rejects, async (row, end) =>
        {
            await row.Long(archiveId);
            await row.Long(end.Item.Item);
            await row.Text(end.Reject!.Code);
            await row.Text(end.Reject.Reason);
            await row.Bytes(end.Reject.Raw);
            await row.Time(now);
        }, cancellationToken);
    }

    public static async Task MarkDoneAsync(
        NpgsqlConnection connection, SliceResult slice, SliceOutcome outcome, IReadOnlyCollection<Candidate> stored, DateTimeOffset now, TimeSpan took,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            UPDATE pipeline.slices
            SET state = 'done', done_at = $2, stored = $3, duplicates = $4, rejected = $5, entities = $6, mentions = $7, parser_version = $8, rules_version = $9,
                program_version = $10, worker = $11, parse_ms = $12, enrich_ms = $13, store_ms = $14
            WHERE id = $1
            """, connection);
        command.With(
            slice.SliceId, now, outcome.Stored, outcome.Duplicates, outcome.Rejected,
            stored.Sum(c => c.Entities.Count(e => e.Mentions.Count > 0)), stored.Sum(c => c.Entities.Sum(e => (long)e.Mentions.Count)),
            CleanText.Of(slice.ParserVersion), CleanText.Of(slice.RulesVersion), CleanText.Of(slice.ProgramVersion), CleanText.Of(slice.Worker),
            slice.ParseMilliseconds, slice.EnrichMilliseconds, (int)took.TotalMilliseconds);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
