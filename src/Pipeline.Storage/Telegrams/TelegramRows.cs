using Npgsql;
using NpgsqlTypes;
using Pipeline.Storage.Model;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Telegrams;

/// <summary>What deciding about telegrams reads and writes of the cables.</summary>
internal static class TelegramRows
{
    /// <summary>All cables of those ids that share one, or that had others before; of an id with one fresh cable nothing is to be decided.</summary>
    public static async Task<List<StoredCable>> LoadAsync(NpgsqlConnection connection, IReadOnlyCollection<string> canonicalIds, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            SELECT id, canonical_id, sent_at, subject, section, sections, sections_present, sections_missing, copy, truncated, partial, length(raw_text) AS length,
                   -- Once an archive has brought the same text, it is a text like any other.
                   CASE WHEN parts IS NOT NULL AND NOT EXISTS (SELECT FROM pipeline.items i WHERE i.cable_id = c.id) THEN parts END AS parts,
                   state, current_id, part_of
            FROM pipeline.cables c
            WHERE canonical_id IN (
                SELECT canonical_id FROM pipeline.cables WHERE canonical_id = ANY ($1) GROUP BY canonical_id
                HAVING count(*) > 1 OR bool_or(state <> 'current' OR parts IS NOT NULL OR copy IS NOT NULL))
            ORDER BY id
            """, connection);
        return await command.With([canonicalIds.ToArray()]).ListAsync(Read, cancellationToken);
    }

    public static async Task<Dictionary<long, StoredSection>> TextsAsync(NpgsqlConnection connection, long[] cables, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT id, raw_text, container FROM pipeline.cables WHERE id = ANY ($1)", connection);
        var texts = await command.With(cables).ListAsync(row => new StoredSection(row.GetInt64(0), row.GetString(1), row.Maybe<string>("container")), cancellationToken);
        return texts.ToDictionary(text => text.CableId);
    }

    /// <summary>Writes where the cables stand.</summary>
    public static async Task PlaceAsync(NpgsqlConnection connection, IReadOnlyList<(long Cable, Standing Standing)> cables, CancellationToken cancellationToken)
    {
        if (cables.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand("""
            UPDATE pipeline.cables c SET state = n.state, current_id = n.current_id, part_of = n.part_of
            FROM unnest($1, $2, $3, $4) AS n (id, state, current_id, part_of)
            WHERE c.id = n.id
            """, connection);
        command.With(cables.Select(c => c.Cable).ToArray(), cables.Select(c => Words.Of(c.Standing.State)).ToArray());
        command.Parameters.Add(Longs(cables.Select(c => c.Standing.CurrentId)));
        command.Parameters.Add(Longs(cables.Select(c => c.Standing.PartOf)));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Marks a cable as put together.</summary>
    public static async Task JoinedAsync(NpgsqlConnection connection, long cable, long[] parts, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("UPDATE pipeline.cables SET parts = $2 WHERE id = $1", connection);
        await command.With(cable, parts).ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Removes a cable that was put together of sections which a new reading has parted; all its text is theirs.</summary>
    public static async Task DissolveAsync(NpgsqlConnection connection, long cable, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("DELETE FROM pipeline.cables WHERE id = $1 AND parts IS NOT NULL", connection);
        await command.With(cable).ExecuteNonQueryAsync(cancellationToken);
        await CableChildren.DeleteAsync(connection, [cable], cancellationToken);
    }

    private static NpgsqlParameter<long?[]> Longs(IEnumerable<long?> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };

    private static StoredCable Read(NpgsqlDataReader row) => new()
    {
        Id = row.Get<long>("id"),
        CanonicalId = row.Get<string>("canonical_id"),
        SentAt = row.Maybe<DateTimeOffset?>("sent_at"),
        Subject = row.Maybe<string>("subject"),
        Section = row.Maybe<int?>("section"),
        Sections = row.Maybe<int?>("sections"),
        SectionsPresent = row.Maybe<int[]>("sections_present") ?? [],
        SectionsMissing = row.Maybe<int[]>("sections_missing") ?? [],
        Copy = row.Maybe<string>("copy"),
        Truncated = row.Get<bool>("truncated"),
        Partial = row.Get<bool>("partial"),
        Length = row.Get<int>("length"),
        Parts = row.Maybe<long[]>("parts"),
        Standing = new Standing(Words.To<CableState>(row.Get<string>("state")), row.Maybe<long?>("current_id"), row.Maybe<long?>("part_of")),
    };
}
