using System.Diagnostics;
using Pipeline.Testing;
using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests.Watching;

/// <summary>What people and copying programs do to an inbox.</summary>
public sealed class WatchingTests(PostgresFixture postgres)
{
    private const string Balance = "SELECT concat_ws(' ', count(*), sum(stored), sum(duplicates), sum(rejected), sum(in_flight)) FROM reporting.archives";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Very_many_loose_files_are_a_few_drops_and_none_is_lost()
    {
        const int files = 700;
        using var drops = new Drops();
        foreach (var number in Enumerable.Range(1, files))
        {
            await File.WriteAllTextAsync(drops.In($"{number:0000}.txt"), new InventedCable(number).Text, Cancel);
        }

        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var run = await UpAsync(database, drops);

        run.ExitCode.ShouldBe(0, run.Error);
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel)).ShouldBe(files);
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.archives", Cancel)).ShouldBe(1);
        Directory.EnumerateFiles(Directory.GetDirectories(drops.In("done"), "loose-*").ShouldHaveSingleItem()).Count().ShouldBe(files);
        Directory.EnumerateFiles(drops.Inbox).Select(Path.GetFileName).ShouldBe(["README.txt"]);
    }

    [Fact]
    public async Task A_link_and_a_pipe_end_in_failed_and_are_not_opened()
    {
        using var drops = new Drops().FillWith(2);
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, new InventedCable(7).Text, Cancel);
        File.CreateSymbolicLink(drops.In("link.txt"), secret);
        using (var mkfifo = Process.Start("mkfifo", [drops.In("pipe.txt")]))
        {
            await mkfifo.WaitForExitAsync(Cancel);
        }

        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var run = await UpAsync(database, drops);

        run.ExitCode.ShouldBe(0, run.Error);
        File.ReadAllText(drops.In("failed/link.txt.reason.json")).ShouldContain("\"code\": \"file.link\"");
        File.ReadAllText(drops.In("failed/pipe.txt.reason.json")).ShouldContain("\"code\": \"file.special\"");
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel)).ShouldBe(2);
        File.Exists(secret).ShouldBeTrue();
        File.Delete(secret);
        // Not then either: a pipe that is opened to be compared waits for its writer for ever.
        var deep = await PipelineProcess.RunAsync(Environment(database, drops), Cancel, "verify", "--deep");
        deep.ExitCode.ShouldBe(0, deep.Error + deep.Output);
    }

    [Fact]
    public async Task A_file_that_is_written_on_after_the_rename_is_stored_once_under_its_last_content()
    {
        const int cables = 3000;
        using var drops = new Drops();
        var cut = Rendering.Csv(Enumerable.Range(1, cables).Select(number => new InventedCable(number)), backslash: false);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database, drops);
        environment["PIPELINE_SLICE_CABLES"] = "8";
        environment["PIPELINE_ITEMS_IN_FLIGHT"] = "32";
        (await PipelineProcess.RunAsync(environment, Cancel, "migrate")).ExitCode.ShouldBe(0);
        await File.WriteAllTextAsync(drops.In("cables.csv"), cut, Cancel);
        await using var up = PipelineProcess.Start(environment, "up", "--exit-when-idle");
        await Eventually.TrueAsync(
            async () => await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.slices WHERE state = 'done'", Cancel) > 5, Deadline, Cancel);

        var claimed = Directory.EnumerateFiles(drops.In("working"), "cables.csv", SearchOption.AllDirectories).ShouldHaveSingleItem();
        await File.AppendAllTextAsync(claimed, Rendering.Csv([new InventedCable(cables + 1)], backslash: false), Cancel);

        await up.ExitAsync(Cancel);
        (await database.ScalarAsync<string>("SELECT string_agg(state || coalesce(' ' || failure_code, ''), ', ' ORDER BY id) FROM pipeline.archives", Cancel))
            .ShouldBe("failed archive.changed, done", up.Error);
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel)).ShouldBe(cables + 1);
        (await database.ScalarAsync<long>("SELECT count(*) FROM reporting.archives WHERE NOT balances OR in_flight > 0", Cancel)).ShouldBe(0);
        File.Exists(drops.In("done/cables.csv")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_small_drop_ends_long_before_a_huge_one_that_was_there_first()
    {
        const int cables = 6000;
        using var drops = new Drops().FillWith(cables);
        new FileInfo(drops.In("many.zip")).Length.ShouldBeGreaterThan(1 << 20);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database, drops);
        environment["PIPELINE_QUICK_MB"] = "1";
        environment["PIPELINE_SLICE_CABLES"] = "16";
        environment["PIPELINE_ITEMS_IN_FLIGHT"] = "512";
        (await PipelineProcess.RunAsync(environment, Cancel, "migrate")).ExitCode.ShouldBe(0);
        await using var up = PipelineProcess.Start(environment, "up", "--exit-when-idle");
        await Eventually.TrueAsync(
            async () => await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.slices WHERE state = 'done'", Cancel) > 2, Deadline, Cancel);

        await File.WriteAllTextAsync(drops.In("small.txt"), new InventedCable(cables + 1).Text, Cancel);
        (await up.ExitAsync(Cancel)).ShouldBe(0, up.Error);

        // By the order of the rows that were written, not by the clock.
        var after = await database.ScalarAsync<long>(
            "SELECT count(*) FROM pipeline.slices WHERE done_at > (SELECT max(s.done_at) FROM pipeline.slices s JOIN pipeline.archives a ON a.id = s.archive_id WHERE a.name = 'small.txt')", Cancel);
        after.ShouldBeGreaterThan(cables / 16 / 4);
    }

    [Fact]
    public async Task A_paused_watcher_takes_nothing_and_goes_on_when_resumed()
    {
        using var drops = new Drops().FillWith(20);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database, drops);
        (await PipelineProcess.RunAsync(environment, Cancel, "migrate")).ExitCode.ShouldBe(0);
        await database.ScalarAsync<long>("INSERT INTO pipeline.pauses (archive_id, since, reason) VALUES (0, now(), 'a test') RETURNING archive_id", Cancel);
        await using var up = PipelineProcess.Start(environment, "up", "--exit-when-idle");
        await Eventually.TrueAsync(() => Task.FromResult(up.Error.Contains("Everything is paused", StringComparison.Ordinal)), Deadline, Cancel);

        File.Exists(drops.In("many.zip")).ShouldBeTrue();
        await database.ScalarAsync<long>("DELETE FROM pipeline.pauses RETURNING archive_id", Cancel);

        (await up.ExitAsync(Cancel)).ShouldBe(0, up.Error);
        (await database.ScalarAsync<string>(Balance, Cancel)).ShouldBe("1 20 0 0 0");
    }

    private static Dictionary<string, string?> Environment(Database database, Drops drops) => new()
    {
        ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = null, ["PIPELINE_INBOX"] = drops.Inbox,
    };

    private static Task<(int ExitCode, string Output, string Error)> UpAsync(Database database, Drops drops) =>
        PipelineProcess.RunAsync(Environment(database, drops), Cancel, "up", "--exit-when-idle");
}
