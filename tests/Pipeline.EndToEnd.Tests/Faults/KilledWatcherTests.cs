using Pipeline.Testing;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>kill -9 at random moments, and started again each time: the balance is exact.</summary>
public sealed class KilledWatcherTests(PostgresFixture postgres, RabbitMqFixture rabbitMq, ITestOutputHelper output)
{
    private const int SliceCables = 20;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_process_that_is_killed_ten_times_stores_every_cable_once()
    {
        await using var server = PrivateServer.Require();
        using var drops = new Drops();
        var chance = new Chance(output, 10);
        var cables = QuickCable.Range(1, chance.Cables);
        QuickCable.Zip(drops.In("many.zip"), cables);
        var environment = Environment(drops, null, null);
        environment["PIPELINE_DATA"] = server.DataFolder;

        for (var left = chance.Kills; left > 0; left--)
        {
            await using var process = PipelineProcess.Start(environment, "up", "--exit-when-idle");
            await Eventually.TrueAsync(async () => await SlicesAsync(server.Database(), "TRUE") >= 0, Deadline, Cancel);
            await UntilAsync(server.Database(), chance, left, process);
            await process.KillAsync();
            await ShouldBeUnfinishedAsync(server.Database(), chance);
        }

        await using var last = PipelineProcess.Start(environment, "up", "--exit-when-idle");
        (await last.ExitAsync(Cancel)).ShouldBe(0, $"{last.Error} {chance.Seed}");
        last.Error.ShouldContain("resuming");

        Truth.ShouldBeWorkedOff(drops.Inbox, done: 1);
        // The last one to use it stopped the server.
        await server.StartAgainAsync(Cancel);
        await Truth.ShouldHoldAsync(server.Database(), cables, chance.Seed);
    }

    [Fact]
    public async Task A_watcher_over_a_broker_that_is_killed_again_and_again_stores_every_cable_once()
    {
        using var drops = new Drops();
        var chance = new Chance(output, 4);
        var cables = QuickCable.Range(1, chance.Cables);
        QuickCable.Zip(drops.In("many.zip"), cables);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(drops, database, await rabbitMq.CreateVirtualHostAsync(Cancel));
        await using var workers = await Roles.StartAsync(environment, "parse", "enrich");

        for (var left = chance.Kills; left > 0; left--)
        {
            await using var watcher = PipelineProcess.Start(environment, "watch");
            await UntilAsync(database, chance, left, watcher);
            await watcher.KillAsync();
            await ShouldBeUnfinishedAsync(database, chance);
        }

        workers.Start("watch");
        await EndedAsync(database, drops, workers);
        Truth.ShouldBeWorkedOff(drops.Inbox, done: 1);
        await Truth.ShouldHoldAsync(database, cables, chance.Seed);
    }

    [Fact]
    public async Task Parsers_and_enrichers_that_are_killed_again_and_again_cost_no_cable()
    {
        using var drops = new Drops();
        var chance = new Chance(output, 2);
        var cables = QuickCable.Range(1, chance.Cables);
        QuickCable.Zip(drops.In("many.zip"), cables);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(drops, database, await rabbitMq.CreateVirtualHostAsync(Cancel));
        await using var roles = await Roles.StartAsync(environment, "watch", "parse", "enrich");
        var (parser, enricher, next) = (1, 2, 3);

        for (var left = chance.Kills; left > 0; left--)
        {
            await UntilAsync(database, chance, left, null);
            if (chance.Heads())
            {
                await roles.KillAsync(parser);
                roles.Start("parse");
                parser = next++;
            }
            else
            {
                await roles.KillAsync(enricher);
                roles.Start("enrich");
                enricher = next++;
            }

            await ShouldBeUnfinishedAsync(database, chance);
        }

        await EndedAsync(database, drops, roles);
        Truth.ShouldBeWorkedOff(drops.Inbox, done: 1);
        await Truth.ShouldHoldAsync(database, cables, chance.Seed);
    }

    private static async Task UntilAsync(Database database, Chance chance, int killsLeft, PipelineProcess? process)
    {
        // Half of the kills by what is stored, half by what is planned: the two differ by what is on its way.
        var what = chance.Heads() ? "state = 'done'" : "TRUE";
        var moment = chance.Moment(await SlicesAsync(database, what), chance.Cables / SliceCables, killsLeft);
        await Eventually.TrueAsync(
            async () => process is { HasExited: true } ? throw new InvalidOperationException(process.Error) : await SlicesAsync(database, what) >= moment, Deadline, Cancel, chance.Seed);
    }

    /// <summary>The set-up must have taken effect: killed in the middle, not after the end.</summary>
    private static async Task ShouldBeUnfinishedAsync(Database database, Chance chance) =>
        (await SlicesAsync(database, "state = 'done'")).ShouldBeLessThan(chance.Cables / SliceCables, chance.Seed);

    private static Task EndedAsync(Database database, Drops drops, Roles roles) => Eventually.TrueAsync(
        async () =>
        {
            roles.ShouldRun();
            return await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.archives WHERE state IN ('done', 'partial', 'failed')", Cancel) == 1
                && !Directory.EnumerateFileSystemEntries(drops.In("working")).Any();
        },
        Deadline, Cancel);

    private static Task<long> SlicesAsync(Database database, string where) => database.ScalarAsync<long>($"SELECT count(*) FROM pipeline.slices WHERE {where}", Cancel);

    private static Dictionary<string, string?> Environment(Drops drops, Database? database, Uri? broker) => new()
    {
        ["PIPELINE_POSTGRES"] = database?.ConnectionString, ["PIPELINE_RABBITMQ"] = broker?.ToString(), ["PIPELINE_INBOX"] = drops.Inbox,
        ["PIPELINE_SLICE_CABLES"] = $"{SliceCables}",
        // Few on their way: reading and storing go side by side to the end, so that a kill hits both.
        ["PIPELINE_ITEMS_IN_FLIGHT"] = "1000", ["PIPELINE_RESEND_SECONDS"] = "5",
    };
}
