using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Writing;

public sealed class RedeliveryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Redelivery_of_a_stored_slice_changes_nothing()
    {
        var slice = await _ledger.PlannedAsync("redelivered", Samples.Cable("R1"), null, Samples.Cable("R1"), Samples.Cable("R2"));
        (await _writer.WriteAsync(slice, Cancel)).ShouldBe(new SliceOutcome(2, 1, 1, AlreadyDone: false));
        var before = await postgres.DataSource.DumpAsync();

        // By this process and, with nothing remembered, by another.
        (await _writer.WriteAsync(slice, Cancel)).ShouldBe(new SliceOutcome(2, 1, 1, AlreadyDone: true));
        (await new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(slice, Cancel)).ShouldBe(new SliceOutcome(2, 1, 1, AlreadyDone: true));

        (await postgres.DataSource.DumpAsync()).ShouldBe(before);
        before.ShouldContain("SUBJECT OF R2");
    }

    [Fact]
    public async Task The_same_slice_delivered_many_times_at_once_is_written_once()
    {
        var slice = await _ledger.PlannedAsync("at once", Samples.Cable("O1"), Samples.Cable("O2"), null);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _writer.WriteAsync(slice, Cancel))));

        outcomes.Count(o => !o.AlreadyDone).ShouldBe(1);
        outcomes.ShouldAllBe(o => o.Stored == 2 && o.Duplicates == 0 && o.Rejected == 1);
        (await postgres.DataSource.CountAsync($"pipeline.items WHERE slice_id = {slice.SliceId}")).ShouldBe(3);
    }

    [Fact]
    public async Task A_cable_stored_by_another_archive_is_a_duplicate_with_both_sources()
    {
        await _writer.WriteAsync(await _ledger.PlannedAsync("first", Samples.Cable("S1")), Cancel);
        (await _writer.WriteAsync(await _ledger.PlannedAsync("second", Samples.Cable("S1"), Samples.Cable("S2")), Cancel)).ShouldBe(new SliceOutcome(1, 1, 0, false));

        (await postgres.DataSource.TextsAsync("SELECT archive || ' ' || outcome FROM reporting.sources WHERE canonical_id = '06LIMAS1' ORDER BY 1"))
            .ShouldBe(["first.zip stored", "second.zip duplicate"]);
        (await postgres.DataSource.ScalarAsync<long>("SELECT archives FROM reporting.cables WHERE canonical_id = '06LIMAS1'")).ShouldBe(2);
        (await postgres.DataSource.CountAsync("reporting.tags WHERE canonical_id = '06LIMAS1'")).ShouldBe(2);
    }
}
