using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>kill -9 at each step between a drop and its end: what the next start finds, and makes of it.</summary>
public sealed class CrashMomentTests(PostgresFixture postgres)
{
    private const int Cables = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Name of the moment; table, step and rows at which the program stands still; whether at the commit.</summary>
    public static TheoryData<string, string, string, string, bool> Moments() => new()
    {
        { "between claim and registration", "archives", "INSERT", "TRUE", false },
        { "registered, and nothing on disk says so", "drops", "INSERT", "TRUE", true },
        { "between the plan of a slice and its sending", "slices", "INSERT", "NEW.sequence = 9", false },
        { "between sending a slice and noting it", "slices", "UPDATE", "NEW.sequence = 5 AND OLD.sent_at IS NULL AND NEW.sent_at IS NOT NULL", false },
        { "in the transaction of a slice", "slices", "UPDATE", "NEW.sequence = 7 AND OLD.state <> 'done' AND NEW.state = 'done'", false },
        { "at the commit of a slice", "slices", "UPDATE", "NEW.sequence = 7 AND OLD.state <> 'done' AND NEW.state = 'done'", true },
        { "read to the end, not settled", "archives", "UPDATE", "OLD.state = 'reading' AND NEW.state = 'draining'", false },
        { "settled, not yet moved to done/", "archives", "UPDATE", "NEW.state IN ('done', 'partial')", false },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_kill_at_any_step_costs_nothing(string moment, string table, string step, string when, bool atCommit)
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        var cables = QuickCable.Range(1, Cables);
        QuickCable.Zip(run.Drops.In("many.zip"), cables);
        await using var gate = await Gate.CloseAsync(run.Database, table, step, when, atCommit, Cancel);
        var first = run.Start("up", "--exit-when-idle");
        await gate.ReachedAsync(first, Cancel);
        await first.KillAsync();
        await gate.OpenAsync(Cancel);
        Directory.EnumerateFiles(run.Drops.In("working"), "many.zip", SearchOption.AllDirectories).Count().ShouldBe(1, moment);

        await run.SettleAsync();

        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: 1);
        await Truth.ShouldHoldAsync(run.Database, cables, moment);
        (await run.CountAsync("drops")).ShouldBe(1, "one appearance in the inbox is one drop");
    }

    /// <summary>Folders as a kill leaves them while a drop is claimed. The file itself is still in the inbox, or back in it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("drop")]
    public async Task A_claim_without_a_file_is_swept_away(string inside)
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        var cables = QuickCable.Range(1, 5);
        QuickCable.Zip(run.Drops.In("few.zip"), cables);
        Directory.CreateDirectory(Path.Combine(run.Drops.In("working"), "4a00000000000001", inside));

        await run.SettleAsync();

        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: 1);
        await Truth.ShouldHoldAsync(run.Database, cables);
    }

    /// <summary>As a kill leaves it after the rename to done/ and before the claim's folder is removed.</summary>
    [Fact]
    public async Task A_claim_whose_file_has_reached_its_place_is_ended_without_a_second_drop()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        var cables = QuickCable.Range(1, 5);
        QuickCable.Zip(run.Drops.In("few.zip"), cables);
        await run.SettleAsync();
        var folder = Path.Combine(run.Drops.In("working"), "4a00000000000001");
        Directory.CreateDirectory(Path.Combine(folder, "drop"));
        new Worker.Inbox.ClaimRecord("few.zip", ArchiveId: 1, DropId: 1, Fingerprint: null, Changes: 0, Target: run.Drops.In("done/few.zip")).Write(folder);

        await run.SettleAsync();

        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: 1);
        await Truth.ShouldHoldAsync(run.Database, cables);
        (await run.CountAsync("drops")).ShouldBe(1);
    }

    [Fact]
    public async Task A_kill_while_a_useless_file_is_moved_still_leaves_its_reason_beside_it()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        await File.WriteAllTextAsync(run.Drops.In("notes.txt"), "Buy milk.", Cancel);
        await using var gate = await Gate.CloseAsync(run.Database, "archives", "UPDATE", "NEW.state IN ('done', 'partial', 'failed')", atCommit: false, Cancel);
        var first = run.Start("up", "--exit-when-idle");
        await gate.ReachedAsync(first, Cancel);
        await first.KillAsync();
        await gate.OpenAsync(Cancel);

        await run.SettleAsync();

        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: 0, failed: 1);
        File.Exists(run.Drops.In("failed/notes.txt.reason.json")).ShouldBeTrue();
    }

    /// <summary>As a kill leaves it between the reason and the move: the next start moves the file, and does not explain it anew.</summary>
    [Fact]
    public async Task A_reason_that_was_written_before_the_kill_stays_with_the_file()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel));
        await File.WriteAllTextAsync(run.Drops.In("notes.txt"), "Buy milk.", Cancel);
        await run.SettleAsync();
        var (moved, reason) = (run.Drops.In("failed/notes.txt"), run.Drops.In("failed/notes.txt.reason.json"));
        await File.WriteAllTextAsync(reason, "what the first run knew", Cancel);
        var folder = Path.Combine(run.Drops.In("working"), "4a00000000000001");
        Directory.CreateDirectory(Path.Combine(folder, "drop"));
        File.Move(moved, Path.Combine(folder, "drop", "notes.txt"));
        new Worker.Inbox.ClaimRecord("notes.txt", ArchiveId: 1, DropId: 1, Fingerprint: null, Changes: 0, Target: moved).Write(folder);

        await run.SettleAsync();

        Truth.ShouldBeWorkedOff(run.Drops.Inbox, done: 0, failed: 1);
        File.Exists(moved).ShouldBeTrue();
        (await File.ReadAllTextAsync(reason, Cancel)).ShouldBe("what the first run knew");
        (await run.CountAsync("drops")).ShouldBe(1);
    }
}
