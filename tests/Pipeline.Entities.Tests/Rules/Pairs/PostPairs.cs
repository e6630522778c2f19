using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Missions of the United States, those of others, and the words.</summary>
public sealed class PostPairs
{
    public static TheoryData<string, string, string> Own => Pair.Table("""
        {Lima~Quito} | The Embassy agrees. | Embassy=post:post/LIMA ~ Embassy=post:post/QUITO
        Lima | The {Embassy~embassy} agrees. | Embassy=post:post/LIMA ~
        Lima | {Post~post} agrees. | Post=post:post/LIMA ~
        Lima | {Post~The Washington Post} agrees. | Post=post:post/LIMA ~ Washington Post=organization:WASHINGTON-POST
        Lima | {Post~Post Office} closed. | Post=post:post/LIMA ~
        Lima | He left the {post~Post} in May. | ~ Post=post:post/LIMA
        Lima | The {~OSCE }Mission agrees. | Mission=post:post/LIMA ~ OSCE=organization:OSCE
        Lima | The {Mission~mission} agrees. | Mission=post:post/LIMA ~
        Lima | The {Mission~Deputy Chief of Mission} agrees. | Mission=post:post/LIMA ~
        AMCONSUL SAO PAULO | The {Consulate~Embassy} agrees. | Consulate=post:post/SAO-PAULO ~ Embassy=post:post/BRASILIA
        AMCONSUL SAO PAULO | The {Consulate~consulate} agrees. | Consulate=post:post/SAO-PAULO ~
        State >{LIMA~QUITO} | Please tell Post. | Post=post:post/LIMA ~ Post=post:post/QUITO
        State {>LIMA~>LIMA >QUITO} | The Embassy agrees. | Embassy=post:post/LIMA ~ Embassy=post:?
        Lima | The {Embassy~PolOff} agrees. | Embassy=post:post/LIMA ~
        Lima | The {Embassy~DAO} agrees. | Embassy=post:post/LIMA ~
        """);

    [Theory]
    [MemberData(nameof(Own))]
    public void Embassy_and_Post_with_a_capital_are_the_sending_post(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Named => Pair.Table("""
        Lima | The {U.S.~French} Embassy agrees. | U.S. Embassy=post:post/LIMA ~ French=country:fr
        Lima | The {American~Dutch} Embassy agrees. | American Embassy=post:post/LIMA ~ Dutch=country:nl
        Lima | The Embassy of {the United States~Japan} agrees. | Embassy of the United States=post:post/LIMA ~ Japan=country:jp
        Lima | {Peru's~The U.S.} Embassy agrees. | Peru=country:pe ~ U.S. Embassy=post:post/LIMA
        Lima | The U.S. Embassy{~ in Quito} agrees. | U.S. Embassy=post:post/LIMA ~ U.S. Embassy=post:post/QUITO
        Lima | The {U.S.~Chilean} Embassy in Quito agrees. | U.S. Embassy=post:post/QUITO ~ Chilean=country:cl
        Lima | Embassy {Lima~Quito} agrees. | Embassy Lima=post:post/LIMA ~ Embassy Quito=post:post/QUITO
        Lima | Embassy {Quito~officials} agree. | Embassy Quito=post:post/QUITO ~ Embassy=post:post/LIMA
        Lima | {Consulate General~Consul General} Monterrey agrees. | Consulate General Monterrey=post:post/MONTERREY ~
        Lima | {ConGen~The port of} Rio agrees. | ConGen Rio=post:post/RIO-DE-JANEIRO ~
        Lima | {USUN~The UN} agrees. | USUN=post:post/USUN-NEW-YORK ~ UN=organization:UN
        Lima | {USNATO~NATO} agrees. | USNATO=post:post/USNATO ~ NATO=organization:NATO
        Lima | {USEU~The EU} agrees. | USEU=post:post/USEU-BRUSSELS ~ EU=organization:EU
        Lima | The US Mission {~to the OAS }agrees. | US Mission=post:post/LIMA ~ US Mission to the OAS=post:post/USOAS
        Lima | {AmEmbassy~The town of} Santo Domingo agrees. | AmEmbassy Santo Domingo=post:post/SANTO-DOMINGO ~
        Lima | THE {U.S.~FRENCH} EMBASSY AGREES. | U.S. EMBASSY=post:post/LIMA ~ FRENCH=country:fr
        """);

    [Theory]
    [MemberData(nameof(Named))]
    public void A_mission_of_another_country_is_no_post(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
