using Npgsql;
using Pipeline.Testing;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;
using Pipeline.Testing.Services;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>The servers die under the program: it waits, goes on, and loses nothing.</summary>
public sealed class KilledServersTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    private const int Cables = 3000, Slices = Cables / 10;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_server_that_is_killed_and_started_again_is_waited_for()
    {
        await using var server = PrivateServer.Require();
        using var drops = new Drops();
        var cables = QuickCable.Range(1, Cables);
        QuickCable.Zip(drops.In("many.zip"), cables);
        var environment = new Dictionary<string, string?>
        {
            ["PIPELINE_POSTGRES"] = null, ["PIPELINE_RABBITMQ"] = null, ["PIPELINE_INBOX"] = drops.Inbox, ["PIPELINE_DATA"] = server.DataFolder,
            ["PIPELINE_SLICE_CABLES"] = "10", ["PIPELINE_ITEMS_IN_FLIGHT"] = "300", ["PIPELINE_RESEND_SECONDS"] = "3",
        };
        await using var process = PipelineProcess.Start(environment, "up", "--exit-when-idle");
        await DoneAsync(server.Database, 20, process);

        await server.KillAsync(Cancel);
        await Eventually.TrueAsync(() => Task.FromResult(process.HasExited || process.Error.Contains("will be resumed", StringComparison.Ordinal)), FaultRun.Deadline, Cancel);
        process.HasExited.ShouldBeFalse(process.Error);
        await server.StartAgainAsync(Cancel);

        (await process.ExitAsync(Cancel)).ShouldBe(0, process.Error);
        Truth.ShouldBeWorkedOff(drops.Inbox, done: 1);
        await server.StartAgainAsync(Cancel);
        await Truth.ShouldHoldAsync(server.Database(), cables);
    }

    /// <summary>One session dies by a signal: the server ends all others and recovers, as it does when memory runs out.</summary>
    [Fact]
    public async Task A_server_that_crashes_and_recovers_costs_the_roles_nothing()
    {
        SkipUnlessOurs((await postgres.ServerAsync()).Source);
        await using var run = await StartAsync();
        await DoneAsync(() => run.Database, 20, null);

        await CrashAsync(run.Database);

        await run.UntilDoneAsync(1);
        await Truth.ShouldHoldAsync(run.Database, QuickCable.Range(1, Cables));
        (await run.CountAsync("slices WHERE attempts > 3")).ShouldBe(0, "what was at work is tried again by the workers, not given up slice by slice");
    }

    /// <summary>As an administrator's restart does: every session is told to end.</summary>
    [Fact]
    public async Task Sessions_that_an_administrator_ends_cost_the_roles_nothing()
    {
        await using var run = await StartAsync();
        for (var round = 1; round <= 3; round++)
        {
            await DoneAsync(() => run.Database, round * Slices / 6, null);
            (await run.Database.ScalarAsync<long>(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", Cancel)).ShouldBeGreaterThan(0);
        }

        await run.UntilDoneAsync(1);
        await Truth.ShouldHoldAsync(run.Database, QuickCable.Range(1, Cables));
        (await ErrorQueueAsync(run)).ShouldBe(0, "a database that went away is no defect of a slice");
    }

    [Fact]
    public async Task A_broker_that_is_stopped_and_started_again_is_waited_for()
    {
        var broker = await rabbitMq.ServerAsync();
        SkipUnlessOurs(broker.Source);
        await using var run = await StartAsync();
        await DoneAsync(() => run.Database, 20, null);

        await broker.StopBrokerAsync(Cancel);
        (await run.CountAsync("slices WHERE state = 'done'")).ShouldBeLessThan(Slices, "stopped in the middle");
        await broker.StartBrokerAsync(Cancel);

        await run.UntilDoneAsync(1);
        await Truth.ShouldHoldAsync(run.Database, QuickCable.Range(1, Cables));
    }

    private async Task<FaultRun> StartAsync()
    {
        var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel), await rabbitMq.CreateVirtualHostAsync(Cancel));
        // The tests' servers trade durability for speed; a commit that is confirmed must outlive the crash of this test.
        await run.Database.ScalarAsync<string>("SELECT current_setting('server_version')", Cancel);
        await ExecuteAsync(run.Database, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(run.Database.ConnectionString).Database} SET synchronous_commit = on");
        run.Environment["PIPELINE_ITEMS_IN_FLIGHT"] = "300";
        QuickCable.Zip(run.Drops.In("many.zip"), QuickCable.Range(1, Cables));
        foreach (var role in new[] { "watch", "parse", "enrich" })
        {
            run.Start(role);
        }

        return run;
    }

    private static Task DoneAsync(Func<Database> database, long slices, PipelineProcess? process) => Eventually.TrueAsync(
        async () => process is { HasExited: true }
            ? throw new InvalidOperationException(process.Error)
            : await database().ScalarAsync<long>("SELECT count(*) FROM pipeline.slices WHERE state = 'done'", Cancel) >= slices,
        FaultRun.Deadline, Cancel);

    private static async Task CrashAsync(Database database)
    {
        NpgsqlConnection.ClearAllPools();
        try
        {
            await ExecuteAsync(database, "DO $$ BEGIN EXECUTE format('COPY (SELECT 1) TO PROGRAM ''kill -9 %s''', pg_backend_pid()); END $$");
            throw new InvalidOperationException("the session that killed itself lives");
        }
        catch (NpgsqlException)
        {
            // The session died; the server takes the others along and recovers.
        }

        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<long> ErrorQueueAsync(FaultRun run)
    {
        var depths = await Worker.Transport.RabbitMqTopology.DepthsAsync(run.Environment["PIPELINE_RABBITMQ"]!, Cancel);
        return depths.Where(depth => depth.Queue.EndsWith("_error", StringComparison.Ordinal)).Sum(depth => depth.Waiting);
    }

    private static async Task ExecuteAsync(Database database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static void SkipUnlessOurs(ServiceSource source)
    {
        if (source == ServiceSource.Environment)
        {
            Assert.Skip("The server came from the environment and is not ours to stop: that it dies was not tested.");
        }
    }
}
