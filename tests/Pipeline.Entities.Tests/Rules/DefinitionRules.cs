using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules;

/// <summary>What a cable defines for itself comes before every list.</summary>
public sealed class DefinitionRules
{
    public static TheoryData<string, string, string> Rows => Table.Of("""
        Lima | The Multisectoral Committee (MSC) met; the MSC voted. | Multisectoral Committee=agency:pe/MSC; MSC=agency:pe/MSC; MSC=agency:pe/MSC
        London | The Maritime Safety Committee (MSC) met; the MSC voted. | Maritime Safety Committee=agency:gb/MSC; MSC=agency:gb/MSC; MSC=agency:gb/MSC
        Lima | MIDS met. The Women's Ministry (MIDS) voted. | MIDS=ministry:pe/women; Women's Ministry=ministry:pe/women; MIDS=ministry:pe/women
        Lima | The Chilean Ministry of Foreign Affairs (MFA) met; the MFA voted. | Chilean=country:cl; Ministry of Foreign Affairs=ministry:cl/foreign-affairs; MFA=ministry:cl/foreign-affairs; MFA=ministry:cl/foreign-affairs
        Lima | The Government of Panama (GOP) met; the GOP voted. | Government of Panama=government:pa/gov; GOP=government:pa/gov; GOP=government:pa/gov
        San Jose | Immigration and Customs Enforcement (ICE) met; ICE voted. | Immigration and Customs Enforcement=agency:us/ICE; ICE=agency:us/ICE; ICE=agency:us/ICE
        Lima | INRA (National Institute of Agrarian Reform) met; INRA voted. | INRA=agency:pe/INRA; National Institute of Agrarian Reform=agency:pe/INRA; INRA=agency:pe/INRA
        Lima | The National Prison Institute (INP, by its Spanish acronym) met. INP voted. | National Prison Institute=agency:pe/INP; INP=agency:pe/INP; INP=agency:pe/INP
        Lima | The Ministry of Health ("Minsalud" in the press) met. | Ministry of Health=ministry:pe/health
        Lima | A Free Trade Agreement (FTA) and Trafficking in Persons (TIP) are no bodies; nor is the FTA. |
        Lima | 2. (SBU) The first point. |
        Brasilia | The Pastoral Land Commission (CPT) met; CPT voted. | Pastoral Land Commission=organization:CPT; CPT=organization:CPT; CPT=organization:CPT
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_definition_binds_its_letters_in_the_whole_cable(string origin, string text, string mentions) => Table.Found(origin, text).ShouldBe(mentions);

    [Fact]
    public void A_long_form_and_its_letters_share_an_id()
    {
        IReadOnlyList<Mention> mentions = Cable.Of("The Coastal Watch Directorate (CWD) rowed.", "AMEMBASSY LIMA").Mentions();
        mentions.Count.ShouldBe(2);
        mentions[0].Id.ShouldBe(mentions[1].Id);
        mentions[1].Rule.ShouldBe("definition");
    }
}
