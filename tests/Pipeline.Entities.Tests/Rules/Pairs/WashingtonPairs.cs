using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Departments of the United States and their bureaus, and what else the words are.</summary>
public sealed class WashingtonPairs
{
    public static TheoryData<string, string, string> Departments => Pair.Table("""
        Lima | The {State Department~state department} agreed. | State Department=agency:us/DOS ~
        Lima | The {Department~department} agreed. | Department=agency:us/DOS ~
        Lima | {State~state} and DEA officials met. | State=agency:us/DOS; DEA=agency:us/DEA ~ DEA=agency:us/DEA
        Lima | {Commerce~commerce} and USTR officials met. | Commerce=agency:us/DOC; USTR=agency:us/USTR ~ USTR=agency:us/USTR
        Lima | {Justice~justice} and FBI officials met. | Justice=agency:us/DOJ; FBI=agency:us/FBI ~ FBI=agency:us/FBI
        Lima | {Labor~labor} and USAID officials met. | Labor=agency:us/DOL; USAID=agency:us/USAID ~ USAID=agency:us/USAID
        Lima | State{, Commerce~ commerce} and USTR officials met. | State=agency:us/DOS; Commerce=agency:us/DOC; USTR=agency:us/USTR ~ USTR=agency:us/USTR
        {Lima~London} | Treasury agreed. | Treasury=agency:us/TREASURY ~ Treasury=ministry:gb/finance
        Lima | The {U.S.~British} Treasury agreed. | U.S.=country:us; Treasury=agency:us/TREASURY ~ British=country:gb; Treasury=ministry:gb/finance
        London | {HM Treasury~U.S. Treasury} agreed. | HM Treasury=ministry:gb/finance ~ U.S.=country:us; Treasury=agency:us/TREASURY
        Lima | The {Treasury~treasury} agreed. | Treasury=agency:us/TREASURY ~
        Lima | The {Department~Ministry} of the Interior agreed. | Department of the Interior=agency:us/DOI ~ Ministry of the Interior=ministry:pe/interior
        Lima | The {Department~Ministry} of Labor agreed. | Department of Labor=agency:us/DOL ~ Ministry of Labor=ministry:pe/labor
        Lima | The {Department~Ministry} of Defense agreed. | Department of Defense=agency:us/DOD ~ Ministry of Defense=ministry:pe/defense
        Lima | The {Department~Ministry} of Agriculture agreed. | Department of Agriculture=agency:us/USDA ~ Ministry of Agriculture=ministry:pe/agriculture
        {Lima~Manila} | The Department of Justice agreed. | Department of Justice=agency:us/DOJ ~ Department of Justice=ministry:ph/justice
        {Lima~Dublin} | The Department of Agriculture agreed. | Department of Agriculture=agency:us/USDA ~ Department of Agriculture=ministry:ie/agriculture
        Pretoria | The {~U.S. }Department of Education agreed. | Department of Education=ministry:za/education ~ U.S.=country:us; Department of Education=agency:us/ED
        Manila | The {Philippine~U.S.} Department of Labor agreed. | Philippine=country:ph; Department of Labor=ministry:ph/labor ~ U.S.=country:us; Department of Labor=agency:us/DOL
        Lima | The {Departments~Ministries} of Justice and Defense agreed. | Departments of Justice=agency:us/DOJ; Defense=agency:us/DOD ~ Ministries of Justice=ministry:pe/justice; Defense=ministry:pe/defense
        Lima | {Homeland Security~homeland security} officials met. | Homeland Security=agency:us/DHS ~
        """);

    [Theory]
    [MemberData(nameof(Departments))]
    public void A_department_is_American_unless_the_context_says_otherwise(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Bureaus => Pair.Table("""
        Lima | Please inform {S/CT~S or CT}. | S/CT=agency:us/DOS/S/CT ~
        Lima | Please inform {G/TIP~G and TIP}. | G/TIP=agency:us/DOS/G/TIP ~
        Lima | Please inform {EEB/IFD~IFD}. | EEB/IFD=agency:us/DOS/EEB/IFD ~
        Lima | Please inform {WHA/AND~WHA and others}. | WHA/AND=agency:us/DOS/WHA/AND ~ WHA=agency:us/DOS/WHA
        Lima | Please inform {PM/DTCC~the PM}. | PM/DTCC=agency:us/DOS/PM/DTCC ~ PM=office:pe/prime-minister
        Lima | Please inform {L/LEI~L. Lei}. | L/LEI=agency:us/DOS/L/LEI ~
        Lima | {P~Point P} and EUR agreed. | P=agency:us/DOS/P; EUR=agency:us/DOS/EUR ~ EUR=agency:us/DOS/EUR
        Lima | For {P, E and EUR~P, E and others}. | P=agency:us/DOS/P; E=agency:us/DOS/E; EUR=agency:us/DOS/EUR ~
        Lima | For {L and H~EUR, L and H}. | ~ EUR=agency:us/DOS/EUR; L=agency:us/DOS/L; H=agency:us/DOS/H
        Lima | The {and/or~S/P} choice is theirs. | ~ S/P=agency:us/DOS/S/P
        Lima | The {A/B~S/S} choice is theirs. | ~ S/S=agency:us/DOS/S/S
        Lima | The {AF/W~w/o AF} choice is theirs. | AF/W=agency:us/DOS/AF/W ~
        Lima | The {INL~inl} choice is theirs. | INL=agency:us/DOS/INL ~
        Lima | {DRL~drl} agreed. | DRL=agency:us/DOS/DRL ~
        Lima | {CA/OCS~CA or OCS} agreed. | CA/OCS=agency:us/DOS/CA/OCS ~
        Lima | {EUR~100 EUR} paid. | EUR=agency:us/DOS/EUR ~
        """);

    [Theory]
    [MemberData(nameof(Bureaus))]
    public void A_bureau_is_told_from_a_letter_by_its_slash_or_its_neighbour(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
