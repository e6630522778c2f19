using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;

namespace Pipeline.Storage.Tests.Ledger;

public sealed class PauseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paused_archive_is_paused_alone_and_a_pause_of_everything_pauses_each_until_it_is_resumed()
    {
        var (one, two) = (await ArchiveAsync("one"), await ArchiveAsync("two"));
        await _ledger.PauseAsync(one, "disk", Cancel);
        (await PausedAsync(one, two)).ShouldBe((true, false));

        await _ledger.PauseAsync(null, "night", Cancel);
        (await PausedAsync(one, two)).ShouldBe((true, true));
        (await _ledger.PausesAsync(Cancel)).Select(p => (p.ArchiveId, p.Name, p.Reason)).ShouldBe([(null, null, "night"), (one, "one", "disk")]);
        (await new ArchivesQuery(postgres.DataSource).RunAsync(null, Cancel)).Where(a => a.Id == one || a.Id == two).Select(a => (a.Id, a.PausedReason)).ShouldBe([(two, "night"), (one, "disk")]);

        (await _ledger.ResumeAsync(null, Cancel)).ShouldBeTrue();
        (await PausedAsync(one, two)).ShouldBe((true, false));
        (await _ledger.ResumeAsync(one, Cancel)).ShouldBeTrue();
        (await _ledger.ResumeAsync(one, Cancel)).ShouldBeFalse();
        (await PausedAsync(one, two)).ShouldBe((false, false));
        (await _ledger.PausesAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pause_paused_again_keeps_its_beginning_and_an_unknown_archive_is_refused()
    {
        var id = await ArchiveAsync("again");
        await _ledger.PauseAsync(id, "first", Cancel);
        var since = (await _ledger.PausesAsync(Cancel)).Single(p => p.ArchiveId == id).Since;
        await _ledger.PauseAsync(id, "second", Cancel);
        (await _ledger.PausesAsync(Cancel)).Single(p => p.ArchiveId == id).ShouldBe(new ArchivePause(id, "again", since, "second"));
        await _ledger.ResumeAsync(id, Cancel);
        await Should.ThrowAsync<ArgumentException>(() => _ledger.PauseAsync(4711, "no such", Cancel));
    }

    private async Task<(bool, bool)> PausedAsync(long one, long two) => (await _ledger.IsPausedAsync(one, Cancel), await _ledger.IsPausedAsync(two, Cancel));

    private async Task<long> ArchiveAsync(string name) => (await _ledger.RegisterAsync(name, Samples.Hash(name), 1, "zip", null, "0.5", Cancel)).ArchiveId;
}
