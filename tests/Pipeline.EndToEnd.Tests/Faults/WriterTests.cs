using Pipeline.Testing;
using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>How files come into an inbox: nothing is taken half, lost, or taken for something else.</summary>
public sealed class WriterTests(PostgresFixture postgres)
{
    private static readonly TimeSpan LongerThanAScan = TimeSpan.FromMilliseconds(250);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_writer_that_pauses_for_longer_than_a_scan_is_waited_for()
    {
        await using var run = await PrepareAsync();
        run.Environment["PIPELINE_SETTLE_SECONDS"] = "1.5";
        run.Environment["PIPELINE_SCAN_SECONDS"] = "0.1";
        var cables = QuickCable.Range(1, 60);
        QuickCable.Zip(run.Drops.In(".whole"), cables);
        var bytes = await File.ReadAllBytesAsync(run.Drops.In(".whole"), Cancel);
        run.Start("up");
        await RunningAsync(run);

        await using (var slow = new FileStream(run.Drops.In("slow.zip"), FileMode.CreateNew))
        {
            foreach (var part in bytes.Chunk(bytes.Length / 8 + 1))
            {
                await slow.WriteAsync(part, Cancel);
                await slow.FlushAsync(Cancel);
                // The pause is what is tested: longer than two scans, shorter than the settle time.
                await Task.Delay(LongerThanAScan, TimeProvider.System, Cancel);
            }
        }

        await run.UntilDoneAsync(1);
        await Truth.ShouldHoldAsync(run.Database, cables);
        (await run.CountAsync("archives")).ShouldBe(1, "it was taken once, whole");
        (await run.CountAsync("rejects")).ShouldBe(0);
    }

    [Fact]
    public async Task Files_that_are_renamed_into_place_are_taken_whole()
    {
        await using var run = await PrepareAsync();
        var cables = QuickCable.Range(1, 300);
        run.Start("up");
        await RunningAsync(run);
        var outside = Directory.CreateTempSubdirectory("pipeline-outside-");
        for (var archive = 0; archive < 3; archive++)
        {
            var part = cables.Skip(archive * 100).Take(100).ToList();
            QuickCable.Zip(run.Drops.In($"{archive}.zip.part"), part.Take(50));
            QuickCable.Zip(Path.Combine(outside.FullName, $"{archive}b.zip"), part.Skip(50));
            File.Move(run.Drops.In($"{archive}.zip.part"), run.Drops.In($"{archive}.zip"));
            File.Move(Path.Combine(outside.FullName, $"{archive}b.zip"), run.Drops.In($"{archive}b.zip"));
        }

        outside.Delete();
        await run.UntilDoneAsync(6);
        await Truth.ShouldHoldAsync(run.Database, cables);
        (await run.CountAsync("rejects")).ShouldBe(0);
    }

    /// <summary>Nothing tells the watcher that the writer comes back: what it had read by then stays, and the rest is read as well.</summary>
    [Fact]
    public async Task A_writer_that_comes_back_after_the_settle_time_loses_nothing()
    {
        await using var run = await PrepareAsync();
        var cables = QuickCable.Range(1, 400);
        var rows = cables.Select(cable => Row(cable)).ToList();
        run.Environment["PIPELINE_ITEMS_IN_FLIGHT"] = "20";
        await using var gate = await Gate.CloseAsync(run.Database, "slices", "INSERT", "NEW.sequence = 3", atCommit: false, Cancel);
        var process = run.Start("up");
        await RunningAsync(run);
        var path = run.Drops.In("cables.csv");
        await File.WriteAllTextAsync(path, string.Concat(rows.Take(200)), Cancel);
        // Settled, claimed, and in the middle of being read.
        await gate.ReachedAsync(process, Cancel);
        // The writer knows the name only: to it the file is gone, and it makes a new one.
        await File.AppendAllTextAsync(path, string.Concat(rows.Skip(200)), Cancel);

        await gate.OpenAsync(Cancel);
        await run.UntilAsync(async () => await run.CountAsync("cables") == cables.Count, "every row is stored");
        await run.UntilAsync(() => Task.FromResult(!Directory.EnumerateFileSystemEntries(run.Drops.In("working")).Any() && !File.Exists(path)), "worked off");
        await Truth.VerifyAsync(run.Database);
        (await run.Database.ScalarAsync<long>("SELECT count(DISTINCT canonical_id) FROM pipeline.cables", Cancel)).ShouldBe(cables.Count);
    }

    [Fact]
    public async Task A_file_that_is_truncated_and_written_anew_is_taken_as_it_ends()
    {
        await using var run = await PrepareAsync();
        run.Environment["PIPELINE_SETTLE_SECONDS"] = "1.5";
        var (first, second) = (QuickCable.Range(1, 30), QuickCable.Range(101, 30));
        run.Start("up");
        await RunningAsync(run);
        var path = run.Drops.In("cables.csv");
        await File.WriteAllTextAsync(path, string.Concat(first.Select(Row)), Cancel);
        await Task.Delay(LongerThanAScan, TimeProvider.System, Cancel);
        // The same length: only the time of writing tells.
        await File.WriteAllTextAsync(path, string.Concat(second.Select(Row))[..^1], Cancel);

        await run.UntilDoneAsync(1);
        await Truth.ShouldHoldAsync(run.Database, second);
    }

    [Fact]
    public async Task A_file_that_is_deleted_while_it_settles_is_forgotten()
    {
        await using var run = await PrepareAsync();
        run.Environment["PIPELINE_SETTLE_SECONDS"] = "1";
        run.Start("up");
        await RunningAsync(run);
        await File.WriteAllTextAsync(run.Drops.In("gone.txt"), new QuickCable(1).Text, Cancel);
        await Task.Delay(LongerThanAScan, TimeProvider.System, Cancel);
        File.Delete(run.Drops.In("gone.txt"));
        await File.WriteAllTextAsync(run.Drops.In("stays.txt"), new QuickCable(2).Text, Cancel);

        await run.UntilDoneAsync(1);
        await Truth.ShouldHoldAsync(run.Database, [new QuickCable(2)]);
        (await run.CountAsync("drops")).ShouldBe(1);
    }

    [Fact]
    public async Task Another_file_of_the_same_name_is_another_archive_while_the_first_is_in_progress()
    {
        await using var run = await PrepareAsync();
        var (first, second) = (QuickCable.Range(1, 200), QuickCable.Range(1001, 200));
        await using var gate = await Gate.CloseAsync(run.Database, "slices", "INSERT", "NEW.sequence = 3 AND NEW.archive_id = 1", atCommit: false, Cancel);
        QuickCable.Zip(run.Drops.In("cables.zip"), first);
        var process = run.Start("up");
        await gate.ReachedAsync(process, Cancel);
        QuickCable.Zip(run.Drops.In("cables.zip"), second);
        await run.UntilAsync(() => Task.FromResult(File.Exists(run.Drops.In("done/cables.zip"))), "the second has overtaken the first");
        await gate.OpenAsync(Cancel);

        await run.UntilDoneAsync(2);
        await Truth.ShouldHoldAsync(run.Database, [.. first, .. second]);
        (await run.CountAsync("archives")).ShouldBe(2);
    }

    [Fact]
    public async Task A_burst_of_hundreds_of_files_while_the_watcher_starts_is_taken_file_by_file()
    {
        await using var run = await PrepareAsync();
        var cables = QuickCable.Range(1, 300);
        run.Start("up");
        foreach (var cable in cables)
        {
            await File.WriteAllTextAsync(run.Drops.In(cable.Name), cable.Text, Cancel);
        }

        await run.UntilDoneAsync(cables.Count);
        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: cables.Count);
        await Truth.ShouldHoldAsync(run.Database, cables);
    }

    private async Task<FaultRun> PrepareAsync() => await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));

    private static Task RunningAsync(FaultRun run) => run.UntilAsync(() => Task.FromResult(Directory.Exists(run.Drops.In("done"))), "the watcher has started");

    private static string Row(QuickCable cable)
    {
        var parts = cable.Text.Split("UNCLAS", 2);
        string[] fields = [$"{cable.Number}", "3/2/2006 18:32", cable.Id, "Embassy Lima", "UNCLASSIFIED", "", parts[0], "UNCLAS" + parts[1]];
        return string.Join(',', fields.Select(field => $"\"{field}\"")) + "\n";
    }
}
