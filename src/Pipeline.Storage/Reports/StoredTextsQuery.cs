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

    /// <summary>How many cables <see cref="PageAsync"/> gives in all.</summary>
    public async Task<long> CountAsync(string? archive, IReadOnlyCollection<StoredVersion>? readBy, CancellationToken cancellationToken) =>
        (await dataSource.ListAsync($"SELECT count(*) FROM {Chosen}", row => row.GetInt64(0), cancellationToken, Values(archive, 0, readBy))).Single();

    /// <summary>
    /// Cables in order of their number, a page at a time, so that no statement runs as long as the new reading does. A page ends early
    /// where its texts grow long; only an empty one is the end.
    /// </summary>
    /// <param name="after">Number of the last cable of the page before; 0 for the first page.</param>
    /// <param name="archive">Number, name or beginning of the SHA-256 of an archive that holds them; null for all.</param>
    /// <param name="readBy">Versions to choose, as <see cref="VersionsAsync"/> gave them; null for all.</param>
    public async Task<IReadOnlyList<StoredText>> PageAsync(
        long after, int size, string? archive, IReadOnlyCollection<StoredVersion>? readBy, CancellationToken cancellationToken) =>
        await dataSource.ListAsync($"""
            SELECT p.id, p.content_key, p.raw_text, p.container, p.canonical_id, p.format,
                   ARRAY(SELECT w.code FROM pipeline.cable_warnings w WHERE w.cable_id = p.id ORDER BY w.position) AS warning_codes,
                   ARRAY(SELECT w.detail FROM pipeline.cable_warnings w WHERE w.cable_id = p.id ORDER BY w.position) AS warning_details
            FROM (
                SELECT t.*, sum(length(t.raw_text)) OVER (ORDER BY t.id) - length(t.raw_text) AS before
                FROM (SELECT c.id, c.content_key, c.raw_text, c.container, c.canonical_id, i.format FROM {Chosen} ORDER BY c.id LIMIT $5) AS t
            ) AS p
            WHERE p.before < {MostCharacters}
            ORDER BY p.id
            """, Read, cancellationToken, [.. Values(archive, after, readBy), size]);

    private const int MostCharacters = 4 << 20;

    /// <summary>With $1 the archive, $2 the number before, $3 and $4 the versions.</summary>
    private static readonly string Chosen = $"""
        pipeline.cables c
        LEFT JOIN LATERAL (SELECT i.cable_id, i.format FROM pipeline.items i WHERE i.cable_id = c.id ORDER BY i.outcome DESC LIMIT 1) AS i ON true
        WHERE c.id > $2
          -- What was put together of sections is read again with them, unless an archive has brought it whole as well.
          AND (c.parts IS NULL OR i.cable_id IS NOT NULL)
          AND ($1::text IS NULL OR EXISTS (SELECT FROM pipeline.items h WHERE h.cable_id = c.id AND {ArchiveFilter.Matches("h.archive_id")}))
          AND ($3::text[] IS NULL OR (c.parser_version, c.rules_version) IN (SELECT * FROM unnest($3::text[], $4::text[])))
        """;

    private static object?[] Values(string? archive, long after, IReadOnlyCollection<StoredVersion>? readBy) =>
        [archive, after, readBy?.Select(v => v.ParserVersion).ToArray(), readBy?.Select(v => v.RulesVersion).ToArray()];

    private static StoredText Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetString(2), row.Maybe<string>("container"), row.Maybe<string>("canonical_id"), row.Maybe<string>("format"))
    {
        Warnings = [.. row.Get<string[]>("warning_codes").Zip(row.Get<string[]>("warning_details"))],
    };
}

/// <param name="Cables">How many cables these versions read last.</param>
public sealed record StoredVersion(string ParserVersion, string RulesVersion, long Cables);

/// <summary>A stored cable before it is read again.</summary>
/// <param name="ContainerJson">What the container stated, in the form the writer was given.</param>
/// <param name="Format">Format it was first read from.</param>
public sealed record StoredText(long CableId, byte[] ContentKey, string RawText, string? ContainerJson, string? CanonicalId, string? Format)
{
    /// <summary>Warnings of the last reading, in order: those of the archive's reader are known from nowhere else.</summary>
    public IReadOnlyList<(string Code, string Detail)> Warnings { get; init; } = [];
}
