using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>The ledger of one archive, item by item, for a comparison with its file.</summary>
public sealed class ComparedItemsQuery(NpgsqlDataSource dataSource)
{
    /// <summary>In order of the items' numbers. Streams: an archive can hold a million.</summary>
    public IAsyncEnumerable<ComparedItem> RunAsync(long archiveId, CancellationToken cancellationToken) => dataSource.StreamAsync(
        """
        SELECT i.item, i.member, i.ordinal, i.byte_offset, i.outcome, i.cable_id, c.content_key, r.code, sha256(r.raw) AS raw_hash
        FROM pipeline.items i
        LEFT JOIN pipeline.cables c ON c.id = i.cable_id
        LEFT JOIN pipeline.rejects r ON r.archive_id = i.archive_id AND r.item = i.item
        WHERE i.archive_id = $1 ORDER BY i.item
        """, Read, [archiveId], cancellationToken);

    /// <summary>Raw text of a stored cable; null when there is none.</summary>
    public async Task<string?> TextAsync(long cableId, CancellationToken cancellationToken) =>
        (await dataSource.ListAsync("SELECT raw_text FROM pipeline.cables WHERE id = $1", row => row.GetString(0), cancellationToken, cableId)).SingleOrDefault();

    private static ComparedItem Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.Maybe<string>("member"), row.GetInt32(2), row.Maybe<long?>("byte_offset"), row.GetString(4),
        row.Maybe<long?>("cable_id"), row.Maybe<byte[]>("content_key"), row.Maybe<string>("code"), row.Maybe<byte[]>("raw_hash"));
}

/// <param name="Outcome"><c>stored</c>, <c>duplicate</c> or <c>rejected</c>.</param>
/// <param name="RawHash">SHA-256 of the kept bytes of a reject.</param>
public sealed record ComparedItem(
    long Item, string? Member, int Ordinal, long? ByteOffset, string Outcome, long? CableId, byte[]? ContentKey, string? Code, byte[]? RawHash);
