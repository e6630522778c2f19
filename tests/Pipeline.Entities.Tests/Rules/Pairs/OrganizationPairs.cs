using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Parties, armed groups and international bodies, and the words they are made of.</summary>
public sealed class OrganizationPairs
{
    public static TheoryData<string, string, string> International => Pair.Table("""
        Lima | The {United Nations~united nations} voted. | United Nations=organization:UN ~
        Lima | The {Security Council~security council} voted. | Security Council=organization:UNSC ~
        Lima | The Security Council met, and {the Council~a council} voted. | Security Council=organization:UNSC; Council=organization:UNSC ~ Security Council=organization:UNSC
        Lima | The {World Bank~world bank} voted. | World Bank=organization:world-bank ~
        Lima | The African {Union~union} voted. | African Union=organization:AU ~
        Lima | The Arab {League~league} voted. | Arab League=organization:ARAB-LEAGUE ~
        Lima | {ASEAN~Asian} ministers voted. | ASEAN=organization:ASEAN ~
        Lima | {OPEC~Open} talks began. | OPEC=organization:OPEC ~
        Lima | The {Paris Club~Paris club} met. | Paris Club=organization:PARIS-CLUB ~
        Lima | The {Catholic Church~church} spoke. | Catholic Church=organization:catholic-church ~
        Lima | {Reuters~Routers} wrote it. | Reuters=organization:REUTERS ~
        Lima | The {Red Cross~red cross} came. | Red Cross=organization:red-cross ~
        Lima | The {University~people} of Chile spoke. | University of Chile=organization:university-of-chile ~ Chile=country:cl
        Lima | {UNITA~Unit} officers spoke. | UNITA=organization:UNITA ~
        """);

    [Theory]
    [MemberData(nameof(International))]
    public void An_international_body_is_written_with_capitals(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Parties => Pair.Table("""
        Lima | The Communist Party of {Nepal~Chile} voted. | Communist Party of Nepal=organization:CPN ~ Communist Party of Chile=organization:communist-party-of-chile
        Lima | The {Liberal Party~liberal party} voted. | Liberal Party=organization:liberal-party ~
        Lima | The {Green Party~green party} voted. | Green Party=organization:GREENS ~
        Lima | The {FARC~far} fighters voted. | FARC=organization:FARC ~
        Lima | The {Shining Path~shining path} voted. | Shining Path=organization:SHINING-PATH ~
        Lima | {Hamas~Hummus} was there. | Hamas=organization:HAMAS ~
        Lima | The {Taliban~talisman} was there. | Taliban=organization:taliban ~
        New Delhi | The {BJP~bjp} voted. | BJP=organization:BJP ~
        Pretoria | The {ANC~and} voted. | ANC=organization:ANC ~
        Lima | The {Communist Party of Nepal~Nepali communists} voted. | Communist Party of Nepal=organization:CPN ~ Nepali=country:np
        """);

    [Theory]
    [MemberData(nameof(Parties))]
    public void A_party_or_armed_group_is_named_and_not_described(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
