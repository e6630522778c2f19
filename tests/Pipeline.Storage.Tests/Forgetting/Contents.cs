using Npgsql;

namespace Pipeline.Storage.Tests.Forgetting;

/// <summary>Everything that the database says, without numbers and times, so that two databases can be compared.</summary>
internal static class Contents
{
    private const string Tables = """
        TRUNCATE pipeline.archives, pipeline.drops, pipeline.slices, pipeline.items, pipeline.rejects, pipeline.pauses, pipeline.cables, pipeline.cable_tags,
                 pipeline.cable_addressees, pipeline.cable_references, pipeline.cable_warnings, pipeline.cable_entities
        """;

    /// <summary>A cable is known by its id and text.</summary>
    private static readonly string[] Questions =
    [
        "SELECT concat_ws('|', 'archive', name, state, items_total, items_expected, bytes_read, failure_code) FROM pipeline.archives",
        "SELECT concat_ws('|', 'drop', a.name, d.name, d.path) FROM pipeline.drops d LEFT JOIN pipeline.archives a ON a.id = d.archive_id",
        "SELECT concat_ws('|', 'slice', a.name, sequence, first_item, items, s.state, stored, duplicates, rejected, entities, mentions, characters) FROM pipeline.slices s LEFT JOIN pipeline.archives a ON a.id = s.archive_id",
        "SELECT concat_ws('|', 'item', a.name, item, member, ordinal, outcome, c.canonical_id, c.raw_text) FROM pipeline.items i LEFT JOIN pipeline.archives a ON a.id = i.archive_id LEFT JOIN pipeline.cables c ON c.id = i.cable_id",
        "SELECT concat_ws('|', 'reject', a.name, item, code, reason) FROM pipeline.rejects r LEFT JOIN pipeline.archives a ON a.id = r.archive_id",
        """
        SELECT concat_ws('|', 'cable', c.canonical_id, c.raw_text, c.subject, c.state, 'current', n.raw_text, 'part of', w.raw_text,
                         'parts', (SELECT string_agg(p.raw_text, '+' ORDER BY nth) FROM unnest(c.parts) WITH ORDINALITY AS x(id, nth) JOIN pipeline.cables p ON p.id = x.id))
        FROM pipeline.cables c LEFT JOIN pipeline.cables n ON n.id = c.current_id LEFT JOIN pipeline.cables w ON w.id = c.part_of
        """,
        "SELECT concat_ws('|', 'tag', c.canonical_id, c.raw_text, position, tag) FROM pipeline.cable_tags t LEFT JOIN pipeline.cables c ON c.id = t.cable_id",
        "SELECT concat_ws('|', 'addressee', c.canonical_id, c.raw_text, position, name) FROM pipeline.cable_addressees t LEFT JOIN pipeline.cables c ON c.id = t.cable_id",
        "SELECT concat_ws('|', 'warning', c.canonical_id, c.raw_text, position, code) FROM pipeline.cable_warnings t LEFT JOIN pipeline.cables c ON c.id = t.cable_id",
        "SELECT concat_ws('|', 'entity', c.canonical_id, c.raw_text, type, entity_id, texts) FROM pipeline.cable_entities t LEFT JOIN pipeline.cables c ON c.id = t.cable_id",
        "SELECT concat_ws('|', 'reference', r.canonical_id, c.raw_text, position, text, cited_id, missing) FROM reporting.cable_references r LEFT JOIN pipeline.cables c ON c.id = r.cable_id",
        "SELECT concat_ws('|', 'sections', canonical_id, sections, present, missing, complete) FROM reporting.sections",
    ];

    public static async Task<List<string>> ContentsAsync(this NpgsqlDataSource dataSource)
    {
        var lines = new List<string>();
        foreach (var question in Questions)
        {
            lines.AddRange((await dataSource.TextsAsync(question)).Order(StringComparer.Ordinal));
        }

        return lines;
    }

    public static Task ClearAsync(this NpgsqlDataSource dataSource) => dataSource.RunAsync(Tables);
}
