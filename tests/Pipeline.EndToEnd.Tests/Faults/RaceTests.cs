using Npgsql;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>Orders of events that nobody plans for: whoever comes second must change nothing.</summary>
public sealed class RaceTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watcher_whose_lease_broke_and_one_that_took_over_do_not_double_anything()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel), await rabbitMq.CreateVirtualHostAsync(Cancel));
        run.Environment["PIPELINE_ITEMS_IN_FLIGHT"] = "200";
        var cables = QuickCable.Range(1, 3000);
        QuickCable.Zip(run.Drops.In("many.zip"), cables);
        foreach (var role in new[] { "watch", "watch", "parse", "enrich" })
        {
            run.Start(role);
        }

        for (var round = 1; round <= 3; round++)
        {
            await run.UntilAsync(async () => await run.CountAsync("slices WHERE state = 'done'") >= round * 60, "in the middle");
            // The connection that holds the lease breaks; its watcher notices nothing and reads on.
            // It asks for its lease now and then, and is not idle in that moment: asked until one was broken.
            await run.UntilAsync(async () => await run.Database.ScalarAsync<long>("""
                SELECT count(pg_terminate_backend(pid)) FROM (
                    SELECT DISTINCT pid FROM pg_locks l WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()
                        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        AND EXISTS (SELECT FROM pg_stat_activity a WHERE a.pid = l.pid AND a.state = 'idle')) holders
                """, Cancel) > 0, "a lease is broken");
        }

        await run.UntilDoneAsync(1);
        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: 1);
        await Truth.ShouldHoldAsync(run.Database, cables);
        (await run.CountAsync("drops")).ShouldBe(1);
    }

    [Fact]
    public async Task A_slice_that_is_sent_again_while_its_first_copy_is_at_work_is_stored_once()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel), await rabbitMq.CreateVirtualHostAsync(Cancel));
        run.Environment["PIPELINE_CONCURRENCY"] = "1";
        var cables = QuickCable.Range(1, 100);
        QuickCable.Zip(run.Drops.In("many.zip"), cables);
        await using var gate = await Gate.CloseAsync(run.Database, "cables", "INSERT", "NEW.canonical_id = '06LIMA95'", atCommit: false, Cancel);
        var parser = run.Start("parse");
        var enricher = run.Start("enrich");
        // Before the watcher, which counts how often it has sent a slice: workers that start late would be given up.
        await run.UntilAsync(() => Task.FromResult(parser.Error.Contains("started", StringComparison.Ordinal) && enricher.Error.Contains("started", StringComparison.Ordinal)), "workers have started");
        var watcher = run.Start("watch");
        await gate.ReachedAsync(enricher, Cancel);
        // The last slice: nothing moves and the queues are empty; the watcher sends what is missing once more, behind the copy at the gate.
        await run.UntilAsync(() => Task.FromResult(watcher.Error.Contains("sending again", StringComparison.Ordinal)), "sent again");
        await gate.OpenAsync(Cancel);

        await run.UntilDoneAsync(1);
        await Truth.ShouldHoldAsync(run.Database, cables);
        (await run.CountAsync("rejects")).ShouldBe(0);
    }

    [Fact]
    public async Task An_archive_whose_file_was_taken_away_does_not_hold_back_the_others()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        run.Environment["PIPELINE_ITEMS_IN_FLIGHT"] = "50";
        // One at a time: everything else stays behind the slice at the gate.
        run.Environment["PIPELINE_CONCURRENCY"] = "1";
        QuickCable.Zip(run.Drops.In("many.zip"), QuickCable.Range(1, 300));
        await using var gate = await Gate.CloseAsync(run.Database, "cables", "INSERT", "NEW.canonical_id = '06LIMA55'", atCommit: false, Cancel);
        var first = run.Start("up");
        await gate.ReachedAsync(first, Cancel);
        await run.UntilAsync(async () => await run.Database.ScalarAsync<long>("SELECT coalesce(sum(items), 0)::bigint FROM pipeline.slices WHERE state <> 'done'", Cancel) >= 50, "as many on their way as may be");
        await first.KillAsync();
        await gate.OpenAsync(Cancel);
        foreach (var claim in Directory.EnumerateDirectories(run.Drops.In("working")))
        {
            Directory.Delete(claim, recursive: true);
        }

        QuickCable.Zip(run.Drops.In("other.zip"), QuickCable.Range(1001, 100));
        run.Start("up");
        await run.UntilDoneAsync(1);
        (await run.CountAsync("cables WHERE number > 1000")).ShouldBe(100);
        await Truth.VerifyAsync(run.Database);
    }

    [Fact]
    public async Task A_slice_that_no_worker_finishes_ends_as_rejects_with_their_text()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        var cables = QuickCable.Range(1, 40);
        QuickCable.Zip(run.Drops.In("many.zip"), cables);
        // A fault that is neither of the data nor of the connection, and hits the same slice each time.
        await ExecuteAsync(run, """
            CREATE FUNCTION pipeline.broken() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION USING ERRCODE = ''XX000'', MESSAGE = ''broken''; END';
            CREATE TRIGGER broken BEFORE INSERT ON pipeline.cables FOR EACH ROW WHEN (NEW.canonical_id = '06LIMA25') EXECUTE FUNCTION pipeline.broken();
            """);

        var ended = await PipelineProcess.RunAsync(run.Environment, Cancel, "up", "--exit-when-idle");

        ended.ExitCode.ShouldBe(0, ended.Error);
        (await run.CountAsync("cables")).ShouldBe(30);
        (await run.Database.ScalarAsync<string>("SELECT concat_ws(' ', count(*), min(code), bool_and(position('LIMA' in convert_from(raw, 'UTF8')) > 0)) FROM pipeline.rejects", Cancel))
            .ShouldBe("10 slice.failed t");
        await Truth.VerifyAsync(run.Database);
    }

    private static async Task ExecuteAsync(FaultRun run, string sql)
    {
        await using var connection = new NpgsqlConnection(run.Database.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
