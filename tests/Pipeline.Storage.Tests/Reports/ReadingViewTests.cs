using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Reports;

public sealed class ReadingViewTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("\U0001F600\U0001F600 ")]
    public async Task What_was_read_of_the_text_is_cut_from_it_by_its_offsets(string prefix)
    {
        var name = $"VIEW{prefix.Length}";
        var body = $"{prefix}SUBJECT LINE\n1. FIRST\nA. POINT\n2. SECOND";
        int At(string text) => body.IndexOf(text, StringComparison.Ordinal);
        var cable = Samples.Cable(name, body) with
        {
            Entities = [],
            OutlineJson = $$"""
                [{"kind":"numbered","label":"1","mark":"SBU","start":{{At("1.")}},"end":{{At("\n2.")}},"blocks":
                    [{"kind":"lettered","label":"A","mark":null,"start":{{At("A. ")}},"end":{{At("\n2.")}},"blocks":[]}]},
                 {"kind":"numbered","label":"2","mark":null,"start":{{At("2.")}},"end":{{body.Length}},"blocks":[]}]
                """,
            PassagesJson = $$"""[{"kind":"summary","start":{{At("FIRST")}},"end":{{At("\nA.")}},"closed":false}]""",
            EvidenceJson = $$"""[{"field":"subject","source":"repaired","confidence":0.5,"start":{{At("SUBJECT")}},"end":{{At("\n1.")}}},{"field":"id","source":"inferred","confidence":0.25,"start":null,"end":null}]""",
            EmbeddedJson = """[{"relation":"relayed","id":"76MANAMA1233","mrn":{"post":"MANAMA","number":1233},"classification":"UNCLASSIFIED","from":"AMEMBASSY MANAMA","sentAt":"1976-08-25T10:00:00+00:00","subject":null,"start":1,"end":9}]""",
            ClassifiedBy = "DCM BAKER FOR REASONS 1.4(b)", Classifiers = ["BAKER"], ClassifierTitle = "DCM", ClassificationReasons = ["1.4(b)"],
            DeclassificationKind = "date", DeclassifyOn = new DateOnly(2016, 3, 2), DeclassificationDetail = "X1", DeclassificationAuthority = "BAKER",
            Signers = ["BAKER", "STRAND"], Copy = "corrected", Partial = true, SectionsPresent = [1, 2], SectionsMissing = [3], DistributionJson = """{"kind":"ACTION"}""",
            Addressees = [new("exempt", null, "AMEMBASSY KHARTOUM", null, null)],
        };
        var ledger = new ArchiveLedger(postgres.DataSource, TimeProvider.System);
        (await new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(await ledger.PlannedAsync(name, cable), Cancel)).Stored.ShouldBe(1);

        await ShouldBeAsync("concat_ws('|', path, depth, kind, label, mark, text) FROM reporting.paragraphs", "path",
            "{1}|1|numbered|1|SBU|1. FIRST\nA. POINT", "{1,1}|2|lettered|A|A. POINT", "{2}|1|numbered|2|2. SECOND");
        await ShouldBeAsync("concat_ws('|', kind, text, closed) FROM reporting.passages", "starts_at", "summary|FIRST|f");
        await ShouldBeAsync("concat_ws('|', field, source, confidence, text) FROM reporting.evidence", "field", "id|inferred|0.25", "subject|repaired|0.5|SUBJECT LINE");
        await ShouldBeAsync("concat_ws('|', position, relation, embedded_id, post, number, classification, from_name, sent_at AT TIME ZONE 'UTC', ends_at) FROM reporting.embedded_telegrams", "position",
            "1|relayed|76MANAMA1233|MANAMA|1233|UNCLASSIFIED|AMEMBASSY MANAMA|1976-08-25 10:00:00|9");
        await ShouldBeAsync("concat_ws('|', kind, name) FROM reporting.addressees", "position", "exempt|AMEMBASSY KHARTOUM");
        await ShouldBeAsync(
            "concat_ws('|', classified_by, classifiers, classifier_title, classification_reasons, declassification_kind, declassify_on, declassification_detail, declassification_authority, "
            + "signers, copy, partial, sections_present, sections_missing, distribution ->> 'kind', state, current) FROM reporting.cables", "id",
            "DCM BAKER FOR REASONS 1.4(b)|{BAKER}|DCM|{1.4(b)}|date|2016-03-02|X1|BAKER|{BAKER,STRAND}|corrected|t|{1,2}|{3}|ACTION|current|t");

        async Task ShouldBeAsync(string selectAndFrom, string order, params string[] rows) =>
            (await postgres.DataSource.TextsAsync($"SELECT {selectAndFrom} WHERE canonical_id = '06LIMA{name}' ORDER BY {order}")).ShouldBe(rows);
    }
}
