using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Writing;

/// <summary>Counts slices afresh from their items, after a retry or a new reading changed some of them. The slices must be locked.</summary>
internal static class SliceSums
{
    public static async Task RecountAsync(NpgsqlConnection connection, IReadOnlyCollection<long> slices, CancellationToken cancellationToken)
    {
        // By range: items have no index on their slice, which would cost every cable for the sake of this.
        await using var command = new NpgsqlCommand("""
            UPDATE pipeline.slices s
            SET stored = c.stored, duplicates = c.duplicates, rejected = c.rejected, entities = c.entities, mentions = c.mentions
            FROM (
                SELECT p.id, count(*) FILTER (WHERE i.outcome = 'stored') AS stored, count(*) FILTER (WHERE i.outcome = 'duplicate') AS duplicates,
                       count(*) FILTER (WHERE i.outcome = 'rejected') AS rejected, coalesce(sum(e.entities), 0) AS entities, coalesce(sum(e.mentions), 0) AS mentions
                FROM pipeline.slices p
                JOIN pipeline.items i ON i.archive_id = p.archive_id AND i.item BETWEEN p.first_item AND p.first_item + p.items - 1
                LEFT JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE mention_count > 0) AS entities, sum(mention_count) AS mentions FROM pipeline.cable_entities ce WHERE ce.cable_id = i.cable_id AND i.outcome = 'stored'
                ) AS e ON true
                WHERE p.id = ANY ($1) AND p.state = 'done'
                GROUP BY p.id
            ) AS c
            WHERE s.id = c.id AND (s.stored, s.duplicates, s.rejected, s.entities, s.mentions) IS DISTINCT FROM (c.stored, c.duplicates, c.rejected, c.entities, c.mentions)
            """, connection);
        await command.With(slices.ToArray()).ExecuteNonQueryAsync(cancellationToken);
    }
}
