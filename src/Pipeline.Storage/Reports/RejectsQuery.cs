using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>Refused items with place and reason, in order of archive and item.</summary>
public sealed class RejectsQuery(NpgsqlDataSource dataSource)
{
    /// <summary>Streams: an archive of the wrong kind can be all rejects.</summary>
    /// <param name="archive">Number, name or beginning of the SHA-256; null for all.</param>
    /// <param name="code">Code of the reason; null for all.</param>
    public IAsyncEnumerable<RejectReport> RunAsync(string? archive, string? code, CancellationToken cancellationToken) =>
        dataSource.StreamAsync(
            $"SELECT * FROM reporting.rejects v WHERE {ArchiveFilter.Matches("v.archive_id")} AND ($2::text IS NULL OR v.code = $2) ORDER BY v.archive_id, v.item",
            Read, [archive, code], cancellationToken);

    /// <summary>The kept first bytes of one refused item; null when there is no such reject.</summary>
    public async Task<byte[]?> RawAsync(long archiveId, long item, CancellationToken cancellationToken) =>
        (await dataSource.ListAsync(
            "SELECT raw FROM pipeline.rejects WHERE archive_id = $1 AND item = $2", row => row.GetFieldValue<byte[]>(0), cancellationToken, archiveId, item)).SingleOrDefault();

    /// <summary>The reject of a number; null when there is none, because the item is refused no more.</summary>
    public async Task<RejectReport?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await dataSource.ListAsync("SELECT * FROM reporting.rejects WHERE id = $1", Read, cancellationToken, id)).SingleOrDefault();

    private static RejectReport Read(NpgsqlDataReader row) => new()
    {
        Id = row.Get<long>("id"),
        ArchiveId = row.Get<long>("archive_id"),
        Archive = row.Maybe<string>("archive") ?? "",
        Item = row.Get<long>("item"),
        Member = row.Maybe<string>("member"),
        Ordinal = row.Maybe<int>("ordinal"),
        ByteOffset = row.Maybe<long?>("byte_offset"),
        Format = row.Maybe<string>("format"),
        ContainerId = row.Maybe<string>("container_id"),
        Code = row.Get<string>("code"),
        Reason = row.Get<string>("reason"),
        RawBytes = row.Get<int>("raw_bytes"),
        RejectedAt = row.Get<DateTimeOffset>("rejected_at"),
    };
}

/// <summary>One refused item.</summary>
public sealed record RejectReport
{
    /// <summary>Number over all archives; it stays while the item stays refused.</summary>
    public required long Id { get; init; }

    public required long ArchiveId { get; init; }

    /// <summary>File name of the archive.</summary>
    public required string Archive { get; init; }

    /// <summary>Number of the item in the archive, from 1.</summary>
    public required long Item { get; init; }

    /// <summary>Path inside the archive; null for a plain file.</summary>
    public string? Member { get; init; }

    /// <summary>Position in its file or member, from 1.</summary>
    public required int Ordinal { get; init; }

    public long? ByteOffset { get; init; }
    public string? Format { get; init; }
    public string? ContainerId { get; init; }
    public required string Code { get; init; }
    public required string Reason { get; init; }

    /// <summary>How many of its first bytes were kept, see <see cref="RejectsQuery.RawAsync"/>.</summary>
    public required int RawBytes { get; init; }

    public required DateTimeOffset RejectedAt { get; init; }
}
