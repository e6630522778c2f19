using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>What is in progress, and totals. Answers from the slices' sums: cheap enough to ask every second.</summary>
public sealed class StatusQuery(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const string InProgress = """
        SELECT v.*, (
            SELECT coalesce(sum(s.items), 0)::bigint FROM pipeline.slices s
            WHERE s.archive_id = v.id AND s.done_at > $1) AS recent
        FROM reporting.archives v
        WHERE v.state IN ('reading', 'draining')
        ORDER BY v.id
        """;

    private const string Totals = """
        SELECT coalesce(sum(stored), 0)::bigint AS cables, coalesce(sum(duplicates), 0)::bigint AS duplicates, coalesce(sum(rejected), 0)::bigint AS rejects,
               coalesce(sum(mentions), 0)::bigint AS mentions, coalesce(sum(items) FILTER (WHERE state <> 'done'), 0)::bigint AS in_flight,
               (SELECT count(*) FROM pipeline.entities) AS entities,
               (SELECT count(*) FROM pipeline.archives) AS archives,
               (SELECT count(*) FROM pipeline.archives WHERE state = 'failed') AS failed
        FROM pipeline.slices
        """;

    /// <summary>Span over which <see cref="ArchiveProgress.ItemsPerSecond"/> is measured.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(30);

    public async Task<StatusReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return new StatusReport
        {
            At = now,
            InProgress = await dataSource.ListAsync(InProgress, row => Progress(row, now), cancellationToken, now - Recent),
            Totals = (await dataSource.ListAsync(Totals, Sum, cancellationToken)).Single(),
        };
    }

    private static ArchiveProgress Progress(NpgsqlDataReader row, DateTimeOffset now)
    {
        var registered = row.Get<DateTimeOffset>("registered_at");
        var span = now - registered < Recent ? now - registered : Recent;
        return new ArchiveProgress
        {
            Id = row.Get<long>("id"),
            Name = row.Get<string>("name"),
            State = row.Get<string>("state"),
            ItemsTotal = row.Maybe<long?>("items_total"),
            Items = row.Get<long>("items"),
            ItemsDone = row.Get<long>("items") - row.Get<long>("in_flight"),
            Stored = row.Get<long>("stored"),
            Duplicates = row.Get<long>("duplicates"),
            Rejected = row.Get<long>("rejected"),
            ItemsPerSecond = span > TimeSpan.Zero ? Math.Round(row.Get<long>("recent") / span.TotalSeconds, 1) : 0,
            RegisteredAt = registered,
        };
    }

    private static StatusTotals Sum(NpgsqlDataReader row) => new()
    {
        Archives = row.Get<long>("archives"),
        FailedArchives = row.Get<long>("failed"),
        Cables = row.Get<long>("cables"),
        Duplicates = row.Get<long>("duplicates"),
        Rejects = row.Get<long>("rejects"),
        InFlight = row.Get<long>("in_flight"),
        Entities = row.Get<long>("entities"),
        Mentions = row.Get<long>("mentions"),
    };
}
