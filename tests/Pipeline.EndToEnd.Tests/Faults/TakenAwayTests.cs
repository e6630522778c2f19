using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>A file goes away under the watcher, or was never its to read.</summary>
public sealed class TakenAwayTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_vanishes_while_it_is_read_leaves_word_of_itself_and_what_was_read()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        run.Environment["PIPELINE_ITEMS_IN_FLIGHT"] = "50";
        QuickCable.Zip(run.Drops.In("many.zip"), QuickCable.Range(1, 300));
        await using var gate = await Gate.CloseAsync(run.Database, "slices", "INSERT", "NEW.sequence = 5", atCommit: false, Cancel);
        var process = run.Start("up", "--exit-when-idle");
        await gate.ReachedAsync(process, Cancel);
        File.Delete(Directory.EnumerateFiles(run.Drops.In("working"), "many.zip", SearchOption.AllDirectories).ShouldHaveSingleItem());
        await gate.OpenAsync(Cancel);

        await process.ExitAsync(Cancel);

        Directory.EnumerateFileSystemEntries(run.Drops.In("working")).ShouldBeEmpty();
        (await File.ReadAllTextAsync(run.Drops.In("failed/many.zip.reason.json"), Cancel)).ShouldContain("\"code\": \"archive.changed\"");
        (await run.Database.ScalarAsync<string>("SELECT concat_ws(' ', state, failure_code) FROM pipeline.archives", Cancel)).ShouldBe("failed archive.changed");
        (await run.CountAsync("slices WHERE state <> 'done'")).ShouldBe(0, "nothing stays on its way");
        (await run.CountAsync("cables")).ShouldBeGreaterThan(0, "what was read is kept");
        await Truth.VerifyAsync(run.Database);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_told_and_its_neighbours_are_stored()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Run as root, for whom every file is readable: a file that may not be read was not tested.");
        }

        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        var cables = QuickCable.Range(1, 20);
        QuickCable.Zip(run.Drops.In("secret.zip"), QuickCable.Range(101, 5));
        File.SetUnixFileMode(run.Drops.In("secret.zip"), UnixFileMode.None);
        QuickCable.Zip(run.Drops.In("open.zip"), cables);

        var ended = await PipelineProcess.RunAsync(run.Environment, Cancel, "up", "--exit-when-idle");

        ended.ExitCode.ShouldBe(1, ended.Error);
        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: 1, failed: 1);
        (await File.ReadAllTextAsync(run.Drops.In("failed/secret.zip.reason.json"), Cancel)).ShouldContain("\"code\": \"archive.unreadable\"");
        await Truth.ShouldHoldAsync(run.Database, cables);
    }
}
