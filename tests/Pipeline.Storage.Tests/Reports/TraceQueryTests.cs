using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Reports;

public sealed class TraceQueryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cable_is_traced_to_every_place_it_was_found_at()
    {
        var ledger = new ArchiveLedger(postgres.DataSource, TimeProvider.System);
        var writer = new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System);
        await writer.WriteAsync(await ledger.PlannedAsync("one", Samples.Cable("OTHER"), Samples.Cable("T1") with { ContainerJson = """{"origin":"Embassy Lima"}""" }), Cancel);
        var second = await ledger.PlannedAsync("two", Samples.Cable("T1"));
        await ledger.SentAsync(second.SliceId, Cancel);
        await writer.WriteAsync(second, Cancel);
        var query = new TraceQuery(postgres.DataSource);

        var trace = (await query.RunAsync("06limaT1", Cancel)).ShouldHaveSingleItem();
        (trace.Tags, trace.Addressees, trace.References, trace.Entities, trace.Mentions, trace.Warnings).ShouldBe((2, 2L, 2L, 2L, 2L, 2L));
        trace.Sources.Select(s => (s.Archive, s.Item, s.Member, s.ByteOffset, s.ContainerId, s.Outcome, s.Slice, s.Attempts)).ShouldBe(
        [
            ("one.zip", 2L, "box/cables.csv", 200L, "#2", "stored", 1, 0),
            ("two.zip", 1L, "box/cables.csv", 100L, "#1", "duplicate", 1, 1),
        ]);
        (await query.RunAsync(trace.ContentKey, Cancel)).ShouldHaveSingleItem().CableId.ShouldBe(trace.CableId);
        (await query.RunAsync($"{trace.CableId}", Cancel)).ShouldHaveSingleItem().CanonicalId.ShouldBe("06LIMAT1");
        (await query.RunAsync("06NOWHERE1", Cancel)).ShouldBeEmpty();
        (await postgres.DataSource.ScalarAsync<string>($"SELECT container ->> 'origin' FROM pipeline.cables WHERE id = {trace.CableId}")).ShouldBe("Embassy Lima");
    }
}
