using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Reports;

public sealed class StatusProgressTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Percent_rate_and_time_left_come_from_the_best_total_that_is_known()
    {
        // 60 items done in the last half minute, 40 long before, 20 on their way: 2 a second.
        var id = await ArchiveAsync("progress");
        (await ProgressAsync(id)).ShouldBe((null, null, null, 2));

        await _ledger.NoteProgressAsync(id, 250, null, Cancel);
        (await ProgressAsync(id)).ShouldBe((480, 20.8, 190, 2), "a quarter of the bytes gave 120 items");
        await _ledger.NoteProgressAsync(id, 300, 200, Cancel);
        (await ProgressAsync(id)).ShouldBe((200, 50, 50, 2));
        await _ledger.NoteProgressAsync(id, 300, 5, Cancel);
        (await ProgressAsync(id)).ShouldBe((120, 83.3, 10, 2), "an estimate that was passed is none");

        await _ledger.PauseAsync(null, "night", Cancel);
        (await ProgressAsync(id)).ShouldBe((120, 83.3, null, 2), "what is paused arrives at no time");
        (await ReportAsync(id)).PausedReason.ShouldBe("night");
        await _ledger.ResumeAsync(null, Cancel);

        await _ledger.ReadToEndAsync(id, 120, Cancel);
        (await ProgressAsync(id)).ShouldBe((120, 83.3, 10, 2));
        (await ReportAsync(id)).EndsAt.ShouldBe(Now.AddSeconds(10));
        (await ReportAsync(id)).PausedSince.ShouldBeNull();
    }

    [Fact]
    public async Task An_archive_that_stands_still_has_no_time_left_and_one_that_has_just_begun_is_measured_from_its_beginning()
    {
        var id = await ArchiveAsync("still");
        await _ledger.NoteProgressAsync(id, 250, 200, Cancel);
        await postgres.DataSource.RunAsync($"UPDATE pipeline.slices SET done_at = '{Now.AddMinutes(-5):O}' WHERE archive_id = {id} AND state = 'done'");
        (await ProgressAsync(id)).ShouldBe((200, 50, null, 0));
        await postgres.DataSource.RunAsync($"UPDATE pipeline.slices SET done_at = '{Now.AddSeconds(-1):O}', planned_at = '{Now.AddSeconds(-5):O}' WHERE archive_id = {id} AND state = 'done'");
        (await ProgressAsync(id)).ShouldBe((200, 50, 5, 20));
    }

    private async Task<ArchiveProgress> ReportAsync(long id) => (await new StatusQuery(postgres.DataSource, new Clock()).RunAsync(Cancel)).InProgress.Single(a => a.Id == id);

    private async Task<(long? Expected, double? Percent, double? Left, double Rate)> ProgressAsync(long id)
    {
        var report = await ReportAsync(id);
        return (report.ItemsExpected, report.Percent, report.SecondsLeft, report.ItemsPerSecond);
    }

    private async Task<long> ArchiveAsync(string name)
    {
        var old = await _ledger.PlannedAsync(name, [.. Enumerable.Range(0, 40).Select(i => Samples.Cable($"{name}{i}"))]);
        await _writer.WriteAsync(old, Cancel);
        var fresh = await _ledger.PlannedAsync(name, [.. Enumerable.Range(0, 60).Select(CableRow? (_) => null)]);
        await _writer.WriteAsync(fresh, Cancel);
        await _ledger.PlannedAsync(name, [.. Enumerable.Range(0, 20).Select(CableRow? (_) => null)]);
        await postgres.DataSource.RunAsync($"""
            UPDATE pipeline.slices SET planned_at = '{Now.AddHours(-1):O}', done_at = CASE sequence WHEN 1 THEN '{Now.AddMinutes(-50):O}'::timestamptz WHEN 2 THEN '{Now.AddSeconds(-7):O}'::timestamptz END
            WHERE archive_id = {old.ArchiveId}
            """);
        return old.ArchiveId;
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
