using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Ministers and what is none.</summary>
public sealed class OfficePairs
{
    public static TheoryData<string, string, string> Titles => Pair.Table("""
        Lima | The {Foreign Minister~foreign minister} spoke. | Foreign Minister=office:pe/foreign-affairs ~
        Lima | The Foreign {Minister~Ministry} spoke. | Foreign Minister=office:pe/foreign-affairs ~ Foreign Ministry=ministry:pe/foreign-affairs
        Lima | Minister {of Health ~}Rojas spoke. | Minister of Health=office:pe/health ~
        Lima | The {Prime ~}Minister spoke. | Prime Minister=office:pe/prime-minister ~
        Lima | The {President~Prime Minister} spoke. | ~ Prime Minister=office:pe/prime-minister
        Lima | The {Minister of Justice~Minister Counselor} spoke. | Minister of Justice=office:pe/justice ~
        Lima | {Deputy Foreign Minister~Deputy Director} Rojas spoke. | Deputy Foreign Minister=office:pe/foreign-affairs ~
        Lima | The {~Vice }Minister of Justice spoke. | Minister of Justice=office:pe/justice ~ Vice Minister of Justice=office:pe/justice
        Lima | The {Bolivian~Chilean} Defense Minister spoke. | Bolivian=country:bo; Defense Minister=office:bo/defense ~ Chilean=country:cl; Defense Minister=office:cl/defense
        Ankara | {FM Gul~101 FM} is heard. | FM=office:tr/foreign-affairs ~
        London | The {Home Secretary~Executive Secretary} spoke. | Home Secretary=office:gb/interior ~
        London | The {Foreign Secretary~Secretary of State} spoke. | Foreign Secretary=office:gb/foreign-affairs ~
        Lima | The Minister of Interior{ and Defense~ and the Minister of Defense} spoke. | Minister of Interior and Defense=office:pe/interior+defense ~ Minister of Interior=office:pe/interior; Minister of Defense=office:pe/defense
        Lima | The {Minister~Ministers} of Economy and Finance spoke. | Minister of Economy and Finance=office:pe/economy+finance ~ Ministers of Economy=office:pe/economy; Finance=office:pe/finance
        Lima | {Health Minister~Health Director} Rojas spoke. | Health Minister=office:pe/health ~
        {Lagos~Lima} | The Commissioner for External Affairs spoke. | Commissioner for External Affairs=office:ng/foreign-affairs ~
        {Mexico~Lima} | The Secretary of Agriculture spoke. | Secretary of Agriculture=office:mx/agriculture ~
        Lusaka 1979 | Prime Minister {Thatcher~Foxleigh} will act. | Prime Minister=office:gb/prime-minister ~ Prime Minister=office:zm/prime-minister
        Lima | The {defense~Defense} Minister spoke. | ~ Defense Minister=office:pe/defense
        """);

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_minister_has_a_portfolio_and_a_capital(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Joint => Pair.Table("""
        Madrid | {Spanish~Spanish and Portuguese} Interior Ministers met. | Spanish=country:es; Interior Ministers=office:es/interior ~ Spanish and Portuguese Interior Ministers=office:es/interior,pt/interior
        Madrid | Spanish and {Portuguese~French} Interior Ministers met. | Spanish and Portuguese Interior Ministers=office:es/interior,pt/interior ~ Spanish and French Interior Ministers=office:es/interior,fr/interior
        Madrid | The Foreign Ministers of Spain {and~met} Portugal. | Foreign Ministers of Spain and Portugal=office:es/foreign-affairs,pt/foreign-affairs ~ Foreign Ministers of Spain=office:es/foreign-affairs; Portugal=country:pt
        Madrid | The {Minister~Ministers} of Health of Spain and Portugal met. | Minister of Health of Spain=office:es/health; Portugal=country:pt ~ Ministers of Health of Spain and Portugal=office:es/health,pt/health
        Madrid | The Foreign Ministers of Spain, {France and ~}Portugal met. | Foreign Ministers of Spain, France and Portugal=office:es/foreign-affairs,fr/foreign-affairs,pt/foreign-affairs ~ Foreign Ministers of Spain=office:es/foreign-affairs; Portugal=country:pt
        Madrid | Spanish and Portuguese Interior {Ministers~officials} met. | Spanish and Portuguese Interior Ministers=office:es/interior,pt/interior ~ Spanish=country:es; Portuguese=country:pt
        """);

    [Theory]
    [MemberData(nameof(Joint))]
    public void Two_countries_may_share_one_title(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
