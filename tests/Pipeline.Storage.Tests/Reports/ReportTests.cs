using System.Text.Json;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Reports;

public sealed class ReportTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_shows_progress_until_the_archive_has_settled_and_totals_that_are_the_tables_own()
    {
        var status = new StatusQuery(postgres.DataSource, TimeProvider.System);
        var one = await _ledger.PlannedAsync("status", Samples.Cable("ST1"), Samples.Cable("ST1"), null);
        var two = await _ledger.PlannedAsync("status", Samples.Cable("ST2"));
        await _writer.WriteAsync(one, Cancel);
        await _ledger.ReadToEndAsync(one.ArchiveId, 4, Cancel);

        var report = await status.RunAsync(Cancel);
        var progress = report.InProgress.Single(a => a.Id == one.ArchiveId);
        (progress.State, progress.ItemsTotal, progress.ItemsDone, progress.Stored, progress.Duplicates, progress.Rejected).ShouldBe(("draining", 4, 3, 1, 1, 1));
        progress.ItemsPerSecond.ShouldBeGreaterThan(0);
        report.Totals.InFlight.ShouldBe((await _ledger.InFlightAsync(Cancel)).Items);
        report.Totals.Cables.ShouldBe(await postgres.DataSource.CountAsync("pipeline.cables"));
        report.Totals.Mentions.ShouldBe(await postgres.DataSource.CountAsync("reporting.mentions"));
        report.Totals.Rejects.ShouldBe(await postgres.DataSource.CountAsync("pipeline.rejects"));
        report.Totals.Entities.ShouldBe(await postgres.DataSource.CountAsync("pipeline.entities"));
        JsonSerializer.Serialize(report).ShouldContain("\"ItemsDone\":3");

        await _writer.WriteAsync(two, Cancel);
        await _ledger.TrySettleAsync(one.ArchiveId, Cancel);
        (await status.RunAsync(Cancel)).InProgress.ShouldNotContain(a => a.Id == one.ArchiveId);
    }

    [Fact]
    public async Task Archives_are_found_by_number_any_name_and_hash_most_recent_first()
    {
        var first = (await _ledger.PlannedAsync("older", Samples.Cable("A1"))).ArchiveId;
        var second = (await _ledger.PlannedAsync("newer", Samples.Cable("A1"))).ArchiveId;
        await _ledger.RegisterAsync("renamed.zip", Samples.Hash("archive older"), 1000, "zip", null, "0.5", Cancel);
        var query = new ArchivesQuery(postgres.DataSource);

        (await query.RunAsync(null, Cancel)).Select(a => a.Id).Where(id => id == first || id == second).ShouldBe([second, first]);
        foreach (var name in new[] { $"{first}", "older.zip", "renamed.zip", Convert.ToHexString(Samples.Hash("archive older"))[..12] })
        {
            var found = (await query.RunAsync(name, Cancel)).ShouldHaveSingleItem(name);
            (found.Id, found.Drops, found.Items, found.InFlight, found.Balances).ShouldBe((first, 2, 1, 1, true));
        }

        (await query.RunAsync("nothing.zip", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rejects_are_filtered_by_archive_and_code_and_tell_their_place()
    {
        var slice = await _ledger.PlannedAsync("rejects", Samples.Cable("RJ1"), null);
        await _writer.WriteAsync(slice, Cancel);
        await _writer.WriteAsync(await _ledger.PlannedAsync("rejects too", Samples.Cable("RJ2") with { ParagraphsJson = "{" }), Cancel);
        var query = new RejectsQuery(postgres.DataSource);

        var reject = (await query.RunAsync("rejects.zip", null, Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();
        (reject.Archive, reject.Item, reject.Ordinal, reject.Code, reject.Reason, reject.RawBytes).ShouldBe(("rejects.zip", 2, 2, "format.unrecognized", "no cable", 3));
        (await query.RawAsync(reject.ArchiveId, 2, Cancel)).ShouldBe([1, 2, 3]);
        (await query.RunAsync(null, "storage.refused", Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem().Archive.ShouldBe("rejects too.zip");
        (await query.RunAsync("rejects.zip", "storage.refused", Cancel).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reporting_views_tell_one_cable_the_same_story()
    {
        var cited = Samples.Cable("V2") with { CanonicalId = "06LIMA12" };
        await _writer.WriteAsync(await _ledger.PlannedAsync("views", Samples.Cable("V1"), cited, Samples.Cable("V1")), Cancel);
        const string v1 = "WHERE canonical_id = '06LIMAV1'";

        (await postgres.DataSource.TextsAsync($"SELECT concat_ws('|', from_name, array_to_string(tags, ','), addressees, references_count, entities, mentions, warnings, archives) FROM reporting.cables {v1}"))
            .ShouldBe(["AMEMBASSY LIMA|PREL,PE|2|2|2|2|2|1"]);
        (await postgres.DataSource.TextsAsync($"SELECT concat_ws('|', kind, name) FROM reporting.addressees {v1} ORDER BY position")).ShouldBe(["to|SECSTATE WASHDC", "info|AMEMBASSY QUITO"]);
        (await postgres.DataSource.TextsAsync($"SELECT concat_ws('|', text, cited_id, cited_cable_id IS NOT NULL, missing, kind, title, notal, year_rule, cited_paragraphs, current) FROM reporting.cable_references {v1} ORDER BY position"))
            .ShouldBe(["LIMA 12|06LIMA12|t|f|cable|A TITLE|t|same-year|3|t", "A LETTER|f|f|letter|f|t"]);
        (await postgres.DataSource.TextsAsync($"SELECT concat_ws('|', type, entity_id, label, country, mentions) FROM reporting.entities {v1} ORDER BY 1"))
            .ShouldBe(["agency|us/DOS|Department of State|us|0", "country|pe|Peru|pe|1", "ministry|pe/health|Ministry of Health|pe|1"]);
        (await postgres.DataSource.TextsAsync($"SELECT concat_ws('|', starts_at, ends_at, text, rule) FROM reporting.mentions {v1} ORDER BY starts_at"))
            .ShouldBe(["7|25|Ministry of Health|ministry.of", "58|62|Peru|country.name"]);
        (await postgres.DataSource.TextsAsync("SELECT concat_ws('|', country, ministry, label, cables = mentions, first_year, last_year) FROM reporting.ministries_by_country"))
            .ShouldBe(["pe|pe/health|Ministry of Health|t|2006|2006"]);
        (await postgres.DataSource.TextsAsync("SELECT concat_ws('|', code, warnings = cables, example) FROM reporting.data_quality ORDER BY code"))
            .ShouldBe(["date.mismatch|t|one and two", "section.missing|t|2"]);
    }

    [Fact]
    public async Task A_cited_cable_that_is_not_stored_is_missing()
    {
        var citing = Samples.Cable("MISS") with { References = [new("A", "STATE 1", [new("05STATE1", "explicit")])] };
        await _writer.WriteAsync(await _ledger.PlannedAsync("missing", citing), Cancel);
        (await postgres.DataSource.ScalarAsync<bool>("SELECT missing FROM reporting.cable_references WHERE canonical_id = '06LIMAMISS'")).ShouldBeTrue();
    }
}
