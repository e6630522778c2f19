using Pipeline.Storage.Reports;
using Pipeline.Storage.Telegrams;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Telegrams;

public sealed class VersionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly StoredTelegrams _stored = new(postgres.DataSource);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_corrected_copy_supersedes_and_overwrites_nothing(bool originalFirst)
    {
        var name = $"CCY{originalFirst}";
        var original = Samples.Version(name, "THE LONG ORIGINAL");
        var corrected = Samples.Version(name, "CORRECTED") with { Copy = Copies.Corrected, SentAt = Samples.Sent.AddHours(1), Subject = $"(CORRECTED COPY) Subject of {name}" };
        await _stored.StoreAsync(originalFirst ? [original, corrected] : [corrected, original]);

        (await _stored.StandingAsync(name)).ShouldBe(["CORRECTED current", "THE LONG ORIGINAL superseded CORRECTED"]);
        (await postgres.DataSource.TextsAsync($"SELECT concat_ws(' ', characters, state, copy) FROM reporting.versions WHERE canonical_id = '06LIMA{name}' ORDER BY 1")).ShouldBe(["17 superseded", "9 current corrected"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_cancelled_copy_cancels_every_version(int place)
    {
        var name = $"ZFR{place}";
        List<CableRow> cables = [Samples.Version(name, "ORIGINAL"), Samples.Version(name, "CORRECTED") with { Copy = Copies.Corrected }];
        cables.Insert(place, Samples.Version(name, "VOID") with { Copy = Copies.Cancelled, SentAt = Samples.Sent.AddDays(1), Subject = null });
        await _stored.StoreAsync(cables);

        (await _stored.StandingAsync(name)).ShouldBe(["CORRECTED cancelled VOID", "ORIGINAL cancelled VOID", "VOID cancelled"]);
        (await postgres.DataSource.CountAsync($"reporting.cables WHERE current AND canonical_id = '06LIMA{name}'")).ShouldBe(0);
        await _stored.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData("06LIMAALONE")]
    [InlineData(null)]
    public async Task A_cancelled_copy_alone_is_cancelled_also_when_only_a_new_reading_sees_it(string? id)
    {
        var atOnce = Samples.Version($"VOID AT ONCE {id ?? "without"}", "VOID") with { CanonicalId = id, Copy = Copies.Cancelled };
        var later = Samples.Version($"VOID LATER {id ?? "without"}", "VOID") with { CanonicalId = id is null ? null : $"{id}2" };
        await _stored.StoreAsync(atOnce, later);
        await _stored.Writer.RewriteAsync([later with { Copy = Copies.Cancelled }], "2", "r2", Cancel);
        (await postgres.DataSource.TextsAsync($"SELECT state FROM pipeline.cables WHERE subject LIKE 'SUBJECT OF VOID % {id ?? "without"}'")).ShouldBe(["cancelled", "cancelled"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_version_whose_id_a_new_reading_loses_stands_alone()
    {
        await _stored.StoreAsync(Samples.Version("LOST", "A"), Samples.Version("LOST", "AB"));
        await _stored.Writer.RewriteAsync([Samples.Version("LOST", "A") with { CanonicalId = null }], "2", "r2", Cancel);
        (await postgres.DataSource.TextsAsync("SELECT concat_ws(' ', raw_text, state, current_id) FROM pipeline.cables WHERE subject = 'SUBJECT OF LOST' ORDER BY raw_text")).ShouldBe(["A current", "AB current"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_cancelled_copy_cancels_sections_and_what_was_joined_of_them()
    {
        await _stored.StoreAsync(Samples.Version("ZFRS", "S1", 1, 2), Samples.Version("ZFRS", "S2", 2, 2));
        await _stored.StoreAsync(Samples.Version("ZFRS", "VOID") with { Copy = Copies.Cancelled });
        (await _stored.StandingAsync("ZFRS")).ShouldBe(["S1 part S1|S2", "S1|S2 cancelled VOID", "S2 part S1|S2", "VOID cancelled"]);

        await _stored.StoreAsync(Samples.Version("ZFRI", "S2", 2, 3), Samples.Version("ZFRI", "VOID") with { Copy = Copies.Cancelled });
        (await _stored.StandingAsync("ZFRI")).ShouldBe(["S2 cancelled VOID", "VOID cancelled"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Two_documents_under_one_number_are_no_versions()
    {
        var other = Samples.Version("NUMBER", "ANOTHER TELEGRAM") with { SentAt = Samples.Sent.AddDays(9), Subject = "SOMETHING ELSE" };
        await _stored.StoreAsync(Samples.Version("NUMBER", "ONE TELEGRAM"), other, Samples.Version("NUMBER", "ONE TELEGRAM, GARBLED COPY"));
        (await _stored.StandingAsync("NUMBER")).ShouldBe(["ANOTHER TELEGRAM current", "ONE TELEGRAM superseded ONE TELEGRAM, GARBLED COPY", "ONE TELEGRAM, GARBLED COPY current"]);

        // Which of two telegrams a copy of another day and subject corrects is not known: it stands alone.
        await _stored.StoreAsync(Samples.Version("NUMBER", "CORRECTED") with { Copy = Copies.Corrected, SentAt = Samples.Sent.AddDays(10), Subject = null });
        (await _stored.StandingAsync("NUMBER")).Count(s => s.EndsWith("current", StringComparison.Ordinal)).ShouldBe(3);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task The_whole_text_counts_over_the_cut_one_and_the_longer_over_the_shorter()
    {
        await _stored.StoreAsync(
            Samples.Version("RANK", "CUT OFF IN THE MIDDLE OF ITS LO") with { Truncated = true },
            Samples.Version("RANK", "A PART THAT THE ARCHIVE HOLDS OF IT") with { Partial = true, SentAt = null, Subject = null },
            Samples.Version("RANK", "SHORT"));
        (await _stored.StandingAsync("RANK")).Select(s => s.EndsWith(" SHORT", StringComparison.Ordinal) || s == "SHORT current").ShouldAllBe(x => x);
        await _stored.StoreAsync(Samples.Version("RANK", "LONGER"));
        (await _stored.StandingAsync("RANK")).Single(s => s.EndsWith("current", StringComparison.Ordinal)).ShouldBe("LONGER current");
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Counts_are_of_current_cables_alone()
    {
        EntityRow ministry = new("ministry", "pe/bridges", "Ministry of Bridges", "pe", [new(0, 1, "A", "ministry.of")]);
        await _stored.StoreAsync(Samples.Version("COUNT", "A") with { Entities = [ministry] }, Samples.Version("COUNT", "A LONGER ONE") with { Entities = [ministry] });
        (await postgres.DataSource.TextsAsync("SELECT concat_ws(' ', cables, mentions) FROM reporting.ministries_by_country WHERE ministry = 'pe/bridges'")).ShouldBe(["1 1"]);
        (await postgres.DataSource.TextsAsync("SELECT current::text FROM reporting.mentions WHERE entity_id = 'pe/bridges' ORDER BY cable_id")).ShouldBe(["false", "true"]);
    }

    [Fact]
    public async Task Concurrent_writers_of_versions_agree_on_the_one_that_counts()
    {
        var slices = new List<SliceResult>();
        foreach (var n in Enumerable.Range(1, 10))
        {
            slices.Add(await _stored.PlannedAsync([.. Enumerable.Range(0, 6).Select(t => Samples.Version($"AT-ONCE{(t * n) % 7}", new string('A', n)))]));
        }

        await Task.WhenAll(slices.Select(slice => Task.Run(() => new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(slice, Cancel))));
        (await postgres.DataSource.CountAsync("reporting.cables c WHERE canonical_id LIKE '06LIMAAT-ONCE%' AND current AND characters < (SELECT max(characters) FROM reporting.cables o WHERE o.canonical_id = c.canonical_id)")).ShouldBe(0);
        (await postgres.DataSource.TextsAsync("SELECT canonical_id FROM reporting.cables WHERE canonical_id LIKE '06LIMAAT-ONCE%' GROUP BY 1 HAVING count(*) FILTER (WHERE current) <> 1")).ShouldBeEmpty();
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_trace_shows_versions_sections_and_telegrams_inside()
    {
        const string inside = """[{"relation":"quoted","id":"06LIMATRV","mrn":{"post":"LIMA","number":7},"subject":"INSIDE","sentAt":"2006-03-01T10:00:00+00:00","start":0,"end":1}]""";
        await _stored.StoreAsync(Samples.Version("TRS", "S2", 2, 3) with { EmbeddedJson = inside }, Samples.Version("TRV", "A"), Samples.Version("TRV", "AB"));
        var query = new TraceQuery(postgres.DataSource);
        var section = (await query.RunAsync("06LIMATRS", Cancel)).ShouldHaveSingleItem();
        section.Sections.ShouldNotBeNull().Missing.ShouldBe([1, 3]);
        section.Embedded.ShouldHaveSingleItem().CableId.ShouldNotBeNull();
        (await query.RunAsync("06LIMATRV", Cancel)).Select(c => (c.State, c.CurrentId is null)).ShouldBe([("superseded", false), ("current", true)]);

        await _stored.StoreAsync(Samples.Version("TRS", "S1", 1, 3), Samples.Version("TRS", "S3", 3, 3));
        var joined = (await query.RunAsync("06LIMATRS", Cancel)).Single(c => c.Parts is not null);
        (joined.State, joined.Sources.Count, joined.Sources.Select(s => s.SectionCableId).ToHashSet().SetEquals(joined.Parts!.Select(p => (long?)p))).ShouldBe(("current", 3, true));
        joined.Sections!.Complete.ShouldBeTrue();
    }
}
