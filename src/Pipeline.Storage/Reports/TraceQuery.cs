using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>The whole history of a cable: where it was found, in which slices it travelled, which versions read it, what is stored.</summary>
public sealed class TraceQuery(NpgsqlDataSource dataSource)
{
    private const string Cables = """
        SELECT c.id, c.canonical_id, encode(k.content_key, 'hex') AS content_key, c.sent_at, c.from_name, c.subject, c.parser_version, c.rules_version, c.stored_at,
               c.state, c.current_id, c.part_of, c.parts, c.copy, c.section, c.sections, cardinality(c.tags) AS tags, c.addressees, c.references_count, c.entities, c.mentions::bigint AS mentions, c.warnings
        FROM reporting.cables c JOIN pipeline.cables k ON k.id = c.id
        WHERE c.canonical_id = $1 OR c.id = $2 OR k.content_key = $3
        ORDER BY c.id
        """;

    private const string Sources = """
        SELECT v.cable_id, v.section_cable_id, v.archive_id, v.archive, v.item, v.member, v.ordinal, v.byte_offset, v.format, v.container_id, v.outcome,
               s.sequence, s.attempts, s.planned_at, s.sent_at, s.done_at, s.worker, s.program_version, s.parse_ms, s.enrich_ms, s.store_ms
        FROM reporting.sources v
        JOIN pipeline.items i ON i.archive_id = v.archive_id AND i.item = v.item
        JOIN pipeline.slices s ON s.id = i.slice_id
        WHERE v.cable_id = ANY ($1)
        ORDER BY v.archive_id, v.item
        """;

    private const string Embedded = """
        SELECT cable_id, relation, embedded_id, post, number, from_name, sent_at, subject, embedded_cable_id
        FROM reporting.embedded_telegrams WHERE cable_id = ANY ($1) ORDER BY cable_id, position
        """;

    private const string Sections = """
        SELECT cable_ids, sections, present, missing, complete, cable_id FROM reporting.sections WHERE canonical_id = ANY ($1)
        """;

    /// <param name="id">Canonical id, number of the cable, or content key in hexadecimal.</param>
    /// <returns>Every cable that it means (sections and versions of a telegram share a canonical id); empty when there is none.</returns>
    public async Task<IReadOnlyList<CableTrace>> RunAsync(string id, CancellationToken cancellationToken)
    {
        long? number = long.TryParse(id, out var parsed) ? parsed : null;
        var key = id.Length == 64 && id.All(char.IsAsciiHexDigit) ? Convert.FromHexString(id) : [];
        var cables = await dataSource.ListAsync(Cables, ReadCable, cancellationToken, id.ToUpperInvariant(), number ?? -1, key);
        var sources = (await dataSource.ListAsync(Sources, row => (Cable: row.Get<long>("cable_id"), Source: ReadSource(row)), cancellationToken, cables.Select(c => c.CableId).ToArray()))
            .ToLookup(s => s.Cable, s => s.Source);
        var embedded = (await dataSource.ListAsync(Embedded, row => (Cable: row.Get<long>("cable_id"), Telegram: ReadEmbedded(row)), cancellationToken, cables.Select(c => c.CableId).ToArray()))
            .ToLookup(e => e.Cable, e => e.Telegram);
        object ids = cables.Select(c => c.CanonicalId).OfType<string>().Distinct().ToArray();
        var sections = await dataSource.ListAsync(Sections, ReadSections, cancellationToken, ids);
        return
        [
            .. cables.Select(c => c with
            {
                Sources = [.. sources[c.CableId]],
                Embedded = [.. embedded[c.CableId]],
                Sections = sections.Find(s => s.CableIds.Contains(c.CableId) || s.CableId == c.CableId),
            }),
        ];
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
        State = row.Get<string>("state"),
        CurrentId = row.Maybe<long?>("current_id"),
        PartOf = row.Maybe<long?>("part_of"),
        Parts = row.Maybe<long[]>("parts"),
        Copy = row.Maybe<string>("copy"),
        Section = row.Maybe<int?>("section"),
        Tags = row.Get<int>("tags"),
        Addressees = row.Get<long>("addressees"),
        References = row.Get<long>("references_count"),
        Entities = row.Get<long>("entities"),
        Mentions = row.Get<long>("mentions"),
        Warnings = row.Get<long>("warnings"),
        Sources = [],
    };

    private static EmbeddedTrace ReadEmbedded(NpgsqlDataReader row) => new()
    {
        Relation = row.Get<string>("relation"),
        CanonicalId = row.Maybe<string>("embedded_id"),
        Post = row.Maybe<string>("post"),
        Number = row.Maybe<int?>("number"),
        From = row.Maybe<string>("from_name"),
        SentAt = row.Maybe<DateTimeOffset?>("sent_at"),
        Subject = row.Maybe<string>("subject"),
        CableId = row.Maybe<long?>("embedded_cable_id"),
    };

    private static SectionsTrace ReadSections(NpgsqlDataReader row) => new()
    {
        Of = row.Get<int>("sections"),
        Present = row.Get<int[]>("present"),
        Missing = row.Get<int[]>("missing"),
        Complete = row.Get<bool>("complete"),
        CableId = row.Maybe<long?>("cable_id"),
        CableIds = row.Get<long[]>("cable_ids"),
    };

    private static CableSource ReadSource(NpgsqlDataReader row) => new()
    {
        SectionCableId = row.Maybe<long?>("section_cable_id"),
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
        Worker = row.Maybe<string>("worker"),
        ProgramVersion = row.Maybe<string>("program_version"),
        ParseMilliseconds = row.Maybe<int?>("parse_ms"),
        EnrichMilliseconds = row.Maybe<int?>("enrich_ms"),
        StoreMilliseconds = row.Maybe<int?>("store_ms"),
    };
}
