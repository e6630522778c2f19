using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>The items of an archive as the ledger holds them: what a new reading of its file is compared with.</summary>
public sealed class ItemsQuery(NpgsqlDataSource dataSource)
{
    /// <summary>In order of their number. Streams, and holds a connection until the last was taken.</summary>
    public IAsyncEnumerable<LedgerItem> RunAsync(long archiveId, CancellationToken cancellationToken) =>
        dataSource.StreamAsync("""
            SELECT i.item, i.member, i.ordinal, i.byte_offset, i.outcome, r.code, r.id AS reject_id, c.content_key
            FROM pipeline.items i
            LEFT JOIN pipeline.cables c ON c.id = i.cable_id
            LEFT JOIN pipeline.rejects r ON r.archive_id = i.archive_id AND r.item = i.item
            WHERE i.archive_id = $1
            ORDER BY i.item
            """, Read, [archiveId], cancellationToken);

    private static LedgerItem Read(NpgsqlDataReader row) => new(
        row.Get<long>("item"), row.Maybe<string>("member"), row.Get<int>("ordinal"), row.Maybe<long?>("byte_offset"), row.Get<string>("outcome"),
        row.Maybe<string>("code"), row.Maybe<long?>("reject_id"), row.Maybe<byte[]>("content_key"));
}

/// <summary>One item of the ledger.</summary>
/// <param name="Item">Number in its archive, from 1.</param>
/// <param name="Member">Path inside the archive, as stored: NUL and lone surrogates are U+FFFD. Null for a plain file.</param>
/// <param name="Ordinal">Position in its file or member, from 1.</param>
/// <param name="Outcome"><c>stored</c>, <c>duplicate</c> or <c>rejected</c>.</param>
/// <param name="Code">Code of the reject; null for others.</param>
/// <param name="ContentKey">Key of its cable; null for a reject.</param>
public sealed record LedgerItem(
    long Item, string? Member, int Ordinal, long? ByteOffset, string Outcome, string? Code, long? RejectId, byte[]? ContentKey);
