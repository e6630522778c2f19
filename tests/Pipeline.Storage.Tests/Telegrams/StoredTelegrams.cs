using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Telegrams;

/// <summary>Stores the texts of telegrams, one archive each, and looks at what became of them.</summary>
internal sealed class StoredTelegrams(NpgsqlDataSource dataSource)
{
    private static int _archives;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ArchiveLedger Ledger { get; } = new(dataSource, TimeProvider.System);

    public SliceWriter Writer { get; } = new(dataSource, Samples.Sections, TimeProvider.System);

    public Task<SliceResult> PlannedAsync(params IReadOnlyList<CableRow?> cables) => Ledger.PlannedAsync($"telegrams {Interlocked.Increment(ref _archives)}", cables);

    /// <summary>Each in an archive of its own.</summary>
    public async Task StoreAsync(params IEnumerable<CableRow> cables)
    {
        foreach (var cable in cables)
        {
            (await Writer.WriteAsync(await PlannedAsync(cable), Cancel)).Stored.ShouldBe(1);
        }
    }

    /// <summary>Text, state and the text of the cable that takes its place or holds it, in order of the texts.</summary>
    public Task<List<string>> StandingAsync(string name) => dataSource.TextsAsync($"""
        SELECT concat_ws(' ', c.raw_text, c.state, w.raw_text) FROM pipeline.cables c LEFT JOIN pipeline.cables w ON w.id = coalesce(c.current_id, c.part_of)
        WHERE c.canonical_id = '06LIMA{name}' ORDER BY c.raw_text COLLATE "C"
        """);

    /// <summary>Sections there, missing, complete, text of the whole.</summary>
    public Task<List<string>> SectionsAsync(string name) => dataSource.TextsAsync($"""
        SELECT concat_ws(' ', s.present, s.missing, s.complete, c.raw_text, s.assembled_cable_id IS NOT NULL) FROM reporting.sections s LEFT JOIN pipeline.cables c ON c.id = s.cable_id
        WHERE s.canonical_id = '06LIMA{name}'
        """);

    /// <summary>Nothing is lost, nothing hangs in the air.</summary>
    public async Task ShouldBeSoundAsync()
    {
        var report = await new VerifyQuery(dataSource).RunAsync(null, Cancel);
        report.Archives.ShouldNotBeEmpty();
        report.Archives.SelectMany(a => a.Discrepancies).Concat(report.Database).ShouldBeEmpty();
        report.Sound.ShouldBeTrue();
    }
}
