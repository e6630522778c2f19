using Npgsql;
using Pipeline.EndToEnd.Tests.Faults;
using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests.Watching;

/// <summary>One archive is paused in the middle; others go on.</summary>
public sealed class PausedArchiveTests(PostgresFixture postgres)
{
    private const int Cables = 400;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archive_that_is_paused_sends_nothing_until_it_is_resumed_and_others_go_on()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        run.Environment["PIPELINE_ITEMS_IN_FLIGHT"] = "50";
        var (first, second) = (QuickCable.Range(1, Cables), QuickCable.Range(1001, 50));
        QuickCable.Zip(run.Drops.In("paused.zip"), first);
        await using var gate = await Gate.CloseAsync(run.Database, "slices", "INSERT", "NEW.sequence = 5 AND NEW.archive_id = 1", atCommit: false, Cancel);
        var process = run.Start("up");
        await gate.ReachedAsync(process, Cancel);
        await ExecuteAsync(run, "INSERT INTO pipeline.pauses (archive_id, since, reason) VALUES (1, now(), 'a test')");
        await run.UntilAsync(() => Task.FromResult(process.Error.Contains("Archive 1 (paused.zip) is paused", StringComparison.Ordinal)), "the pause is known");
        await gate.OpenAsync(Cancel);
        QuickCable.Zip(run.Drops.In(".other"), second);
        File.Move(run.Drops.In(".other"), run.Drops.In("other.zip"));

        await run.UntilAsync(() => Task.FromResult(File.Exists(run.Drops.In("done/other.zip"))), "the other is done");
        await run.UntilAsync(async () => await run.CountAsync("slices WHERE archive_id = 1 AND state <> 'done'") == 0, "what was on its way has ended");
        var planned = await run.CountAsync("slices WHERE archive_id = 1");
        planned.ShouldBeLessThan(Cables / 10);
        await ExecuteAsync(run, "DELETE FROM pipeline.pauses");

        await run.UntilDoneAsync(2);
        await Truth.ShouldHoldAsync(run.Database, [.. first, .. second]);
        (await run.CountAsync("slices WHERE archive_id = 1")).ShouldBe(Cables / 10);
    }

    private static async Task ExecuteAsync(FaultRun run, string sql)
    {
        await using var connection = new NpgsqlConnection(run.Database.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        (await command.ExecuteNonQueryAsync(Cancel)).ShouldBe(1);
    }
}
