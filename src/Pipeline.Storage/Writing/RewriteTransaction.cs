using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Telegrams;

namespace Pipeline.Storage.Writing;

/// <summary>What happens inside the transaction of a new reading.</summary>
internal static class RewriteTransaction
{
    public static async Task<IReadOnlyList<RewriteRefusal>> RunAsync(
        NpgsqlConnection connection, CableStore store, SectionReading reading, IReadOnlyList<CableRow> cables, string parserVersion, string rulesVersion, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var candidates = cables.DistinctBy(c => c.ContentKey, ContentKeyComparer.Instance).Select(c => new Candidate(c, item: 0)).ToList();
        var keys = candidates.Select(c => c.Row.ContentKey).ToArray();

        // Slices before telegrams before cables, each in order, as everywhere: else two writers could wait for each other.
        await using var slices = new NpgsqlCommand("""
            SELECT id FROM pipeline.slices
            WHERE id IN (SELECT i.slice_id FROM pipeline.items i JOIN pipeline.cables c ON c.id = i.cable_id WHERE c.content_key = ANY ($1) AND i.outcome = 'stored')
            ORDER BY id FOR UPDATE
            """, connection);
        var born = await slices.With([keys]).ListAsync(row => row.GetInt64(0), cancellationToken);

        // The ids of before and after: a new reading may move a cable to another telegram. With their slices locked nobody else moves them.
        await using var asking = new NpgsqlCommand("SELECT canonical_id FROM pipeline.cables WHERE content_key = ANY ($1) AND canonical_id IS NOT NULL", connection);
        var telegrams = (await asking.With([keys]).ListAsync(row => row.GetString(0), cancellationToken)).Concat(cables.Select(c => c.CanonicalId)).ToList();
        await TelegramLocks.TakeAsync(connection, telegrams, cancellationToken);

        await using var find = new NpgsqlCommand("SELECT id, content_key FROM pipeline.cables WHERE content_key = ANY ($1) ORDER BY content_key FOR UPDATE", connection);
        var ids = (await find.With([keys]).ListAsync(row => (Id: row.GetInt64(0), Key: row.GetFieldValue<byte[]>(1)), cancellationToken))
            .ToDictionary(row => row.Key, row => row.Id, ContentKeyComparer.Instance);
        foreach (var candidate in candidates)
        {
            candidate.CableId = ids.TryGetValue(candidate.Row.ContentKey, out var id)
                ? id
                : throw new ArgumentException($"Cable {Convert.ToHexString(candidate.Row.ContentKey)} is not stored.", nameof(cables));
        }

        await store.ReplaceAsync(candidates, texts: false, parserVersion, rulesVersion, cancellationToken);
        await new TelegramSettling(connection, store, reading, parserVersion, rulesVersion, now).RunAsync(telegrams, again: true, cancellationToken);
        await SliceSums.RecountAsync(connection, born, cancellationToken);
        return [.. candidates.Where(c => c.Refusal is not null).Select(c => new RewriteRefusal(c.Row.ContentKey, c.Refusal!))];
    }
}
