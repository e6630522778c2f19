using CsCheck;
using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Writing;

public sealed class ConcurrencyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Concurrent_writers_on_the_same_cables_neither_collide_nor_lose_items()
    {
        // Every slice holds most of the same 40 cables in an order of its own, and each writer starts with nothing known.
        var random = new Random(7);
        var slices = new List<SliceResult>();
        for (var i = 0; i < 24; i++)
        {
            var cables = Enumerable.Range(0, 40).Where(_ => random.Next(4) > 0).Select(n => Samples.Cable($"C{n}") with { Entities = Entities(n) }).ToArray();
            random.Shuffle(cables);
            slices.Add(await _ledger.PlannedAsync($"shared {i}", cables));
        }

        var outcomes = await Task.WhenAll(slices.Select(slice => Task.Run(async () =>
            (slice, outcome: await new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(slice, Cancel)))));

        outcomes.ShouldAllBe(o => o.outcome.Stored + o.outcome.Duplicates == o.slice.Items.Count && o.outcome.Rejected == 0);
        outcomes.Sum(o => o.outcome.Stored).ShouldBe(40);
        (await postgres.DataSource.CountAsync("pipeline.cables WHERE canonical_id ~ '^06LIMAC[0-9]'")).ShouldBe(40);
        (await postgres.DataSource.CountAsync("pipeline.cable_tags t JOIN pipeline.cables c ON c.id = t.cable_id WHERE c.canonical_id ~ '^06LIMAC[0-9]'")).ShouldBe(80);
        (await postgres.DataSource.CountAsync("pipeline.entities WHERE type = 'agency' AND id <> 'us/DOS'")).ShouldBe(42);
        outcomes.Count(o => o.outcome.Duplicates > 0).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Refused_cables_do_not_disturb_writers_that_share_their_neighbours()
    {
        // Halving repeats attempts, while others store the same cables in between.
        var slices = new List<SliceResult>();
        for (var i = 0; i < 12; i++)
        {
            var shared = Enumerable.Range(0, 20).Select(n => Samples.Cable($"N{(n + i) % 24}"));
            slices.Add(await _ledger.PlannedAsync($"neighbours {i}", [.. shared, Samples.Cable($"bad {i}") with { ParagraphsJson = "[" }, Samples.Cable($"N{i}")]));
        }

        var outcomes = await Task.WhenAll(slices.Select(slice => Task.Run(() => new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(slice, Cancel))));

        outcomes.ShouldAllBe(o => o.Rejected == 1 && o.Stored + o.Duplicates == 21);
        outcomes.Sum(o => o.Stored).ShouldBe(24);
        (await postgres.DataSource.CountAsync("pipeline.cable_tags t JOIN pipeline.cables c ON c.id = t.cable_id WHERE c.canonical_id ~ '^06LIMAN[0-9]'")).ShouldBe(48);
        (await new Storage.Reports.VerifyQuery(postgres.DataSource).RunAsync(null, Cancel)).Sound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_crash_before_the_commit_leaves_nothing_and_the_redelivery_stores_all()
    {
        var writer = new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System);
        var blocked = Samples.Cable("CRASH-B");
        var slice = await _ledger.PlannedAsync("crash", Samples.Cable("CRASH-A"), blocked, null);
        var before = await postgres.DataSource.DumpAsync();

        // Another transaction sits on the second cable's key: the writer is caught in the middle of its own.
        await using var other = await postgres.DataSource.OpenConnectionAsync(Cancel);
        await using var transaction = await other.BeginTransactionAsync(Cancel);
        await using var insert = new NpgsqlCommand("""
            INSERT INTO pipeline.cables (content_key, captions, attention, truncated, raw_text, astral, body_start, body_end, paragraphs, parser_version, rules_version, stored_at)
            VALUES ($1, '{}', '{}', false, '', false, 0, 0, '[]', '', '', now())
            """, other);
        insert.Parameters.Add(new() { Value = blocked.ContentKey });
        await insert.ExecuteNonQueryAsync(Cancel);

        var writing = writer.WriteAsync(slice, Cancel);
        var endWaiting = "SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' OFFSET 0) AS waiting";
        while (await postgres.DataSource.ScalarAsync<long>(endWaiting) == 0)
        {
            writing.IsCompleted.ShouldBeFalse();
            await Task.Yield();
        }

        await Should.ThrowAsync<NpgsqlException>(writing);
        await transaction.RollbackAsync(Cancel);
        (await postgres.DataSource.DumpAsync()).ShouldBe(before);

        (await writer.WriteAsync(slice, Cancel)).ShouldBe(new SliceOutcome(2, 0, 1, AlreadyDone: false));
        (await postgres.DataSource.CountAsync("pipeline.cable_entities ce LEFT JOIN pipeline.entities e ON (e.type, e.id) = (ce.type, ce.entity_id) WHERE e.id IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Whatever_the_slices_the_sums_balance_and_verify_finds_nothing()
    {
        var round = 0;
        var cable = Gen.OneOf(Gen.Int[0, 12].Select(n => (int?)n), Gen.Const((int?)null));
        await cable.Array[1, 10].Array[1, 5].SampleAsync(async shape =>
        {
            var name = $"random {Interlocked.Increment(ref round)}";
            var writer = new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System);
            var slices = new List<SliceResult>();
            foreach (var slice in shape)
            {
                slices.Add(await _ledger.PlannedAsync(name, [.. slice.Select(n => n is { } key ? Samples.Cable($"G{round % 3}-{key}") : null)]));
            }

            var archive = slices[0].ArchiveId;
            await _ledger.ReadToEndAsync(archive, shape.Sum(s => s.Length), Cancel);
            await Task.WhenAll(slices.Select(async slice =>
            {
                await writer.WriteAsync(slice, Cancel);
                await _ledger.SettleWhenDrainedAsync(archive, Cancel);
            }));

            var balance = await _ledger.TrySettleAsync(archive, Cancel);
            var rejected = shape.Sum(s => s.Count(n => n is null));
            balance.Balances.ShouldBeTrue();
            balance.State.ShouldBe(rejected == 0 ? ArchiveState.Done : ArchiveState.Partial);
            (balance.Rejected, balance.InFlight).ShouldBe((rejected, 0));
        }, iter: 30, threads: 3);

        var report = await new Storage.Reports.VerifyQuery(postgres.DataSource).RunAsync(null, Cancel);
        report.Archives.Count.ShouldBeGreaterThan(29);
        report.Archives.SelectMany(a => a.Discrepancies).Concat(report.Database).ShouldBeEmpty();
        report.Sound.ShouldBeTrue();
    }

    private static EntityRow[] Entities(int cable) =>
        [.. new[] { cable, cable + 1, cable + 2 }.Select(n => new EntityRow("agency", $"us/{n}", $"Agency {n}", "us", [new(0, 1, "1", "rule")])).Reverse()];
}
