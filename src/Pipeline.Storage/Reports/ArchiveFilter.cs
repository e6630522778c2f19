namespace Pipeline.Storage.Reports;

/// <summary>How a user names an archive: its number, any name it was dropped under, or the first eight or more digits of its SHA-256.</summary>
internal static class ArchiveFilter
{
    /// <summary>Condition on the archive's id, with $1 the name or null for all.</summary>
    public static string Matches(string id) => $"""
        ($1::text IS NULL OR {id} IN (
            SELECT a.id FROM pipeline.archives a
            WHERE a.id::text = $1 OR EXISTS (SELECT FROM pipeline.drops d WHERE d.archive_id = a.id AND d.name = $1)
               OR (length($1) >= 8 AND starts_with(encode(a.sha256, 'hex'), lower($1)))))
        """;
}
