using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Evidence;

public sealed class EvidenceTests
{
    [Fact]
    public void Every_field_of_a_whole_telegram_was_read_from_its_own_line_and_says_where()
    {
        var raw = Sample.Raw;
        var evidence = Sample.Parse(raw).Evidence;
        evidence.ShouldAllBe(found => found.Source == EvidenceSources.Line && found.Confidence == 1);
        evidence.ToDictionary(found => found.Field, found => raw[found.Start!.Value..found.End!.Value]).ShouldBe(new Dictionary<string, string>
        {
            ["id"] = "UNCLAS LIMA 000826",
            ["mrn"] = "UNCLAS LIMA 000826",
            ["classification"] = "UNCLAS LIMA 000826",
            ["precedence"] = "R 101832Z JUN 08",
            ["sentAt"] = "R 101832Z JUN 08",
            ["from"] = "FM AMEMBASSY LIMA",
            ["to"] = "TO RUEHC/SECSTATE WASHDC 8956",
            ["executiveOrder"] = "E.O. 12958: N/A",
            ["tags"] = "PREL PGOV PE",
            ["subject"] = "A MINIMAL TELEGRAM",
            ["signer"] = "BAKER",
        }, ignoreOrder: true);
    }

    [Fact]
    public void What_a_repair_gave_is_less_sure_and_its_neighbour_stays_sure()
    {
        var telegram = Sample.WithAddresses("TO RUEHC/SECSTATE WASHDC 8956\nINFO RUEHLP/AMEMBASSY LA PAZ JUN TOKYO 2570");
        telegram.Codes().ShouldContain("address.splice");
        Of(telegram, "info").ShouldSatisfyAllConditions(info => info.Source.ShouldBe(EvidenceSources.Repaired), info => info.Confidence.ShouldBeLessThan(1));
        Of(telegram, "to").Source.ShouldBe(EvidenceSources.Line);
    }

    [Fact]
    public void What_only_the_container_says_has_no_place_in_the_text()
    {
        var telegram = TelegramParser.Parse(
            "1. The post has nothing to report.\n\nBAKER\n",
            new ContainerFacts("08LIMA826", new DateTimeOffset(2008, 6, 10, 18, 0, 0, TimeSpan.Zero), "Embassy Lima", "UNCLASSIFIED", null));
        telegram.Id.ShouldBe("08LIMA826");
        foreach (var field in (string[])["id", "sentAt", "from", "classification"])
        {
            Of(telegram, field).ShouldBe(new FieldEvidence(field, EvidenceSources.Container, 0.99, null, null));
        }
    }

    [Fact]
    public void A_number_of_a_page_line_is_told_from_one_of_the_classification_line()
    {
        var telegram = Sample.Parse("UNCLASSIFIED\n\nPAGE 01 LIMA 00826 101832Z\n\nR 101832Z JUN 76\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 12\n\nE.O. 11652: N/A\nTAGS: PFOR, PE\nSUBJECT: X\n\n1. NOTHING TO REPORT.\n\nBAKER\n");
        telegram.Id.ShouldBe("76LIMA826");
        Of(telegram, "mrn").Source.ShouldBe(EvidenceSources.OtherLine);
        Of(telegram, "classification").Source.ShouldBe(EvidenceSources.OtherLine);
    }

    private static FieldEvidence Of(Telegram telegram, string field) => telegram.Evidence.Single(found => found.Field == field);
}
