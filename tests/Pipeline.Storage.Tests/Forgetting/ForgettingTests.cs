using Pipeline.Storage.Forgetting;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Telegrams;
using Pipeline.Storage.Tests.Telegrams;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Forgetting;

public sealed class ForgettingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly StoredTelegrams _stored = new(postgres.DataSource);
    private readonly ArchiveForgetting _forgetting = new(postgres.DataSource, Samples.Sections, "1", "r1", TimeProvider.System);

    private ArchiveForgetting Forgetting(int itemsAtOnce) => new(postgres.DataSource, Samples.Sections, "1", "r1", TimeProvider.System) { ItemsAtOnce = itemsAtOnce };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_forgotten_archive_leaves_the_database_as_if_it_had_never_been_dropped(int seed)
    {
        var archives = Archives(new Random(seed));
        for (var forgotten = 0; forgotten < archives.Length; forgotten++)
        {
            await postgres.DataSource.ClearAsync();
            var ids = new List<long>();
            for (var i = 0; i < archives.Length; i++)
            {
                ids.Add(await DropAsync($"{(char)('A' + i)}", archives[i]));
            }

            var preview = await _forgetting.PreviewAsync(ids[forgotten], Cancel);
            var before = await postgres.DataSource.CountAsync("pipeline.cables WHERE parts IS NULL");
            var done = await Forgetting(seed % 2 == 0 ? 1024 : 4).RunAsync(ids[forgotten], null, Cancel);
            await _stored.ShouldBeSoundAsync();
            (preview.Items, preview.CablesGoing).ShouldBe((done.Items, done.CablesRemoved));
            (await postgres.DataSource.CountAsync("pipeline.cables WHERE parts IS NULL")).ShouldBe(before - preview.CablesGoing);
            var after = await postgres.DataSource.ContentsAsync();

            await postgres.DataSource.ClearAsync();
            for (var i = 0; i < archives.Length; i++)
            {
                _ = i == forgotten ? 0 : await DropAsync($"{(char)('A' + i)}", archives[i]);
            }

            after.ShouldBe(await postgres.DataSource.ContentsAsync(), $"seed {seed}, without {(char)('A' + forgotten)}");
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Fact]
    public async Task A_joined_telegram_that_loses_a_section_comes_apart_and_its_whole_takes_what_is_left()
    {
        await postgres.DataSource.ClearAsync();
        var first = await DropAsync("first", [Samples.Version("APART", "S1", 1, 2)]);
        await DropAsync("second", [Samples.Version("APART", "S2", 2, 2)]);
        (await _stored.StandingAsync("APART")).ShouldBe(["S1 part S1|S2", "S1|S2 current", "S2 part S1|S2"]);
        (await _forgetting.PreviewAsync(first, Cancel)).JoinedTouched.ShouldBe(1);
        await _forgetting.RunAsync(first, null, Cancel);
        (await _stored.StandingAsync("APART")).ShouldBe(["S2 current"]);

        var again = await DropAsync("first", [Samples.Version("APART", "S1", 1, 2)]);
        await DropAsync("whole", [Samples.Version("APART", "S1 AND S2")]);
        await _forgetting.RunAsync(again, null, Cancel);
        (await _stored.StandingAsync("APART")).ShouldBe(["S1 AND S2 current", "S2 part S1 AND S2"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Forgetting_that_is_stopped_goes_on_and_a_drop_meanwhile_reads_the_archive_again()
    {
        await postgres.DataSource.ClearAsync();
        var cables = Enumerable.Range(0, 2600).Select(CableRow? (i) => Samples.Version($"STOP{i}", $"TEXT {i}")).ToList();
        var archive = await DropAsync("stopped", cables, slice: 100);
        var empty = await postgres.DataSource.CountAsync("pipeline.cables");
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => _forgetting.RunAsync(archive, new Stop(stop), stop.Token));

        var left = (await new ArchivesQuery(postgres.DataSource).RunAsync("stopped.zip", Cancel)).Single();
        (left.State, left.FailureCode, left.Balances).ShouldBe(("failed", ArchiveForgetting.Code, true));
        left.Items.ShouldBeInRange(1, 2599);
        await _stored.ShouldBeSoundAsync();
        (await _stored.Ledger.ReopenAsync(archive, "0.6", Cancel)).ShouldBeTrue();
        await DropAsync("stopped", cables, slice: 100);
        (await postgres.DataSource.CountAsync("pipeline.cables")).ShouldBe(empty);
        await _stored.ShouldBeSoundAsync();

        await _forgetting.RunAsync(archive, null, Cancel);
        (await postgres.DataSource.ContentsAsync()).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentException>(() => _forgetting.RunAsync(archive, null, Cancel));
    }

    [Fact]
    public async Task An_archive_in_progress_is_refused_and_nothing_of_it_is_touched()
    {
        var slice = await _stored.PlannedAsync(Samples.Cable("BUSY"));
        await _stored.Writer.WriteAsync(slice, Cancel);
        var dump = await postgres.DataSource.DumpAsync();
        (await _forgetting.PreviewAsync(slice.ArchiveId, Cancel)).Idle.ShouldBeFalse();
        (await Should.ThrowAsync<InvalidOperationException>(() => _forgetting.RunAsync(slice.ArchiveId, null, Cancel))).Message.ShouldContain("in progress");
        await _stored.Ledger.ReadToEndAsync(slice.ArchiveId, 1, Cancel);
        await _stored.Ledger.TrySettleAsync(slice.ArchiveId, Cancel);
        await using (await _stored.Ledger.TryLeaseAsync(slice.ArchiveId, Cancel))
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => _forgetting.RunAsync(slice.ArchiveId, null, Cancel))).Message.ShouldContain("another process");
        }

        (await postgres.DataSource.CountAsync("reporting.cables WHERE canonical_id = '06LIMABUSY'")).ShouldBe(1);
        dump.ShouldNotBeEmpty();
        await Should.ThrowAsync<ArgumentException>(() => _forgetting.PreviewAsync(4711, Cancel));
    }

    [Fact]
    public async Task Archives_that_bring_the_same_cables_while_one_is_forgotten_keep_all_of_theirs()
    {
        await postgres.DataSource.ClearAsync();
        // Without an id as well: no telegram's lock stands between those.
        var cables = Enumerable.Range(0, 400).Select(CableRow? (i) => i % 2 == 0 ? Samples.Cable($"RACE{i}") : Samples.Cable($"RACE{i}") with { CanonicalId = null }).ToList();
        var archive = await DropAsync("goes", cables, slice: 50);
        await Task.WhenAll(
            Task.Run(() => _forgetting.RunAsync(archive, null, Cancel), Cancel), Task.Run(() => DropAsync("comes", cables, slice: 20), Cancel), Task.Run(() => DropAsync("too", cables, slice: 30), Cancel));
        (await postgres.DataSource.CountAsync("pipeline.cables")).ShouldBe(400);
        (await new ArchivesQuery(postgres.DataSource).RunAsync(null, Cancel)).Select(a => (a.Name, a.Items)).ShouldBe([("too.zip", 400), ("comes.zip", 400)], ignoreOrder: true);
        await _stored.ShouldBeSoundAsync();
    }

    /// <summary>Three archives of cables, rejects, sections and copies out of one small pool, so that most are in several.</summary>
    private static List<CableRow?>[] Archives(Random random)
    {
        var pool = new List<CableRow?> { null };
        pool.AddRange(Enumerable.Range(1, 5).Select(i => Samples.Cable($"P{i}") with { References = [new("A", "LIMA", [new($"06LIMAP{i % 5 + 1}", "explicit")])] }));
        foreach (var telegram in new[] { "T1", "T2" })
        {
            // Lengths differ: of two versions as good as each other the first stored counts, and that is another one without its archive.
            pool.AddRange(Enumerable.Range(1, 3).SelectMany(n => new[] { Samples.Version(telegram, $"{telegram} S{n}", n, 3), Samples.Version(telegram, $"{telegram} S{n} {new string('X', n)}", n, 3) }));
        }

        pool.Add(Samples.Version("V", "V AS SENT"));
        pool.Add(Samples.Version("V", "V CORRECTED COPY") with { Copy = Copies.Corrected });
        pool.Add(Samples.Version("V", "V CUT") with { Truncated = true });
        pool.Add(Samples.Version("Z", "Z AS SENT"));
        pool.Add(Samples.Version("Z", "Z IS VOID, THE WHOLE OF IT") with { Copy = Copies.Cancelled });
        return [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, random.Next(1, 22)).Select(_ => pool[random.Next(pool.Count)]).ToList())];
    }

    private async Task<long> DropAsync(string name, List<CableRow?> cables, int slice = 3)
    {
        var archive = (await _stored.Ledger.RegisterAsync($"{name}.zip", Samples.Hash($"archive {name}"), 1000, "zip", $"done/{name}.zip", "0.5", Cancel)).ArchiveId;
        foreach (var (nth, some) in cables.Chunk(slice).Index())
        {
            var first = nth * slice + 1;
            var planned = await _stored.Ledger.PlanAsync(archive, nth + 1, first, some.Length, 10, Cancel);
            await _stored.Writer.WriteAsync(
                Samples.Slice(archive, planned, some.Select((cable, i) => cable is null ? Samples.Rejected(first + i) : Samples.Item(first + i, cable))), Cancel);
        }

        await _stored.Ledger.ReadToEndAsync(archive, cables.Count, Cancel);
        (await _stored.Ledger.TrySettleAsync(archive, Cancel)).Ended.ShouldBeTrue();
        return archive;
    }

    private sealed class Stop(CancellationTokenSource source) : IProgress<Forgotten>
    {
        public void Report(Forgotten value) => source.Cancel();
    }
}
