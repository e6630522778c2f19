using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Reports;

public sealed class VerifyQueryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly VerifyQuery _verify = new(postgres.DataSource);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What an archive of three slices can suffer ({0} is its number, {1} its second slice), and what verify says to it.</summary>
    public static TheoryData<string, string> Tampering => new()
    {
        { "DELETE FROM pipeline.items WHERE archive_id = {0} AND item = 4", "slice 2 is done with 3 items, 2 are recorded" },
        { "DELETE FROM pipeline.items WHERE archive_id = {0} AND item = 4", "slice 2 says 2 stored, 0 duplicates, 1 rejected; the items are 1 stored" },
        { "DELETE FROM pipeline.slices WHERE id = {1}", "slice 3 follows where slice 2 is missing" },
        { "DELETE FROM pipeline.slices WHERE id = {1}", "slice 3 starts at item 7, the slice before it ends at 3: items are left out" },
        { "DELETE FROM pipeline.slices WHERE id = {1}", "9 items were read, the slices hold 6" },
        { "DELETE FROM pipeline.slices WHERE id = {1}", "3 items (4 to 6) belong to slice number {1}, which this archive does not have" },
        { "DELETE FROM pipeline.slices WHERE archive_id = {0} AND sequence = 3", "9 items were read, the slices hold 6" },
        { "DELETE FROM pipeline.rejects WHERE archive_id = {0} AND item = 6", "1 rejected items, the first of them 6, have no reason recorded" },
        { "UPDATE pipeline.rejects SET item = 5 WHERE archive_id = {0} AND item = 6", "item 5 has a reject, but is stored" },
        { "INSERT INTO pipeline.rejects SELECT archive_id, 99, code, reason, raw, rejected_at FROM pipeline.rejects WHERE archive_id = {0} LIMIT 1", "item 99 has a reject, but is not recorded" },
        { "UPDATE pipeline.slices SET stored = 1, duplicates = 1 WHERE id = {1}", "slice 2 says 1 stored, 1 duplicates, 1 rejected; the items are 2 stored, 0 duplicates, 1 rejected" },
        { "UPDATE pipeline.slices SET items = 4, stored = 3 WHERE id = {1}", "items are in both" },
        { "UPDATE pipeline.archives SET items_total = 10 WHERE id = {0}", "10 items were read, the slices hold 9" },
        { "UPDATE pipeline.archives SET items_total = NULL WHERE id = {0}", "how many items were read is not recorded" },
        { "UPDATE pipeline.archives SET state = 'done' WHERE id = {0}", "the state is done with 0 slices not done and 3 items rejected" },
        { "UPDATE pipeline.slices SET state = 'sent', stored = 0, duplicates = 0, rejected = 0 WHERE id = {1}", "the state is partial with 1 slices not done" },
        { "DELETE FROM pipeline.cables WHERE id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {0} AND item = 4)", "1 items, the first of them 4, name a cable that does not exist" },
        { "UPDATE pipeline.items SET item = 40 WHERE archive_id = {0} AND item = 4", "slice 2 holds items 4 to 6, recorded are items 5 to 40" },
        { "UPDATE pipeline.items SET outcome = 'duplicate' WHERE archive_id = {0} AND item = 4", "the items are 1 stored, 1 duplicates, 1 rejected" },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task Verify_finds_what_was_tampered_with_and_blames_no_other_archive(string tampering, string finding)
    {
        var (archive, slice) = await ArchiveAsync(Guid.NewGuid().ToString("N"));
        var (sane, _) = await ArchiveAsync(Guid.NewGuid().ToString("N"));
        (await VerdictAsync(archive)).Sound.ShouldBeTrue();

        await postgres.DataSource.RunAsync(string.Format(null, tampering, archive, slice));

        var verdict = await VerdictAsync(archive);
        verdict.Sound.ShouldBeFalse();
        verdict.Discrepancies.ShouldContain(d => d.Contains(string.Format(null, finding, archive, slice)), string.Join('\n', verdict.Discrepancies));
        (await VerdictAsync(sane)).Sound.ShouldBeTrue();
    }

    [Theory]
    [InlineData("DELETE FROM pipeline.items WHERE archive_id = {0} AND item = 4", "was stored by no item")]
    [InlineData("UPDATE pipeline.items SET cable_id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {0} AND item = 4) WHERE archive_id = {0} AND item = 5", "was stored by 2 items")]
    [InlineData("DELETE FROM pipeline.cables WHERE id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {0} AND item = 4)", "2 tags belong to no cable")]
    [InlineData("UPDATE pipeline.cable_entities SET entity_id = 'nobody' WHERE type = 'country' AND cable_id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {0} AND item = 4)", "1 entities of cables are not in the dictionary")]
    [InlineData("UPDATE pipeline.cables SET part_of = 0, state = 'part' WHERE id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {0} AND item = 4)", "is a section of cable 0, which does not exist")]
    [InlineData("UPDATE pipeline.cables SET current_id = 0, state = 'superseded' WHERE id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {0} AND item = 4)", "has its place taken by cable 0, which does not exist")]
    [InlineData("UPDATE pipeline.cables SET current_id = id, state = 'superseded' WHERE id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {0} AND item = 4)", "which is superseded itself")]
    [InlineData("UPDATE pipeline.cables SET current_id = (SELECT min(id) FROM pipeline.cables), state = 'cancelled' WHERE id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {0} AND item = 4)", "which is current")]
    [InlineData("DELETE FROM pipeline.items WHERE archive_id = {0} AND item = 4; UPDATE pipeline.cables SET parts = '{{0}}' WHERE id NOT IN (SELECT cable_id FROM pipeline.items WHERE cable_id IS NOT NULL)", "is put together of sections, and 1 of 1 are not there")]
    [InlineData("DELETE FROM pipeline.items WHERE archive_id = {0} AND item = 4; UPDATE pipeline.cables SET parts = '{{}}' WHERE id NOT IN (SELECT cable_id FROM pipeline.items WHERE cable_id IS NOT NULL)", "is put together of no sections")]
    public async Task Verify_of_everything_finds_what_lies_across_archives(string tampering, string finding)
    {
        // The other claims leave their damage behind.
        await postgres.DataSource.RunAsync("""
            TRUNCATE pipeline.archives, pipeline.drops, pipeline.slices, pipeline.items, pipeline.rejects, pipeline.cables, pipeline.cable_tags,
                     pipeline.cable_addressees, pipeline.cable_references, pipeline.cable_warnings, pipeline.cable_entities
            """);
        var (archive, slice) = await ArchiveAsync(Guid.NewGuid().ToString("N"));
        (await _verify.RunAsync(null, Cancel)).Sound.ShouldBeTrue();
        await postgres.DataSource.RunAsync(string.Format(null, tampering, archive, slice));

        var report = await _verify.RunAsync(null, Cancel);
        report.Sound.ShouldBeFalse();
        report.Database.ShouldContain(d => d.Contains(finding), string.Join('\n', report.Database));
    }

    [Fact]
    public async Task Work_in_progress_and_failed_archives_are_sound()
    {
        var ledger = new ArchiveLedger(postgres.DataSource, TimeProvider.System);
        var slice = await ledger.PlannedAsync("in progress", Samples.Cable("P1"));
        await ledger.PlannedAsync("in progress", Samples.Cable("P2"));
        await new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(slice, Cancel);
        (await VerdictAsync(slice.ArchiveId)).Sound.ShouldBeTrue();
        await ledger.FailAsync(slice.ArchiveId, "container.damaged", "cut off", Cancel);
        var verdict = await VerdictAsync(slice.ArchiveId);
        (verdict.Sound, verdict.Balance.InFlight).ShouldBe((true, 1));
    }

    private async Task<ArchiveVerdict> VerdictAsync(long archive) =>
        (await _verify.RunAsync(archive.ToString(System.Globalization.CultureInfo.InvariantCulture), Cancel)).Archives.Single();

    private async Task<(long Archive, long SecondSlice)> ArchiveAsync(string name)
    {
        var ledger = new ArchiveLedger(postgres.DataSource, TimeProvider.System);
        var writer = new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System);
        var slices = new List<SliceResult>();
        for (var i = 1; i <= 3; i++)
        {
            var slice = await ledger.PlannedAsync(name, Samples.Cable($"{name}{i}a"), Samples.Cable($"{name}{i}b"), null);
            slices.Add(slice);
            await writer.WriteAsync(slice, Cancel);
        }

        await ledger.ReadToEndAsync(slices[0].ArchiveId, 9, Cancel);
        (await ledger.TrySettleAsync(slices[0].ArchiveId, Cancel)).State.ShouldBe(ArchiveState.Partial);
        return (slices[0].ArchiveId, slices[1].SliceId);
    }
}
