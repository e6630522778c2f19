using System.Text;
using CsCheck;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Writing;

public sealed class RefusalTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Faults => ["json", "key", "tag", "kind", "entity"];

    /// <summary>Each is refused by another part of the database: a value, a constraint, a size limit; on the cable or on a child.</summary>
    private static CableRow Faulty(string name, string fault) => fault switch
    {
        "json" => Samples.Cable(name) with { ParagraphsJson = "[{" },
        "key" => Samples.Cable(name) with { ContentKey = Encoding.UTF8.GetBytes(name) },
        "tag" => Samples.Cable(name) with { Tags = [Incompressible] },
        "kind" => Samples.Cable(name) with { Addressees = [new("cc", null, "SECSTATE WASHDC", null, null)] },
        "entity" => Samples.Cable(name) with { Entities = [new("agency", Incompressible, "label", null, [new(0, 1, "1", "rule")])] },
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static string Incompressible => string.Concat(Enumerable.Range(0, 200).Select(i => Convert.ToHexString(Samples.Hash($"{i}"))));

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_refused_cable_leaves_its_neighbours_stored(string fault)
    {
        var cables = Enumerable.Range(0, 9).Select(i => i == 5 ? Faulty($"{fault}-{i}", fault) : Samples.Cable($"{fault}-{i}")).ToList();
        var slice = await _ledger.PlannedAsync($"refused {fault}", cables);

        (await _writer.WriteAsync(slice, Cancel)).ShouldBe(new SliceOutcome(8, 0, 1, AlreadyDone: false));

        (await postgres.DataSource.CountAsync($"pipeline.rejects WHERE archive_id = {slice.ArchiveId} AND item = 6 AND code = 'storage.refused' AND reason LIKE '%SQLSTATE%' AND octet_length(raw) > 0")).ShouldBe(1);
        (await postgres.DataSource.CountAsync($"reporting.sources WHERE archive_id = {slice.ArchiveId} AND outcome = 'stored'")).ShouldBe(8);
        foreach (var child in new[] { "cable_tags", "cable_addressees", "cable_references", "cable_warnings", "cable_entities" })
        {
            (await postgres.DataSource.CountAsync($"pipeline.{child} WHERE cable_id IN (SELECT cable_id FROM pipeline.items WHERE archive_id = {slice.ArchiveId})")).ShouldBe(child == "cable_entities" ? 24 : 16, child);
        }

        // Once refused is refused for good: the slice is done and a redelivery finds it so.
        (await _writer.WriteAsync(slice, Cancel)).ShouldBe(new SliceOutcome(8, 0, 1, AlreadyDone: true));
    }

    [Fact]
    public async Task Any_number_of_refused_cables_anywhere_costs_only_themselves()
    {
        var round = 0;
        await Gen.Bool.Array[1, 24].SampleAsync(async faulty =>
        {
            var name = $"any-{Interlocked.Increment(ref round)}";
            var cables = faulty.Select((bad, i) => bad ? Faulty($"{name}-{i}", "json") : Samples.Cable($"{name}-{i}")).ToList();
            var outcome = await _writer.WriteAsync(await _ledger.PlannedAsync(name, cables), Cancel);
            outcome.ShouldBe(new SliceOutcome(faulty.Count(bad => !bad), 0, faulty.Count(bad => bad), AlreadyDone: false));
        }, iter: 25, threads: 2);
    }

    [Fact]
    public async Task Entities_of_a_refused_cable_alone_are_written_when_a_good_cable_brings_them()
    {
        EntityRow entity = new("organization", "ONLY-HERE", "Only here", null, [new(0, 1, "O", "rule")]);
        await _writer.WriteAsync(await _ledger.PlannedAsync("bad bringer", Faulty("B1", "kind") with { Entities = [entity] }), Cancel);
        (await postgres.DataSource.CountAsync("pipeline.entities WHERE id = 'ONLY-HERE'")).ShouldBe(0);

        await _writer.WriteAsync(await _ledger.PlannedAsync("good bringer", Samples.Cable("B2") with { Entities = [entity] }), Cancel);
        (await postgres.DataSource.CountAsync("pipeline.entities WHERE id = 'ONLY-HERE'")).ShouldBe(1);
    }

    [Fact]
    public async Task Nul_and_lone_surrogates_cost_a_character_not_a_cable()
    {
        var hostile = Samples.Cable("nul\0") with
        {
            RawText = "a\0b\uD800c\uDC00d\U0001F600e",
            Subject = "\0\uDFFF",
            Captions = ["\0"],
            Tags = ["P\0"],
            ParagraphsJson = """[{"number":"\u0000","mark":"\ud83d\ude00\ud800x\\u0000","start":0,"end":1}]""",
            TransmissionJson = """{"identification":"\udc00\u0000"}""",
            References = [new("\0", "\uD800", [new("\0", "\0", "\0")]) { Title = "\0" }], Classifiers = ["\0"], OutlineJson = """[{"label":"\u0000"}]""",
            Entities = [new("country", "p\0", "\0", "\0", [new(0, 1, "\0", "\0")]), new("country", "p\uD800", "same after cleaning", null, [new(2, 3, "b", "r")])],
        };
        var slice = await _ledger.PlannedAsync("hostile \0", hostile);
        slice = slice with { Items = [.. slice.Items.Select(i => i with { Member = "\0", ContainerId = "\uD800" })] };

        (await _writer.WriteAsync(slice, Cancel)).ShouldBe(new SliceOutcome(1, 0, 0, AlreadyDone: false));

        var cable = $"id = (SELECT cable_id FROM pipeline.items WHERE archive_id = {slice.ArchiveId})";
        (await postgres.DataSource.ScalarAsync<string>($"SELECT raw_text FROM pipeline.cables WHERE {cable}")).ShouldBe("a\uFFFDb\uFFFDc\uFFFDd\U0001F600e");
        (await postgres.DataSource.ScalarAsync<bool>($"SELECT astral FROM pipeline.cables WHERE {cable}")).ShouldBeTrue();
        (await postgres.DataSource.ScalarAsync<string>($"SELECT paragraphs #>> '{{0,mark}}' FROM pipeline.cables WHERE {cable}")).ShouldBe("\U0001F600\uFFFDx\\u0000");
        (await postgres.DataSource.ScalarAsync<int>($"SELECT mention_count FROM pipeline.cable_entities WHERE cable_{cable}")).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_written_reads_back_as_it_was()
    {
        var cable = Samples.Cable("BACK") with { SentAt = new DateTimeOffset(2006, 3, 2, 11, 5, 0, TimeSpan.FromHours(-5)) };
        await _writer.WriteAsync(await _ledger.PlannedAsync("back", cable), Cancel);
        await using var context = Storage.Schema.PipelineDbContext.Over(postgres.DataSource);
        var row = context.Cables.Single(c => c.CanonicalId == "06LIMABACK");

        row.Captions.ShouldBe(cable.Captions);
        row.Attention.ShouldBe(cable.Attention);
        row.SentAt.ShouldBe(Samples.Sent);
        row.RawText.ShouldBe(cable.RawText);
        row.Transmission.ShouldBe("""{"identification": "VZCZCXYZ0000"}""");
        (row.ParserVersion, row.RulesVersion, row.Astral).ShouldBe(("1", "r1", false));
        context.CableAddressees.Where(a => a.CableId == row.Id).OrderBy(a => a.Position).AsEnumerable()
            .Select(a => new AddresseeRow(a.Kind, a.Route, a.Name, a.Precedence, a.Number)).ShouldBe(cable.Addressees);
        context.CableWarnings.Where(w => w.CableId == row.Id).OrderBy(w => w.Position).AsEnumerable()
            .Select(w => new WarningRow(w.Code, w.Detail, w.Start)).ShouldBe(cable.Warnings);
        context.CableReferences.Single(r => r.CableId == row.Id && r.Position == 1).Cables.ShouldBe(["06LIMA12"]);
        context.CableEntities.Single(e => e.CableId == row.Id && e.Type == "ministry").Starts.ShouldBe([7]);
        context.Entities.Single(e => e.Type == "ministry" && e.Id == "pe/health").Country.ShouldBe("pe");
    }

    [Theory]
    [InlineData("too few")]
    [InlineData("other item")]
    [InlineData("other archive")]
    [InlineData("both")]
    [InlineData("unplanned")]
    public async Task A_slice_that_does_not_match_its_plan_is_a_mistake_and_writes_nothing(string mistake)
    {
        var slice = await _ledger.PlannedAsync($"mistake {mistake}", Samples.Cable($"M1{mistake}"), Samples.Cable($"M2{mistake}"));
        var wrong = mistake switch
        {
            "too few" => slice with { Items = [slice.Items[0]] },
            "other item" => slice with { Items = [slice.Items[0], slice.Items[1] with { Item = 7 }] },
            "other archive" => slice with { ArchiveId = slice.ArchiveId + 1 },
            "both" => slice with { Items = [slice.Items[0], slice.Items[1] with { Reject = new RejectRow("c", "r", []) }] },
            _ => slice with { SliceId = long.MaxValue },
        };

        await Should.ThrowAsync<ArgumentException>(() => _writer.WriteAsync(wrong, Cancel));
        (await postgres.DataSource.CountAsync($"pipeline.items WHERE archive_id = {slice.ArchiveId}")).ShouldBe(0);
        (await _writer.WriteAsync(slice, Cancel)).Stored.ShouldBe(2);
    }
}
