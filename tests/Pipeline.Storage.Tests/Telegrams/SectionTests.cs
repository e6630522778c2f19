using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Telegrams;

public sealed class SectionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly StoredTelegrams _stored = new(postgres.DataSource);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Orders => ["123", "321", "231", "312", "213", "132"];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Sections_from_several_archives_in_any_order_become_one_cable(string order)
    {
        var name = $"ORDER{order}";
        await _stored.StoreAsync(order.Take(2).Select(n => Section(name, n - '0', 3)));
        (await _stored.SectionsAsync(name)).ShouldNotContain(s => s.Contains(" t "));
        await _stored.StoreAsync(Section(name, order[2] - '0', 3));

        (await _stored.StandingAsync(name)).ShouldBe(["S1 part S1|S2|S3", "S1|S2|S3 current", "S2 part S1|S2|S3", "S3 part S1|S2|S3"]);
        (await _stored.SectionsAsync(name)).ShouldBe(["{1,2,3} {} t S1|S2|S3 t"]);
        (await postgres.DataSource.TextsAsync($"SELECT concat_ws(' ', archives, entities) FROM reporting.cables WHERE canonical_id = '06LIMA{name}' AND current")).ShouldBe(["3 1"]);
        (await postgres.DataSource.CountAsync($"reporting.sources s JOIN reporting.cables c ON c.id = s.cable_id WHERE c.current AND c.canonical_id = '06LIMA{name}' AND s.section_cable_id IS NOT NULL")).ShouldBe(3);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Sections_of_one_slice_become_one_cable()
    {
        (await _stored.Writer.WriteAsync(await _stored.PlannedAsync(Section("ONE", 2, 2), Section("ONE", 1, 2)), Cancel)).ShouldBe(new SliceOutcome(2, 0, 0, false));
        (await _stored.StandingAsync("ONE")).ShouldBe(["S1 part S1|S2", "S1|S2 current", "S2 part S1|S2"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task An_incomplete_set_names_the_missing_numbers()
    {
        await _stored.StoreAsync(Section("GAP", 4, 5), Section("GAP", 2, 5));
        (await _stored.SectionsAsync("GAP")).ShouldBe(["{2,4} {1,3,5} f f"]);
        (await _stored.StandingAsync("GAP")).ShouldBe(["S2 current", "S4 current"]);
        await _stored.StoreAsync(Section("GAP", 1, 5), Section("GAP", 3, 5));
        (await _stored.SectionsAsync("GAP")).ShouldBe(["{1,2,3,4} {5} f f"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_text_marked_section_1_that_holds_the_others_is_the_whole_and_nothing_is_joined()
    {
        await _stored.StoreAsync(Section("MERGED", 2, 2), Samples.Version("MERGED", "S1 AND S2 MERGED", 1, 2));
        (await _stored.StandingAsync("MERGED")).ShouldBe(["S1 AND S2 MERGED current", "S2 part S1 AND S2 MERGED"]);
        (await _stored.SectionsAsync("MERGED")).ShouldBe(["{1,2} {} t S1 AND S2 MERGED f"]);

        // The other way round, and the true first section beside it.
        await _stored.StoreAsync(Samples.Version("MERGED2", "S1 AND S2 MERGED", 1, 2), Section("MERGED2", 1, 2), Section("MERGED2", 2, 2));
        (await _stored.StandingAsync("MERGED2")).ShouldBe(["S1 part S1 AND S2 MERGED", "S1 AND S2 MERGED current", "S2 part S1 AND S2 MERGED"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_whole_that_comes_after_its_sections_were_joined_is_a_version_of_it()
    {
        await _stored.StoreAsync(Section("LATE", 1, 2), Section("LATE", 2, 2), Samples.Version("LATE", "S1 AND S2 MERGED AND MORE", 1, 2));
        (await _stored.StandingAsync("LATE")).ShouldBe(["S1 part S1|S2", "S1 AND S2 MERGED AND MORE current", "S1|S2 superseded S1 AND S2 MERGED AND MORE", "S2 part S1|S2"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Two_slices_with_the_last_two_sections_at_once_assemble_once()
    {
        var names = Enumerable.Range(0, 12).Select(i => $"RACE{i}").ToList();
        await _stored.Writer.WriteAsync(await _stored.PlannedAsync([.. names.Select(n => Section(n, 1, 3))]), Cancel);
        var slices = new List<SliceResult>();
        foreach (var number in new[] { 2, 3 })
        {
            slices.Add(await _stored.PlannedAsync([.. (number == 2 ? names : names.AsEnumerable().Reverse()).Select(n => Section(n, number, 3))]));
        }

        await Task.WhenAll(slices.Select(slice => Task.Run(() => new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(slice, Cancel))));

        foreach (var name in names)
        {
            (await _stored.StandingAsync(name)).ShouldBe(["S1 part S1|S2|S3", "S1|S2|S3 current", "S2 part S1|S2|S3", "S3 part S1|S2|S3"]);
        }

        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Redelivery_assembles_nothing_twice()
    {
        await _stored.StoreAsync(Section("AGAIN", 1, 2));
        var last = await _stored.PlannedAsync(Section("AGAIN", 2, 2), Section("AGAIN", 1, 2));
        await _stored.Writer.WriteAsync(last, Cancel);
        var before = await postgres.DataSource.DumpAsync();
        before.ShouldContain("JOINED");

        (await _stored.Writer.WriteAsync(last, Cancel)).ShouldBe(new SliceOutcome(1, 1, 0, AlreadyDone: true));
        (await postgres.DataSource.DumpAsync()).ShouldBe(before);

        // The same sections from another archive are duplicates and move nothing.
        await _stored.Writer.WriteAsync(await _stored.PlannedAsync(Section("AGAIN", 2, 2), Section("AGAIN", 1, 2)), Cancel);
        (await _stored.StandingAsync("AGAIN")).ShouldBe(["S1 part S1|S2", "S1|S2 current", "S2 part S1|S2"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_better_copy_of_a_section_takes_the_place_of_the_old_one_in_the_joined_text()
    {
        await _stored.StoreAsync(Section("BETTER", 1, 2), Samples.Version("BETTER", "S2 CUT", 2, 2) with { Truncated = true });
        var joined = await IdAsync("BETTER");
        await _stored.StoreAsync(Section("BETTER", 2, 2));
        (await _stored.StandingAsync("BETTER")).ShouldBe(["S1 part S1|S2", "S1|S2 current", "S2 part S1|S2", "S2 CUT superseded S2"]);
        (await IdAsync("BETTER")).ShouldBe(joined);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_section_that_comes_by_a_retry_completes_its_telegram()
    {
        await _stored.StoreAsync(Section("RETRY", 1, 2));
        var slice = await _stored.PlannedAsync([null]);
        await _stored.Writer.WriteAsync(slice, Cancel);
        await _stored.Ledger.ReadToEndAsync(slice.ArchiveId, 1, Cancel);
        await _stored.Ledger.TrySettleAsync(slice.ArchiveId, Cancel);
        await _stored.Writer.WriteRetryAsync(Samples.Retry(slice.ArchiveId, Samples.Item(1, Section("RETRY", 2, 2))), Cancel);
        (await _stored.StandingAsync("RETRY")).ShouldBe(["S1 part S1|S2", "S1|S2 current", "S2 part S1|S2"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_new_reading_of_a_section_makes_the_joined_cable_anew()
    {
        await _stored.StoreAsync(Section("REREAD", 1, 2), Section("REREAD", 2, 2));
        var joined = await IdAsync("REREAD");
        var texts = await new StoredTextsQuery(postgres.DataSource).PageAsync(0, 1000, null, null, Cancel);
        texts.ShouldNotContain(t => t.CableId == joined);

        await _stored.Writer.RewriteAsync([Section("REREAD", 2, 2)], "2", "r2", Cancel);
        (await postgres.DataSource.TextsAsync("""
            SELECT concat_ws(' ', c.raw_text, v.parser_version, v.entities) FROM reporting.cables v JOIN pipeline.cables c ON c.id = v.id
            WHERE v.canonical_id = '06LIMAREREAD' ORDER BY c.raw_text COLLATE "C"
            """))
            .ShouldBe(["S1 1 0", "S1|S2 2 1", "S2 2 0"]);
        (await IdAsync("REREAD")).ShouldBe(joined);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Sections_that_a_new_reading_parts_are_no_longer_joined()
    {
        await _stored.StoreAsync(Section("PARTED", 1, 2), Section("PARTED", 2, 2));
        await _stored.Writer.RewriteAsync([Section("PARTED", 2, 2) with { CanonicalId = "06LIMAELSEWHERE" }], "2", "r2", Cancel);
        (await _stored.StandingAsync("PARTED")).ShouldBe(["S1 current"]);
        (await _stored.StandingAsync("ELSEWHERE")).ShouldBe(["S2 current"]);
        await _stored.ShouldBeSoundAsync();

        await _stored.Writer.RewriteAsync([Section("PARTED", 1, 2) with { CanonicalId = "06LIMAELSEWHERE" }], "2", "r2", Cancel);
        (await _stored.StandingAsync("ELSEWHERE")).ShouldBe(["S1 part S1|S2", "S1|S2 current", "S2 part S1|S2"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_text_that_an_archive_brings_after_it_was_joined_is_a_duplicate_of_it()
    {
        await _stored.StoreAsync(Section("TWICE", 1, 2), Section("TWICE", 2, 2));
        var whole = Samples.Version("TWICE", "S1|S2", 1, 2);
        var key = await postgres.DataSource.ScalarAsync<byte[]>("SELECT content_key FROM pipeline.cables WHERE canonical_id = '06LIMATWICE' AND parts IS NOT NULL");
        (await _stored.Writer.WriteAsync(await _stored.PlannedAsync(whole with { ContentKey = key }), Cancel)).Duplicates.ShouldBe(1);
        await _stored.ShouldBeSoundAsync();

        await _stored.Writer.RewriteAsync([Section("TWICE", 2, 2)], "2", "r2", Cancel);
        (await _stored.StandingAsync("TWICE")).ShouldBe(["S1 part S1|S2", "S1|S2 current", "S2 part S1|S2"]);
        await _stored.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Sections_whose_joined_text_the_database_or_the_parser_refuses_stay_apart()
    {
        var refusing = new SliceWriter(postgres.DataSource, Samples.Sections with { Assemble = _ => Samples.Cable("no key") with { ContentKey = [1] } }, TimeProvider.System);
        var failing = new SliceWriter(postgres.DataSource, Samples.Sections with { Assemble = _ => null }, TimeProvider.System);
        foreach (var (name, writer) in new[] { ("REFUSED", refusing), ("FAILED", failing) })
        {
            (await writer.WriteAsync(await _stored.PlannedAsync(Section(name, 1, 2), Section(name, 2, 2)), Cancel)).ShouldBe(new SliceOutcome(2, 0, 0, false));
            (await _stored.StandingAsync(name)).ShouldBe(["S1 current", "S2 current"]);
            (await _stored.SectionsAsync(name)).ShouldBe(["{1,2} {} t f"]);
        }

        await _stored.ShouldBeSoundAsync();
    }

    private static CableRow Section(string name, int number, int of) => Samples.Version(name, $"S{number}", number, of);

    private Task<long> IdAsync(string name) =>
        postgres.DataSource.ScalarAsync<long>($"SELECT id FROM pipeline.cables WHERE canonical_id = '06LIMA{name}' AND parts IS NOT NULL");
}
