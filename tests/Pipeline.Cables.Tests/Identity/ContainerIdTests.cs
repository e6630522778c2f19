using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Identity;

/// <summary>Container ids that hold pieces of the classification line (field guide 2.5).</summary>
public class ContainerIdTests
{
    private static Telegram Parse(string id, string? origin = null) => TelegramParser.Parse("1. TEXT ALONE.\n\nBAKER\n", new ContainerFacts(id, null, origin, "UNCLASSIFIED", null));

    [Theory]
    [InlineData("09EFTOLONDON2187", "09LONDON2187")]
    [InlineData("09SECTION01OF03SANJOSE525", "09SANJOSE525")]
    [InlineData("08SECTION01GF02BISHIEK21", "08BISHKEK21")]
    [InlineData("7575LIBREVILLE1895", "75LIBREVILLE1895")]
    [InlineData("06MADRID002583ZFR2585", "06MADRID2583")]
    [InlineData("07OSLO000160ZDK164", "07OSLO160")]
    [InlineData("85NOFORNMOGADISHU1643", "85MOGADISHU1643")]
    [InlineData("07SETION02OF02BAKU1501", "07BAKU1501")]
    [InlineData("08ECTION02OF02ATHENS959", "08ATHENS959")]
    [InlineData("09SECTION02F02BRUSSELS1639", "09BRUSSELS1639")]
    [InlineData("06SECTION01O02HONGKONG2311", "06HONGKONG2311")]
    [InlineData("09SECTIOQ1OF06HARARE876", "09HARARE876")]
    [InlineData("09SECTION0QF05HANOI297", "09HANOI297")]
    [InlineData("07SECTION02OF03EIJING483", "07BEIJING483")]
    [InlineData("0901OF02RPODUBAI288", "09RPODUBAI288")]
    [InlineData("09SIFIEDABUJA1673", "09ABUJA1673")]
    [InlineData("09BRUSSLS1332", "09BRUSSELS1332")]
    [InlineData("09NDJAENA423", "09NDJAMENA423")]
    [InlineData("06AITTAIPIE2654", "06AITTAIPEI2654")]
    [InlineData("90STATE255577TOSEC140323", "90STATE255577")]
    [InlineData("08ACCRA001382SUSPECTEDDUPLICATE1392", "08ACCRA1392")]
    [InlineData("09AMEMBASSYHANOI1284", "09HANOI1284")]
    [InlineData("09EFTOUSUNNEWYORK584", "09USUNNEWYORK584")]
    public void A_malformed_id_is_cleaned_when_the_text_gives_no_number(string id, string expected)
    {
        var t = Parse(id);
        t.Id.ShouldBe(expected);
        t.Codes().ShouldBe(id.StartsWith("09AMEMBASSY", StringComparison.Ordinal) ? [] : ["id.cleaned"]);
    }

    [Theory]
    [InlineData("10AQNA272", "Embassy Astana", "10ASTANA272")]
    [InlineData("07QXICO3307", "Embassy Mexico", "07MEXICO3307")]
    [InlineData("06MAILA1222", "Embassy Manila", "06MANILA1222")]
    public void The_containers_origin_mends_its_station(string id, string origin, string expected) => Parse(id, origin).Id.ShouldBe(expected);

    [Theory]
    [InlineData("092OF5")]
    [InlineData("06ASTANA")]
    [InlineData("06SECTION01OF03")]
    [InlineData("99999999999999999999999999")]
    [InlineData("06A1B2C3D4E5F6G7")]
    public void An_id_without_station_or_serial_gives_none(string id) => Parse(id).Id.ShouldBeNull();

    [Theory]
    [InlineData("09EFTOLIMA826")]
    [InlineData("08SECTION01OF03LIMA826")]
    [InlineData("08LIMA82")]
    [InlineData("8888LIMA826")]
    public void A_container_id_that_is_not_the_class_lines_is_doubted_with_both_values(string id)
    {
        var t = TelegramParser.Parse(Sample.Raw, new ContainerFacts(id, null, null, null, null));
        t.Id.ShouldBe("08LIMA826");
        var warning = t.Warnings.Single(w => w.Code == "id.mismatch");
        warning.Detail.ShouldContain(id);
        warning.Detail.ShouldContain("08LIMA826");
    }

    [Theory]
    [InlineData("08LIMA826")]
    [InlineData("2008LIMA00826")]
    public void The_same_number_in_another_form_is_no_difference(string id) => TelegramParser.Parse(Sample.Raw, new ContainerFacts(id, null, null, null, null)).Codes().ShouldBeEmpty();
}
