using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>The whole history of a cable: where it was found, in which slices it travelled, which versions read it, what is stored.</summary>
public sealed class TraceQuery(NpgsqlDataSource dataSource)
{
    private const string Cables = """
        SELECT c.id, c.canonical_id, encode(k.content_key, 'hex') AS content_key, c.sent_at, c.from_name, c.subject, c.parser_version, c.rules_version, c.stored_at,
               cardinality(c.tags) AS tags, c.addressees, c.references_count, c.entities, c.mentions::bigint AS mentions, c.warnings
        FROM reporting.cables c JOIN pipeline.cables k ON k.id = c.id
        WHERE c.canonical_id = $1 OR c.id = $2 OR k.content_key = $3
        ORDER BY c.id
        """;

    private const string Sources = """
        SELECT v.cable_id, v.archive_id, v.archive, v.item, v.member, v.ordinal, v.byte_offset, v.format, v.container_id, v.outcome,
               s.sequence, s.attempts, s.planned_at, s.sent_at, s.done_at
        FROM reporting.sources v
        JOIN pipeline.items i ON i.archive_id = v.archive_id AND i.item = v.item
        JOIN pipeline.slices s ON s.id = i.slice_id
        WHERE v.cable_id = ANY ($1)
        ORDER BY v.archive_id, v.item
        """;

    /// <param name="id">Canonical id, number of the cable, or content key in hexadecimal.</param>
    /// <returns>Every cable that it means (sections of a telegram share a canonical id); empty when there is none.</returns>
    public async Task<IReadOnlyList<CableTrace>> RunAsync(string id, CancellationToken cancellationToken)
    {
        long? number = long.TryParse(id, out var parsed) ? parsed : null;
        var key = id.Length == 64 && id.All(char.IsAsciiHexDigit) ? Convert.FromHexString(id) : [];
        var cables = await dataSource.ListAsync(Cables, ReadCable, cancellationToken, id.ToUpperInvariant(), number ?? -1, key);
        var sources = (await dataSource.ListAsync(Sources, row => (Cable: row.Get<long>("cable_id"), Source: ReadSource(row)), cancellationToken, cables.Select(c => c.CableId).ToArray()))
            .ToLookup(s => s.Cable, s => s.Source);
        return [.. cables.Select(c => c with { Sources = [.. sources[c.CableId]] })];
    }

    private static CableTrace ReadCable(NpgsqlDataReader row) => new()
    {
        CableId = row.Get<long>("id"),
        CanonicalId = row.Maybe<string>("canonical_id"),
        ContentKey = row.Get<string>("content_key"),
        SentAt = row.Maybe<DateTimeOffset?>("sent_at"),
        From = row.Maybe<string>("from_name"),
        Subject = row.Maybe<string>("subject"),
        ParserVersion = row.Get<string>("parser_version"),
        RulesVersion = row.Get<string>("rules_version"),
        StoredAt = row.Get<DateTimeOffset>("stored_at"),
        Tags = row.Get<int>("tags"),
        Addressees = row.Get<long>("addressees"),
        References = row.Get<long>("references_count"),
        Entities = row.Get<long>("entities"),
        Mentions = row.Get<long>("mentions"),
        Warnings = row.Get<long>("warnings"),
        Sources = [],
    };

    private static CableSource ReadSource(NpgsqlDataReader row) => new()
    {
        ArchiveId = row.Get<long>("archive_id"),
        Archive = row.Maybe<string>("archive") ?? "",
        Item = row.Get<long>("item"),
        Member = row.Maybe<string>("member"),
        Ordinal = row.Get<int>("ordinal"),
        ByteOffset = row.Maybe<long?>("byte_offset"),
        Format = row.Maybe<string>("format"),
        ContainerId = row.Maybe<string>("container_id"),
        Outcome = row.Get<string>("outcome"),
        Slice = row.Get<int>("sequence"),
        Attempts = row.Get<int>("attempts"),
        PlannedAt = row.Get<DateTimeOffset>("planned_at"),
        SentAt = row.Maybe<DateTimeOffset?>("sent_at"),
        DoneAt = row.Maybe<DateTimeOffset?>("done_at"),
    };
}
