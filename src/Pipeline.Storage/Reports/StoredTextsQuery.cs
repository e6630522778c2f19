using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>Stored texts for a new reading (see <c>SliceWriter.RewriteAsync</c>), and which versions read them last.</summary>
public sealed class StoredTextsQuery(NpgsqlDataSource dataSource)
{
    /// <summary>Which versions the stored cables were read by.</summary>
    public async Task<IReadOnlyList<StoredVersion>> VersionsAsync(CancellationToken cancellationToken) =>
        await dataSource.ListAsync(
            "SELECT parser_version, rules_version, count(*) FROM pipeline.cables GROUP BY 1, 2 ORDER BY 1, 2",
            row => new StoredVersion(row.GetString(0), row.GetString(1), row.GetInt64(2)), cancellationToken);

    /// <summary>Cables in order of their number, a page at a time, so that no statement runs as long as the new reading does.</summary>
    /// <param name="after">Number of the last cable of the page before; 0 for the first page.</param>
    /// <param name="archive">Number, name or beginning of the SHA-256 of an archive that holds them; null for all.</param>
    /// <param name="readBy">Versions to choose, as <see cref="VersionsAsync"/> gave them; null for all.</param>
    public async Task<IReadOnlyList<StoredText>> PageAsync(
        long after, int size, string? archive, IReadOnlyCollection<StoredVersion>? readBy, CancellationToken cancellationToken) =>
        await dataSource.ListAsync($"""
            SELECT c.id, c.content_key, c.raw_text, c.container, c.canonical_id, i.format
            FROM pipeline.cables c
            LEFT JOIN LATERAL (SELECT i.cable_id, i.format FROM pipeline.items i WHERE i.cable_id = c.id ORDER BY i.outcome DESC LIMIT 1) AS i ON true
            WHERE c.id > $2
              -- What was put together of sections is read again with them, unless an archive has brought it whole as well.
              AND (c.parts IS NULL OR i.cable_id IS NOT NULL)
              AND ($1::text IS NULL OR EXISTS (SELECT FROM pipeline.items h WHERE h.cable_id = c.id AND {ArchiveFilter.Matches("h.archive_id")}))
              AND ($4::text[] IS NULL OR (c.parser_version, c.rules_version) IN (SELECT * FROM unnest($4::text[], $5::text[])))
            ORDER BY c.id LIMIT $3
            """, Read, cancellationToken, archive, after, size, readBy?.Select(v => v.ParserVersion).ToArray(), readBy?.Select(v => v.RulesVersion).ToArray());

    private static StoredText Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetString(2), row.Maybe<string>("container"), row.Maybe<string>("canonical_id"), row.Maybe<string>("format"));
}

/// <param name="Cables">How many cables these versions read last.</param>
public sealed record StoredVersion(string ParserVersion, string RulesVersion, long Cables);

/// <summary>A stored cable before it is read again.</summary>
/// <param name="ContainerJson">What the container stated, in the form the writer was given.</param>
/// <param name="Format">Format it was first read from.</param>
public sealed record StoredText(long CableId, byte[] ContentKey, string RawText, string? ContainerJson, string? CanonicalId, string? Format);
