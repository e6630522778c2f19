using Pipeline.Testing;
using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests;

/// <summary><c>up --exit-when-idle</c> on a real PostgreSQL.</summary>
public sealed class OneProcessTests(PostgresFixture postgres)
{
    private const string Totals = "SELECT concat_ws(' ', sum(items), sum(stored), sum(duplicates), sum(rejected), sum(in_flight), bool_and(balances)) FROM reporting.archives";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_item_of_every_container_ends_as_stored_duplicate_or_rejected()
    {
        using var drops = new Drops().Fill();
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));

        var run = await UpAsync(database, drops);

        run.ExitCode.ShouldBe(0, run.Error);
        (await database.ScalarAsync<string>(Totals, Cancel)).ShouldBe($"{Drops.Items} {Drops.Cables} {Drops.Duplicates} {Drops.Rejects} 0 t");
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.items", Cancel)).ShouldBe(Drops.Items);
        (await database.ScalarAsync<long>("SELECT count(DISTINCT canonical_id) FROM reporting.cables", Cancel)).ShouldBe(Drops.Cables);
        (await VerbAsync(database, "verify")).ExitCode.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(Path.Combine(drops.Inbox, "done")).Count(path => !path.EndsWith(".partial.json", StringComparison.Ordinal)).ShouldBe(Drops.Archives);
        Directory.EnumerateFileSystemEntries(Path.Combine(drops.Inbox, "working")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_stored_is_what_the_cable_says()
    {
        using var drops = new Drops().Fill();
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        (await UpAsync(database, drops)).ExitCode.ShouldBe(0);

        foreach (var cable in new[] { new InventedCable(3), new InventedCable(30), new InventedCable(40), new InventedCable(49) })
        {
            (await database.ScalarAsync<string>(
                $"SELECT concat_ws('|', subject, to_char(sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), classification) FROM reporting.cables WHERE canonical_id = '{cable.Id}'", Cancel))
                .ShouldBe($"{cable.Subject}|2006-03-02 18:32|UNCLASSIFIED");
            (await database.ScalarAsync<string>(
                $"SELECT string_agg(DISTINCT entity_id, ',') FROM reporting.mentions WHERE canonical_id = '{cable.Id}' AND type = 'ministry' AND text = 'Ministry of Finance'", Cancel))
                .ShouldBe($"{cable.Country}/finance");
        }
    }

    [Fact]
    public async Task The_same_content_under_another_name_stores_nothing_new_and_says_so()
    {
        using var drops = new Drops().FillWith(20);
        var again = File.ReadAllBytes(drops.In("many.zip"));
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        (await UpAsync(database, drops)).ExitCode.ShouldBe(0);
        var before = await database.FactsAsync(Cancel);

        await File.WriteAllBytesAsync(drops.In("renamed.zip"), again, Cancel);
        var second = await UpAsync(database, drops);

        second.ExitCode.ShouldBe(0);
        second.Error.ShouldContain("nothing new to store");
        (await database.FactsAsync(Cancel)).ShouldBe(before);
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.drops", Cancel)).ShouldBe(2);
        File.Exists(drops.In("done/renamed.zip")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_holds_no_cable_ends_in_failed_with_its_reason()
    {
        using var drops = new Drops().FillWith(3);
        await File.WriteAllTextAsync(drops.In("notes.txt"), "Buy milk.", Cancel);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));

        (await UpAsync(database, drops)).ExitCode.ShouldBe(0);

        File.ReadAllText(drops.In("failed/notes.txt.reason.json")).ShouldContain("rejects --archive");
        (await VerbAsync(database, "rejects")).Output.ShouldContain("format.unrecognized");
        (await database.ScalarAsync<long>("SELECT count(*) FROM reporting.cables", Cancel)).ShouldBe(3);
    }

    [Fact]
    public async Task A_run_that_is_killed_is_resumed_and_nothing_is_lost_or_doubled()
    {
        const int cables = 2000;
        using var drops = new Drops().FillWith(cables);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database, drops);
        environment["PIPELINE_SLICE_CABLES"] = "8";
        (await PipelineProcess.RunAsync(environment, Cancel, "migrate")).ExitCode.ShouldBe(0);

        await using (var first = PipelineProcess.Start(environment, "up", "--exit-when-idle"))
        {
            await Eventually.TrueAsync(
                async () => await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.slices WHERE state = 'done'", Cancel) > 5, TimeSpan.FromMinutes(1), Cancel);
            await first.KillAsync();
        }

        // The set-up must have taken effect: killed in the middle, not after the end.
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.items", Cancel)).ShouldBeInRange(1, cables - 1);
        Directory.EnumerateDirectories(drops.In("working")).Count().ShouldBe(1);

        var second = await PipelineProcess.RunAsync(environment, Cancel, "up", "--exit-when-idle");

        second.ExitCode.ShouldBe(0, second.Error);
        second.Error.ShouldContain("resuming");
        (await database.ScalarAsync<string>(Totals, Cancel)).ShouldBe($"{cables} {cables} 0 0 0 t");
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel)).ShouldBe(cables);
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.drops", Cancel)).ShouldBe(1);
        (await VerbAsync(database, "verify")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_real_cables_in_every_container_balance()
    {
        var shared = SharedFolder.Require("cables");
        using var drops = new Drops();
        var files = Directory.EnumerateFiles(shared, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var members = files.Where(file => !file.EndsWith(".csv", StringComparison.Ordinal)).Select(file => (Path.GetRelativePath(shared, file), File.ReadAllText(file))).ToList();
        Rendering.Zip(drops.In("cables.zip"), members);
        Rendering.TarGz(drops.In("cables.tar.gz"), members);
        File.Copy(Path.Combine(shared, "csv-constructed", "cables-backslash.csv"), drops.In("cables.csv"));
        File.Copy(Path.Combine(shared, "csv-constructed", "cables-excel.csv"), drops.In("excel.csv"));
        var loose = Directory.GetFiles(Path.Combine(shared, "txt")).Order(StringComparer.Ordinal).Take(5).ToList();
        loose.ForEach(file => File.Copy(file, drops.In(Path.GetFileName(file))));
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));

        var run = await UpAsync(database, drops);

        run.ExitCode.ShouldBe(0, run.Error);
        (await database.ScalarAsync<string>("SELECT concat_ws(' ', sum(items), sum(stored + duplicates + rejected), bool_and(balances)) FROM reporting.archives", Cancel))
            .ShouldBe($"{(2 * members.Count) + 32 + loose.Count} {(2 * members.Count) + 32 + loose.Count} t");
        // MANIFEST.tsv is no cable; everything else is.
        (await database.ScalarAsync<long>("SELECT count(*) FROM reporting.rejects WHERE member NOT LIKE '%MANIFEST.tsv'", Cancel)).ShouldBe(0);
        (await database.ScalarAsync<long>("SELECT count(*) FROM reporting.mentions", Cancel)).ShouldBeGreaterThan(1000);
        (await VerbAsync(database, "verify")).ExitCode.ShouldBe(0);
    }

    private static Dictionary<string, string?> Environment(Database database, Drops drops) => new()
    {
        ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = null, ["PIPELINE_INBOX"] = drops.Inbox,
    };

    private static Task<(int ExitCode, string Output, string Error)> UpAsync(Database database, Drops drops) =>
        PipelineProcess.RunAsync(Environment(database, drops), Cancel, "up", "--exit-when-idle");

    private static Task<(int ExitCode, string Output, string Error)> VerbAsync(Database database, string verb) =>
        PipelineProcess.RunAsync(new Dictionary<string, string?> { ["PIPELINE_POSTGRES"] = database.ConnectionString }, Cancel, verb);
}
