using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Writing;

public sealed class RetryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_retry_turns_rejects_into_cables_and_the_archive_still_balances()
    {
        var archive = await PartialAsync("retried", Samples.Cable("T1"), null, Samples.Cable("T2"), null, null);
        var retry = Samples.Retry(archive, Samples.Item(2, Samples.Cable("T3")), Samples.Item(4, Samples.Cable("T1")),
            Samples.Rejected(5) with { Reject = new RejectRow("format.damaged", "a better reason", [9]) });

        (await _writer.WriteRetryAsync(retry, Cancel)).ShouldBe(new SliceOutcome(1, 1, 1, AlreadyDone: false));

        var verdict = await VerifyAsync("retried.zip");
        verdict.Balance.ShouldBe(new ArchiveBalance(archive, "retried.zip", ArchiveState.Partial, 5, 5, 3, 1, 1, 0));
        (await new RejectsQuery(postgres.DataSource).RunAsync("retried.zip", null, Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem().Reason.ShouldBe("a better reason");
        (await postgres.DataSource.CountAsync("reporting.tags WHERE canonical_id = '06LIMAT3'")).ShouldBe(2);

        (await _writer.WriteRetryAsync(Samples.Retry(archive, Samples.Item(5, Samples.Cable("T4"))), Cancel)).Stored.ShouldBe(1);
        (await VerifyAsync("retried.zip")).Balance.State.ShouldBe(ArchiveState.Done);
    }

    [Fact]
    public async Task A_redelivered_retry_changes_nothing_also_when_both_run_at_once()
    {
        var archive = await PartialAsync("retried twice", null, null);
        var retry = Samples.Retry(archive, Samples.Item(1, Samples.Cable("TW1")), Samples.Item(2, Samples.Cable("TW2")));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _writer.WriteRetryAsync(retry, Cancel))));

        outcomes.Count(o => o == new SliceOutcome(2, 0, 0, AlreadyDone: false)).ShouldBe(1);
        outcomes.Count(o => o == new SliceOutcome(0, 0, 0, AlreadyDone: true)).ShouldBe(5);
        (await VerifyAsync("retried twice.zip")).Balance.Stored.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_reading_replaces_what_was_read_and_leaves_sources_and_balance()
    {
        var archive = await PartialAsync("reread", Samples.Cable("W1"), Samples.Cable("W2"), null);
        var texts = new StoredTextsQuery(postgres.DataSource);
        var versions = await texts.VersionsAsync(Cancel);
        var stored = await texts.PageAsync(0, 10, "reread.zip", [.. versions.Where(v => v.ParserVersion == "1")], Cancel);
        stored.Select(s => (s.CanonicalId, s.Format)).ShouldBe([("06LIMAW1", "wikileaks-csv"), ("06LIMAW2", "wikileaks-csv")], ignoreOrder: true);

        var again = Samples.Cable("W1") with
        {
            Subject = "READ AGAIN", Tags = ["KDEM"], Addressees = [], References = [], Warnings = [],
            Entities = [new("organization", "NEW", "New", null, [new(0, 1, "1", "r"), new(2, 3, "T", "r"), new(3, 4, "h", "r")])],
        };
        (await _writer.RewriteAsync([again, Samples.Cable("W2") with { ParagraphsJson = "{", Tags = ["NO"] }], "2", "r2", Cancel)).ShouldHaveSingleItem().Reason.ShouldContain("22P02");

        (await postgres.DataSource.TextsAsync("SELECT concat_ws('|', subject, array_to_string(tags, ','), addressees, entities, mentions, parser_version, archives) FROM reporting.cables WHERE canonical_id IN ('06LIMAW1', '06LIMAW2') ORDER BY canonical_id"))
            .ShouldBe(["READ AGAIN|KDEM|0|1|3|2|1", "SUBJECT OF W2|PREL,PE|2|2|2|1|1"]);
        (await VerifyAsync("reread.zip")).Balance.ShouldBe(new ArchiveBalance(archive, "reread.zip", ArchiveState.Partial, 3, 3, 2, 0, 1, 0));
        (await postgres.DataSource.ScalarAsync<long>($"SELECT mentions FROM pipeline.slices WHERE archive_id = {archive}")).ShouldBe(5);
        (await texts.PageAsync(0, 10, "reread.zip", [.. (await texts.VersionsAsync(Cancel)).Where(v => v.ParserVersion == "1")], Cancel)).ShouldHaveSingleItem().CanonicalId.ShouldBe("06LIMAW2");
    }

    [Fact]
    public async Task A_cable_that_is_not_stored_cannot_be_read_again()
    {
        var before = await postgres.DataSource.DumpAsync();
        await Should.ThrowAsync<ArgumentException>(() => _writer.RewriteAsync([Samples.Cable("NEVER")], "2", "r2", Cancel));
        (await postgres.DataSource.DumpAsync()).ShouldBe(before);
    }

    private async Task<long> PartialAsync(string name, params IReadOnlyList<CableRow?> cables)
    {
        var slice = await _ledger.PlannedAsync(name, cables);
        await _writer.WriteAsync(slice, Cancel);
        await _ledger.ReadToEndAsync(slice.ArchiveId, cables.Count, Cancel);
        (await _ledger.TrySettleAsync(slice.ArchiveId, Cancel)).State.ShouldBe(ArchiveState.Partial);
        return slice.ArchiveId;
    }

    private async Task<ArchiveVerdict> VerifyAsync(string archive)
    {
        var report = await new VerifyQuery(postgres.DataSource).RunAsync(null, Cancel);
        report.Database.ShouldBeEmpty();
        var verdict = report.Archives.Single(a => a.Balance.Name == archive);
        verdict.Discrepancies.ShouldBeEmpty();
        verdict.Sound.ShouldBeTrue();
        return verdict;
    }
}
