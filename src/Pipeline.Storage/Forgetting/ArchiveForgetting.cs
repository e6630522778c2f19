using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Telegrams;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Forgetting;

/// <summary>
/// Removes an archive and what only it brought. Cables with another source stay, and the oldest other item becomes the one that
/// stored them; their text stays as it was first read. Telegrams are settled again without what went. Entities stay in the
/// dictionary, as writers count on every name they once committed; those that nothing mentions are in no view but their own.
/// </summary>
/// <remarks>
/// In transactions of some hundred items, from the last item to the first, each of which leaves a sound database. Stopped in the middle
/// the archive is failed with <see cref="Code"/>: forgetting goes on where it was, and a new drop of the content reads the rest again.
/// </remarks>
public sealed class ArchiveForgetting(NpgsqlDataSource dataSource, SectionReading reading, string parserVersion, string rulesVersion, TimeProvider time)
{
    /// <summary>Failure code of an archive that is forgotten in part.</summary>
    public const string Code = "archive.forgetting";

    private const string PreviewSql = """
        WITH mine AS MATERIALIZED (
            SELECT c.id, c.canonical_id, c.part_of,
                   c.parts IS NOT NULL OR EXISTS (SELECT FROM pipeline.items o WHERE o.cable_id = c.id AND o.archive_id <> $1) AS stays
            FROM (SELECT DISTINCT cable_id FROM pipeline.items WHERE archive_id = $1 AND cable_id IS NOT NULL) AS i JOIN pipeline.cables c ON c.id = i.cable_id
        )
        SELECT a.id, a.name, a.state NOT IN ('reading', 'draining') AS idle,
               (SELECT coalesce(sum(items), 0)::bigint FROM pipeline.slices WHERE archive_id = a.id) AS items,
               (SELECT count(*) FROM pipeline.rejects WHERE archive_id = a.id) AS rejects,
               (SELECT count(*) FROM pipeline.slices WHERE archive_id = a.id) AS slices,
               (SELECT count(*) FROM pipeline.drops WHERE archive_id = a.id) AS drops,
               (SELECT count(*) FROM mine WHERE NOT stays) AS going, (SELECT count(*) FROM mine WHERE stays) AS staying,
               (SELECT count(DISTINCT j.id) FROM mine m JOIN pipeline.cables j ON j.id = m.part_of AND j.parts IS NOT NULL WHERE NOT m.stays) AS joined,
               (SELECT count(*) FROM (SELECT DISTINCT canonical_id FROM mine WHERE NOT stays) AS g
                JOIN pipeline.cables c ON c.canonical_id = g.canonical_id
                WHERE c.parts IS NULL AND EXISTS (SELECT FROM pipeline.items o WHERE o.cable_id = c.id AND o.archive_id <> $1)) AS versions
        FROM pipeline.archives a WHERE a.id = $1
        """;

    /// <summary>Items of one transaction. Writers wait while it runs: small enough that nobody notices, large enough that they are few.</summary>
    internal int ItemsAtOnce { get; init; } = 1024;

    private readonly Transactions _transactions = new(dataSource, new EntityDictionary(), time);

    /// <summary>Counts what would go and what would stay. Changes nothing.</summary>
    /// <exception cref="ArgumentException">There is no such archive.</exception>
    public async Task<ForgetPreview> PreviewAsync(long archiveId, CancellationToken cancellationToken) =>
        (await dataSource.ListAsync(PreviewSql, Read, cancellationToken, archiveId)).SingleOrDefault() ?? throw Unknown(archiveId);

    /// <summary>Does it, under the archive's lease, which the caller must not hold.</summary>
    /// <param name="progress">Told after each transaction what was removed so far.</param>
    /// <exception cref="ArgumentException">There is no such archive.</exception>
    /// <exception cref="InvalidOperationException">The archive is in progress; nothing was removed.</exception>
    public async Task<Forgotten> RunAsync(long archiveId, IProgress<Forgotten>? progress, CancellationToken cancellationToken)
    {
        await using var lease = await ArchiveLease.TryTakeAsync(dataSource, archiveId, time, cancellationToken)
            ?? throw new InvalidOperationException($"Archive {archiveId} is in progress: another process works on it.");
        var all = new Forgotten(0, 0, 0);
        while (true)
        {
            var step = await _transactions.RunAsync(async (connection, store) =>
            {
                var settling = new TelegramSettling(connection, store, reading, parserVersion, rulesVersion, time.GetUtcNow());
                return (await ForgetTransaction.RunAsync(connection, settling, archiveId, ItemsAtOnce, time.GetUtcNow(), cancellationToken), Commit: true);
            }, cancellationToken);
            if (step is null)
            {
                return all;
            }

            all = all.Plus(step);
            progress?.Report(all);
        }
    }

    internal static ArgumentException Unknown(long archiveId) => new($"There is no archive {archiveId}.", nameof(archiveId));

    private static ForgetPreview Read(NpgsqlDataReader row) => new()
    {
        ArchiveId = row.Get<long>("id"),
        Name = row.Get<string>("name"),
        Idle = row.Get<bool>("idle"),
        Items = row.Get<long>("items"),
        Rejects = row.Get<long>("rejects"),
        Slices = row.Get<long>("slices"),
        Drops = row.Get<long>("drops"),
        CablesGoing = row.Get<long>("going"),
        CablesStaying = row.Get<long>("staying"),
        JoinedTouched = row.Get<long>("joined"),
        VersionsTouched = row.Get<long>("versions"),
    };
}
