using System.Collections;
using Pipeline.Cables.Model;
using Pipeline.Entities;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Tests.Enriching;

public sealed class StorageRowsTests
{
    private static readonly string Raw = new('X', 90);

    [Fact]
    public void Every_fact_of_a_telegram_reaches_its_row()
    {
        var row = Row(TelegramSample.Full);

        // Whatever the sample tells and the row does not is lost on the way.
        foreach (var property in typeof(CableRow).GetProperties().Where(p => p.Name is not (nameof(CableRow.ContainerJson) or nameof(CableRow.Entities) or nameof(CableRow.Partial))))
        {
            var value = property.GetValue(row);
            (value is null or "[]" or false || (value is ICollection list && list.Count == 0)).ShouldBeFalse(property.Name);
        }

        row.Addressees.Select(a => a.Kind).ShouldBe(["to", "info", "exempt"]);
        row.References[0].ShouldSatisfyAllConditions(
            r => r.Cables.ShouldBe([new("76LIMA12", "same-year", "3")]), r => (r.Kind, r.Title, r.Notal).ShouldBe(("cable", "T", true)));
        (row.DeclassificationKind, row.DeclassifyOn, row.DeclassificationDetail, row.DeclassificationAuthority).ShouldBe(("gds", new DateOnly(1985, 11, 15), "X1", "BAKER"));
        row.OutlineJson.ShouldBe("""[{"kind":"numbered","label":"1","mark":"C","start":60,"end":90,"blocks":[{"kind":"lettered","label":"A","mark":null,"start":65,"end":90,"blocks":[]}]}]""");
        row.EvidenceJson.ShouldBe("""[{"field":"id","source":"line","confidence":1,"start":0,"end":9},{"field":"from","source":"inferred","confidence":0.5,"start":null,"end":null}]""");
        row.FurnitureJson.ShouldBe("""[{"start":80,"end":85}]""");
    }

    [Fact]
    public void What_the_text_mentions_and_the_heading_names_is_one_row()
    {
        const string text = "R 021832Z MAR 06\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 8956\nUNCLAS LIMA 000826\n\nSTATE FOR WHA/AND\n\nTAGS: PREL, PE\nSUBJECT: PERU AND THE GOP\n\n1. Peru told USAID.\nSTRAND";
        var telegram = Cables.TelegramParser.Parse(text);
        var extractor = EntityExtractor.Create();
        var rows = StorageRows.From(new SliceItem { Item = 1, Place = new(null, 1, null), Text = text, Telegram = telegram }, extractor.Extract(text, telegram), extractor).Cable!.Entities;

        var peru = rows.Single(r => (r.Type, r.Id) == ("country", "pe"));
        (peru.Mentions.Count, peru.Label, peru.Country).ShouldBe((2, "Peru", "pe"));
        peru.Header.ShouldBe([new("tags", 2, "PE", "tags.country")]);
        rows.Single(r => r.Id == "pe/gov").Mentions.ShouldHaveSingleItem().Candidates.ShouldContain("ph/gov");
        var bureau = rows.Single(r => r.Id == "us/DOS/WHA");
        (bureau.Mentions.Count, bureau.Country).ShouldBe((0, "us"));
        bureau.Header.ShouldBe([new("attention", 1, "WHA/AND", "attention.office")]);
        rows.Single(r => r.Id == "us/DOS").Header.Select(h => h.Role).ShouldBe(["to", "attention"]);
        rows.Select(r => (r.Type, r.Id)).ShouldBeUnique();
    }

    [Fact]
    public void A_partial_extract_is_told_from_a_whole_text()
    {
        Row(TelegramSample.Full).Partial.ShouldBeFalse();
        const string notice = "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nUNCLAS LIMA 000826\n\nSUBJECT: X\n\n1. Y";
        Row(Cables.TelegramParser.Parse(notice)).Partial.ShouldBeTrue();
    }

    private static CableRow Row(Telegram telegram) => StorageRows.From(
        new SliceItem { Item = 1, Place = new(null, 1, null), Text = Raw, Telegram = telegram }, [], EntityExtractor.Create()).Cable!;
}
