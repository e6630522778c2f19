using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Reports;

public sealed class IntakeViewTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slice_keeps_who_wrote_it_with_what_and_how_long_it_took()
    {
        await _writer.WriteAsync(await _ledger.PlannedAsync("timed", Samples.Cable("TI1"), Samples.Cable("TI2"), null), Cancel);
        await _writer.WriteAsync(await _ledger.PlannedAsync("timed", Samples.Cable("TI1")) with { ParseMilliseconds = null, EnrichMilliseconds = null }, Cancel);

        (await postgres.DataSource.TextsAsync("SELECT concat_ws('|', program_version, worker, parse_ms, enrich_ms, store_ms >= 0, characters) FROM pipeline.slices ORDER BY id"))
            .ShouldBe([$"0.5|test|3|4|t|{2 * Samples.Cable("").RawText.Length}", $"0.5|test|t|{Samples.Cable("").RawText.Length}"]);
        var archive = (await new ArchivesQuery(postgres.DataSource).RunAsync("timed.zip", Cancel)).Single();
        (archive.ParseSeconds, archive.EnrichSeconds, archive.Characters, archive.ProgramVersion, archive.Path).ShouldBe((0.003, 0.004, 3 * Samples.Cable("").RawText.Length, "0.5", "done/timed.zip"));
        archive.StoreSeconds.ShouldNotBeNull();
        (await postgres.DataSource.TextsAsync("SELECT concat_ws('|', worker, program_version, sum(slices), sum(items), sum(stored), sum(duplicates), sum(rejected), sum(parse_seconds)) FROM reporting.throughput GROUP BY worker, program_version"))
            .ShouldBe(["test|0.5|2|4|2|1|1|0.003"]);
        (await postgres.DataSource.TextsAsync("SELECT concat_ws('|', archive, member, items, stored, duplicates, rejected) FROM reporting.members ORDER BY member"))
            .ShouldBe(["timed.zip|box/cables.csv|3|2|1|0", "timed.zip|1|0|0|1"]);

        var reject = (await new RejectsQuery(postgres.DataSource).RunAsync("timed.zip", null, Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();
        (await new RejectsQuery(postgres.DataSource).FindAsync(reject.Id, Cancel)).ShouldBe(reject);
        (await new RejectsQuery(postgres.DataSource).FindAsync(reject.Id + 1, Cancel)).ShouldBeNull();
    }
}
