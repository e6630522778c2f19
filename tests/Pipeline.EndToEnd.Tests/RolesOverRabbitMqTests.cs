using Pipeline.Testing;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The roles as separate processes over a real broker: two parsers and two enrichers share the queues.</summary>
public sealed class RolesOverRabbitMqTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Separate_roles_give_the_same_rows_as_one_process()
    {
        using var one = new Drops().Fill();
        using var many = new Drops();
        CopyAll(one.Inbox, many.Inbox);
        var alone = new Database(await postgres.CreateDatabaseAsync(Cancel));
        (await PipelineProcess.RunAsync(Environment(alone, one, null), Cancel, "up", "--exit-when-idle")).ExitCode.ShouldBe(0);

        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database, many, await rabbitMq.CreateVirtualHostAsync(Cancel));
        await using var roles = await Roles.StartAsync(environment, "watch", "parse", "parse", "enrich", "enrich");
        await SettledAsync(database, Drops.Archives, roles);

        (await database.FactsAsync(Cancel)).ShouldBe(await alone.FactsAsync(Cancel));
    }

    [Fact]
    public async Task Workers_that_are_killed_cost_nothing_but_time()
    {
        const int cables = 2000;
        using var drops = new Drops().FillWith(cables);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database, drops, await rabbitMq.CreateVirtualHostAsync(Cancel));
        environment["PIPELINE_SLICE_CABLES"] = "8";
        await using var roles = await Roles.StartAsync(environment, "watch", "parse", "enrich");
        await Eventually.TrueAsync(async () => await DoneSlicesAsync(database) > 5, Deadline, Cancel);

        await roles.KillAsync(1);
        await roles.KillAsync(2);
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.items", Cancel)).ShouldBeInRange(1, cables - 1);
        roles.Start("parse");
        roles.Start("enrich");
        await SettledAsync(database, 1, roles);

        (await database.ScalarAsync<string>("SELECT concat_ws(' ', items, stored, duplicates, rejected, state) FROM reporting.archives", Cancel))
            .ShouldBe($"{cables} {cables} 0 0 done");
        (await PipelineProcess.RunAsync(environment, Cancel, "verify")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_role_without_its_servers_says_so_and_ends_with_3()
    {
        var nothing = new Dictionary<string, string?> { ["PIPELINE_POSTGRES"] = null, ["PIPELINE_RABBITMQ"] = null };
        var missing = await PipelineProcess.RunAsync(nothing, Cancel, "parse");
        missing.ExitCode.ShouldBe(3);
        missing.Error.ShouldContain("PIPELINE_POSTGRES");

        var fresh = new Dictionary<string, string?> { ["PIPELINE_POSTGRES"] = await postgres.CreateDatabaseAsync(Cancel), ["PIPELINE_RABBITMQ"] = "amqp://127.0.0.1:1/" };
        var unmigrated = await PipelineProcess.RunAsync(fresh, Cancel, "enrich");
        unmigrated.ExitCode.ShouldBe(3);
        unmigrated.Error.ShouldContain("migrate");

        (await PipelineProcess.RunAsync(fresh, Cancel, "migrate")).ExitCode.ShouldBe(0);
        var brokerless = await PipelineProcess.RunAsync(fresh, Cancel, "enrich");
        brokerless.ExitCode.ShouldBe(3);
        brokerless.Error.ShouldContain("RabbitMQ");
    }

    private static Task<long> DoneSlicesAsync(Database database) =>
        database.ScalarAsync<long>("SELECT count(*) FROM pipeline.slices WHERE state = 'done'", Cancel);

    private static async Task SettledAsync(Database database, int archives, Roles roles)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                roles.ShouldRun();
                return await database.ScalarAsync<long>("SELECT count(*) FROM reporting.archives WHERE state IN ('done', 'partial')", Cancel) == archives;
            },
            Deadline, Cancel);
    }

    private static Dictionary<string, string?> Environment(Database database, Drops drops, Uri? broker) => new()
    {
        ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = broker?.ToString(), ["PIPELINE_INBOX"] = drops.Inbox,
    };

    private static void CopyAll(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
