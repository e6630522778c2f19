using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>Several watchers on one inbox, each in a process of its own.</summary>
public sealed class TwoWatchersTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    private const int Loose = 200, Larger = 2000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_watchers_on_one_inbox_take_each_file_once()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel), await rabbitMq.CreateVirtualHostAsync(Cancel));
        var watchers = new[] { run.Start("watch"), run.Start("watch") };
        run.Start("parse");
        run.Start("enrich");
        await run.UntilAsync(() => Task.FromResult(watchers.All(watcher => watcher.Error.Contains("started", StringComparison.Ordinal))), "both watchers have started");
        var cables = Fill(run);

        await run.UntilDoneAsync(Loose + 3);

        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: Loose + 3);
        await Truth.ShouldHoldAsync(run.Database, cables);
        (await run.CountAsync("items WHERE outcome = 'duplicate'")).ShouldBe(0, "no file was taken twice");
        // The set-up must have taken effect: both were at work.
        watchers.ShouldAllBe(watcher => watcher.Error.Contains("stored", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_watcher_takes_over_what_another_left_when_it_was_killed()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel), await rabbitMq.CreateVirtualHostAsync(Cancel));
        run.Environment["PIPELINE_ITEMS_IN_FLIGHT"] = "200";
        var first = run.Start("watch");
        run.Start("parse");
        run.Start("enrich");
        await run.UntilAsync(() => Task.FromResult(Directory.Exists(run.Drops.In("done"))), "the first watcher has started");
        var cables = Fill(run);
        await run.UntilAsync(async () => await run.CountAsync("slices WHERE state = 'done' AND items > 1") > 10, "it is in the middle of the archives");
        var second = run.Start("watch");
        await run.UntilAsync(() => Task.FromResult(second.Error.Length > 0), "the second has started");

        await first.KillAsync();
        (await run.CountAsync("slices WHERE state = 'done'")).ShouldBeLessThan(3 * Larger / 10, "killed in the middle");
        await run.UntilDoneAsync(Loose + 3);

        second.Error.ShouldContain("resuming");
        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: Loose + 3);
        await Truth.ShouldHoldAsync(run.Database, cables);
        (await run.CountAsync("items WHERE outcome = 'duplicate'")).ShouldBe(0, "no file was taken twice");
    }

    [Fact]
    public async Task The_same_content_under_two_names_at_once_is_read_by_one_watcher_and_known_to_the_other()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel), await rabbitMq.CreateVirtualHostAsync(Cancel));
        var cables = QuickCable.Range(1, Larger);
        QuickCable.Zip(run.Drops.In(".first"), cables);
        File.Copy(run.Drops.In(".first"), run.Drops.In(".second"));
        run.Start("watch");
        run.Start("watch");
        run.Start("parse");
        run.Start("enrich");
        File.Move(run.Drops.In(".first"), run.Drops.In("first.zip"));
        File.Move(run.Drops.In(".second"), run.Drops.In("second.zip"));

        await run.UntilDoneAsync(2);

        await Truth.ShouldHoldAsync(run.Database, cables);
        (await run.CountAsync("archives")).ShouldBe(1);
        (await run.CountAsync("drops")).ShouldBe(2);
        (await run.CountAsync("slices WHERE attempts > 1")).ShouldBe(0, "nothing was sent twice");
    }

    private static List<QuickCable> Fill(FaultRun run)
    {
        var cables = QuickCable.Range(1, Loose + 3 * Larger).ToList();
        for (var archive = 0; archive < 3; archive++)
        {
            QuickCable.Zip(run.Drops.In($"large-{archive}.zip.part"), cables.Skip(Loose + archive * Larger).Take(Larger));
            File.Move(run.Drops.In($"large-{archive}.zip.part"), run.Drops.In($"large-{archive}.zip"));
        }

        foreach (var cable in cables.Take(Loose))
        {
            File.WriteAllText(run.Drops.In(cable.Name), cable.Text);
        }

        return cables;
    }
}
