using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Where the name of a body begins and ends, and whose it is, when only its beginning is known.</summary>
public sealed class BodyNamePairs
{
    public static TheoryData<string, string, string> Parts => Pair.Table("""
        Lima | We met the National Police{ Coordination Center~, coordination followed}. | National Police Coordination Center=agency:pe/national-police-coordination-center ~ National Police=agency:pe/national-police
        Lima | We met the Customs{ Directorate~ and went home}. | Customs Directorate=agency:pe/customs-directorate ~ Customs=agency:pe/customs
        Lima | The Senate{ Banking Committee~ voted, a committee} met. | Senate Banking Committee=agency:pe/senate-banking-committee ~ Senate=agency:pe/senate
        Lima | He leads the {OSCE Secretariat~OSCE, not a secretariat}. | OSCE Secretariat=organization:OSCE-secretariat ~ OSCE=organization:OSCE
        Lima | The {Arequipa High Court~High Court} ruled on it. | Arequipa High Court=agency:pe/high-court ~ High Court=agency:pe/high-court
        Hanoi | He heads the Institute of China{ Studies~}. | Institute of China Studies=organization:institute-of-china-studies ~ Institute of China=agency:cn/institute-of-china
        La Paz | He is from the {Department of Cochabamba~Department of Investigations of Organized Crime}. | ~ Department of Investigations of Organized Crime=agency:bo/department-of-investigations-of-organized-crime
        Lima | The {Zimbabwe~Zimbabwean} Electricity Supply Authority raised prices. | Zimbabwe Electricity Supply Authority=agency:zw/zimbabwe-electricity-supply-authority ~ Zimbabwean=country:zw; Electricity Supply Authority=agency:zw/electricity-supply-authority
        """);

    public static TheoryData<string, string, string> Owners => Pair.Table("""
        Lima | The {U.S.~Chinese} Export-Import Bank lent money. | U.S.=country:us; Export-Import Bank=agency:us/EXIM ~ Chinese=country:cn; Export-Import Bank=agency:cn/export-import-bank
        Lima | They joined the {AFL-CIO~Peruvian} Congress. | AFL-CIO=organization:AFL-CIO ~ Peruvian=country:pe; Congress=agency:pe/congress
        Lima | The {Zambia Congress of Trade Unions~Congress of Peru} met. | Zambia Congress of Trade Unions=organization:zambia-congress-of-trade-unions ~ Congress of Peru=agency:pe/congress
        {Lima~State} | Congress will be told. | Congress=agency:pe/congress ~ Congress=agency:us/CONGRESS
        Nairobi {#SO~#KE} "SOMALIA VOTES" | Somalia waits. Somalia votes. Somalia is tired. The Minister of Health left Somalia. | SOMALIA=country:so; Somalia=country:so; Somalia=country:so; Somalia=country:so; Minister of Health=office:so/health; Somalia=country:so ~ SOMALIA=country:so; Somalia=country:so; Somalia=country:so; Somalia=country:so; Minister of Health=office:ke/health; Somalia=country:so
        {Lima~Islamabad} | The Foreign Secretary spoke. | Foreign Secretary=office:gb/foreign-affairs ~ Foreign Secretary=office:pk/foreign-affairs
        """);

    public static TheoryData<string, string, string> Countries => Pair.Table("""
        Lima | The {Franco-German~French and German} talks began. | Franco-German=country:fr,de ~ French=country:fr; German=country:de
        Lima | The U.S.-Peru{ Trade Promotion Agreement~ talks} began. | ~ U.S.=country:us; Peru=country:pe
        Lima | It costs US {$5~Army} million. | ~ US=country:us; Army=agency:us/ARMY
        Lima | {Air France~France} flew them home. | Air France=organization:AIR-FRANCE ~ France=country:fr
        Lima | He speaks {no French~to French officials}. | ~ French=country:fr
        Lima | The {Government~local Government} officials left. | Government=government:pe/gov ~
        """);

    public static TheoryData<string, string, string> Companies => Pair.Table("""
        Lima | We met {Odyssey Exploration Ltd~an Odyssey explorer}. | Odyssey Exploration Ltd=organization:odyssey-exploration ~
        Lima | The ERQ {leader~road} was closed; the ERQ said so. | ERQ=organization:ERQ; ERQ=organization:ERQ ~
        """);

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_body_is_named_by_its_longest_name(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    [Theory]
    [MemberData(nameof(Owners))]
    public void The_words_before_and_the_sender_say_whose_a_body_is(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_country_within_another_name_is_no_mention_of_its_own(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    [Theory]
    [MemberData(nameof(Companies))]
    public void An_unlisted_organisation_shows_itself_by_its_suffix_or_its_members(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
