using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>What is in progress, and totals. Answers from the slices' sums: cheap enough to ask every second.</summary>
public sealed class StatusQuery(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const string InProgress = """
        SELECT v.*, (
            SELECT coalesce(sum(s.items), 0)::bigint FROM pipeline.slices s
            WHERE s.archive_id = v.id AND s.done_at > $1) AS recent,
            coalesce((SELECT s.planned_at FROM pipeline.slices s WHERE s.archive_id = v.id AND s.sequence = 1), v.registered_at) AS started_at
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

    /// <summary>Seconds of a hundred years: no date is told for what takes longer.</summary>
    private const double FarAway = 3_153_600_000;

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
        var started = row.Get<DateTimeOffset>("started_at");
        var span = now - started < Recent ? now - started : Recent;
        var (items, done) = (row.Get<long>("items"), row.Get<long>("items") - row.Get<long>("in_flight"));
        var rate = span > TimeSpan.Zero ? Math.Round(row.Get<long>("recent") / span.TotalSeconds, 1) : 0;
        var expected = Expected(row, items);
        var paused = row.Maybe<DateTimeOffset?>("paused_since");
        double? left = expected is { } all && rate > 0 && paused is null ? Math.Round((all - done) / rate, 1) : null;
        return new ArchiveProgress
        {
            Id = row.Get<long>("id"),
            Name = row.Get<string>("name"),
            State = row.Get<string>("state"),
            Bytes = row.Get<long>("bytes"),
            BytesRead = row.Get<long>("bytes_read"),
            ItemsTotal = row.Maybe<long?>("items_total"),
            ItemsExpected = expected,
            Items = items,
            ItemsDone = done,
            Stored = row.Get<long>("stored"),
            Duplicates = row.Get<long>("duplicates"),
            Rejected = row.Get<long>("rejected"),
            ItemsPerSecond = rate,
            Percent = expected is > 0 ? Math.Round(100.0 * done / expected.Value, 1) : null,
            SecondsLeft = left,
            EndsAt = left is { } seconds && seconds < FarAway ? now + TimeSpan.FromSeconds(seconds) : null,
            PausedSince = paused,
            PausedReason = row.Maybe<string>("paused_reason"),
            RegisteredAt = row.Get<DateTimeOffset>("registered_at"),
        };
    }

    /// <summary>What was counted, else what reading knows early, else as many as so far on as many bytes; never fewer than there are.</summary>
    private static long? Expected(NpgsqlDataReader row, long items)
    {
        if ((row.Maybe<long?>("items_total") ?? row.Maybe<long?>("items_expected")) is { } known)
        {
            return Math.Max(known, items);
        }

        var (bytes, read) = (row.Get<long>("bytes"), row.Get<long>("bytes_read"));
        return items > 0 && read > 0 && bytes > 0 ? Math.Max(items, (long)(items * (double)bytes / read)) : null;
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
