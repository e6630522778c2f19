using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>What one archive consists of: its files, and the slices that carried them.</summary>
public sealed class ArchivePartsQuery(NpgsqlDataSource dataSource)
{
    /// <summary>Files inside the archive with how their items ended, in order of their names.</summary>
    /// <param name="most">An archive can hold a million.</param>
    public async Task<IReadOnlyList<MemberReport>> MembersAsync(long archiveId, int most, CancellationToken cancellationToken) => await dataSource.ListAsync(
        "SELECT member, items, stored, duplicates, rejected FROM reporting.members WHERE archive_id = $1 ORDER BY member NULLS FIRST LIMIT $2",
        row => new MemberReport(row.Maybe<string>("member"), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), cancellationToken, archiveId, most);

    /// <summary>Slices by worker and versions.</summary>
    public async Task<IReadOnlyList<WorkReport>> WorkAsync(long archiveId, CancellationToken cancellationToken) => await dataSource.ListAsync("""
        SELECT worker, program_version, parser_version, rules_version, count(*) AS slices, sum(items)::bigint AS items, max(attempts) AS attempts,
               sum(parse_ms)::bigint AS parse_ms, sum(enrich_ms)::bigint AS enrich_ms, sum(store_ms)::bigint AS store_ms, min(sent_at) AS first_sent, max(done_at) AS last_done
        FROM pipeline.slices WHERE archive_id = $1 GROUP BY 1, 2, 3, 4 ORDER BY min(sequence)
        """, row => new WorkReport
    {
        Worker = row.Maybe<string>("worker"),
        ProgramVersion = row.Maybe<string>("program_version"),
        ParserVersion = row.Maybe<string>("parser_version"),
        RulesVersion = row.Maybe<string>("rules_version"),
        Slices = row.Get<long>("slices"),
        Items = row.Get<long>("items"),
        MostAttempts = row.Get<int>("attempts"),
        ParseMilliseconds = row.Maybe<long?>("parse_ms"),
        EnrichMilliseconds = row.Maybe<long?>("enrich_ms"),
        StoreMilliseconds = row.Maybe<long?>("store_ms"),
        FirstSent = row.Maybe<DateTimeOffset?>("first_sent"),
        LastDone = row.Maybe<DateTimeOffset?>("last_done"),
    }, cancellationToken, archiveId);
}

/// <summary>One file inside an archive. <c>Items = Stored + Duplicates + Rejected</c>.</summary>
/// <param name="Member">Path inside the archive; null for a plain file.</param>
public sealed record MemberReport(string? Member, long Items, long Stored, long Duplicates, long Rejected);

/// <summary>Slices that the same worker with the same versions wrote; without a worker those that are on their way.</summary>
public sealed record WorkReport
{
    public string? Worker { get; init; }
    public string? ProgramVersion { get; init; }
    public string? ParserVersion { get; init; }
    public string? RulesVersion { get; init; }
    public required long Slices { get; init; }
    public required long Items { get; init; }
    public required int MostAttempts { get; init; }
    public long? ParseMilliseconds { get; init; }
    public long? EnrichMilliseconds { get; init; }
    public long? StoreMilliseconds { get; init; }
    public DateTimeOffset? FirstSent { get; init; }
    public DateTimeOffset? LastDone { get; init; }
}
