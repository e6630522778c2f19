using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>What a cable defines for itself, and what the same letters mean without it.</summary>
public sealed class DefinitionPairs
{
    public static TheoryData<string, string, string> Letters => Pair.Table("""
        Lima | MOI agreed{.~; the Ministry of Information (MOI) did.} | MOI=ministry:pe/interior ~ MOI=ministry:pe/information; Ministry of Information=ministry:pe/information; MOI=ministry:pe/information
        Lima | The Ministry of {Health~Housing} (MOH) met; the MOH voted. | Ministry of Health=ministry:pe/health; MOH=ministry:pe/health; MOH=ministry:pe/health ~ Ministry of Housing=ministry:pe/housing; MOH=ministry:pe/housing; MOH=ministry:pe/housing
        Lima | MOH voted. The Ministry of {Health~Housing} (MOH) met. | MOH=ministry:pe/health; Ministry of Health=ministry:pe/health; MOH=ministry:pe/health ~ MOH=ministry:pe/housing; Ministry of Housing=ministry:pe/housing; MOH=ministry:pe/housing
        Lima | MOE voted. The Ministry of {Education~Environment} (MOE) met. | MOE=ministry:pe/education; Ministry of Education=ministry:pe/education; MOE=ministry:pe/education ~ MOE=ministry:pe/environment; Ministry of Environment=ministry:pe/environment; MOE=ministry:pe/environment
        Lima | MOT voted. The Ministry of {Transport~Tourism} (MOT) met. | MOT=ministry:pe/transport; Ministry of Transport=ministry:pe/transport; MOT=ministry:pe/transport ~ MOT=ministry:pe/tourism; Ministry of Tourism=ministry:pe/tourism; MOT=ministry:pe/tourism
        Lima | The {Chilean~Bolivian} Ministry of Foreign Affairs (MFA) met; the MFA voted. | Chilean=country:cl; Ministry of Foreign Affairs=ministry:cl/foreign-affairs; MFA=ministry:cl/foreign-affairs; MFA=ministry:cl/foreign-affairs ~ Bolivian=country:bo; Ministry of Foreign Affairs=ministry:bo/foreign-affairs; MFA=ministry:bo/foreign-affairs; MFA=ministry:bo/foreign-affairs
        Lima | The MFA voted{.~. The Chilean Ministry of Foreign Affairs (MFA) met.} | MFA=ministry:pe/foreign-affairs ~ MFA=ministry:cl/foreign-affairs; Chilean=country:cl; Ministry of Foreign Affairs=ministry:cl/foreign-affairs; MFA=ministry:cl/foreign-affairs
        Lima | The {Multisectoral Committee~National Safety Committee} (MSC) met; the MSC voted. | Multisectoral Committee=agency:pe/MSC; MSC=agency:pe/MSC; MSC=agency:pe/MSC ~ National Safety Committee=agency:pe/MSC; MSC=agency:pe/MSC; MSC=agency:pe/MSC
        Lima | The MSC voted{.~; it is the Multisectoral Committee (MSC).} | ~ MSC=agency:pe/MSC; Multisectoral Committee=agency:pe/MSC; MSC=agency:pe/MSC
        {Lima~San Jose} | ICE raised its prices. | ICE=agency:us/ICE ~ ICE=agency:cr/ICE
        San Jose | ICE voted{.~. Immigration and Customs Enforcement (ICE) met.} | ICE=agency:cr/ICE ~ ICE=agency:us/ICE; Immigration and Customs Enforcement=agency:us/ICE; ICE=agency:us/ICE
        {Lima~London} | RREE voted. | RREE=ministry:pe/foreign-affairs ~
        Mexico | SRE voted{.~. The National Estate Service (SRE) met.} | SRE=ministry:mx/foreign-affairs ~ SRE=agency:mx/SRE; National Estate Service=agency:mx/SRE; SRE=agency:mx/SRE
        Lima | The {Consul General~Coast Guard} (CG) met; the CG voted. | ~ Coast Guard=agency:pe/coast-guard; CG=agency:pe/coast-guard; CG=agency:pe/coast-guard
        Lima | The DAO voted{.~. The Drug Analysis Office (DAO) met.} | ~ DAO=agency:pe/DAO; Drug Analysis Office=agency:pe/DAO; DAO=agency:pe/DAO
        Lima | The AG voted{.~. The Attorney General's Office (AG) met.} | ~ AG=agency:pe/attorney-general; Attorney General's Office=agency:pe/attorney-general; AG=agency:pe/attorney-general
        Lima | The MP voted{.~. The Public Ministry (MP) met.} | ~ MP=agency:pe/prosecutor-general; Public Ministry=agency:pe/prosecutor-general; MP=agency:pe/prosecutor-general
        London | The PM voted{.~. The People's Movement (PM) met.} | PM=office:gb/prime-minister ~ PM=organization:PM; People's Movement=organization:PM; PM=organization:PM
        {Lima~Manila} | The PNP acted. | PNP=agency:pe/PNP ~ PNP=agency:ph/PNP
        {Lima~Rangoon} | The USDA held a rally. | USDA=agency:us/USDA ~ USDA=agency:mm/USDA
        {London~Ankara} | The PM arrived. | PM=office:gb/prime-minister ~ PM=office:tr/prime-minister
        """);

    [Theory]
    [MemberData(nameof(Letters))]
    public void The_same_letters_mean_what_their_definition_says(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Forms => Pair.Table("""
        Lima | {INRA (National Institute of Agrarian Reform)~National Institute of Agrarian Reform (INRA)} met. | INRA=agency:pe/INRA; National Institute of Agrarian Reform=agency:pe/INRA ~ National Institute of Agrarian Reform=agency:pe/INRA; INRA=agency:pe/INRA
        Lima | The National Prison Institute {(INP)~of Chile (INP)} met. INP voted. | National Prison Institute=agency:pe/INP; INP=agency:pe/INP; INP=agency:pe/INP ~ National Prison Institute of Chile=agency:cl/INP; INP=agency:cl/INP; INP=agency:cl/INP
        Lima | The {National Prison Institute~Free Trade Agreement} (NPI) met. | National Prison Institute=agency:pe/NPI; NPI=agency:pe/NPI ~
        Lima | The {Pastoral Land Commission~pastoral land commission} (PLC) met; the PLC voted. | Pastoral Land Commission=organization:PLC; PLC=organization:PLC; PLC=organization:PLC ~
        Lima | The Women's Ministry{~ (MIDS)} met; MIDS voted. | Women's Ministry=ministry:pe/women ~ Women's Ministry=ministry:pe/women; MIDS=ministry:pe/women; MIDS=ministry:pe/women
        Lima | The Ministry of Health ({MINSALUD~in Lima}) met. | Ministry of Health=ministry:pe/health; MINSALUD=ministry:pe/health ~ Ministry of Health=ministry:pe/health
        """);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_definition_is_a_long_form_with_its_letters_beside_it(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
