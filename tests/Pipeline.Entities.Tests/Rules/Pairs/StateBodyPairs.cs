using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Congresses, parliaments, courts and cabinets: whose, and whether.</summary>
public sealed class StateBodyPairs
{
    public static TheoryData<string, string, string> Legislatures => Pair.Table("""
        {Lima~London} | Congress passed it. | Congress=agency:pe/congress ~ Congress=agency:us/CONGRESS
        Lima | {~U.S. }Congress passed it. | Congress=agency:pe/congress ~ U.S.=country:us; Congress=agency:us/CONGRESS
        Lima | The {Congress~congress} passed it. | Congress=agency:pe/congress ~
        New Delhi | The {U.S. Congress~Indian National Congress} won. | U.S.=country:us; Congress=agency:us/CONGRESS ~ Indian National Congress=organization:INC
        {London~Oslo} | Parliament voted. | Parliament=agency:gb/parliament ~ Parliament=agency:no/parliament
        London | The {~European }Parliament voted. | Parliament=agency:gb/parliament ~ European Parliament=organization:EP
        London | {Parliament~parliament} voted. | Parliament=agency:gb/parliament ~
        Lima | The {Chilean~Norwegian} Parliament voted. | Chilean=country:cl; Parliament=agency:cl/parliament ~ Norwegian=country:no; Parliament=agency:no/parliament
        Lima | The {U.S.~Chilean} Senate voted. | U.S.=country:us; Senate=agency:us/SENATE ~ Chilean=country:cl; Senate=agency:cl/senate
        Santiago | The {Senate~senate} voted. | Senate=agency:cl/senate ~
        {Paris~Caracas} | The National Assembly voted. | National Assembly=agency:fr/national-assembly ~ National Assembly=agency:ve/national-assembly
        Caracas | The {National Assembly~national assembly} voted. | National Assembly=agency:ve/national-assembly ~
        Caracas | The {National~UN General} Assembly voted. | National Assembly=agency:ve/national-assembly ~ UN General Assembly=organization:UNGA
        State #{FR~VE} | The National Assembly voted. | National Assembly=agency:fr/national-assembly ~ National Assembly=agency:ve/national-assembly
        """);

    [Theory]
    [MemberData(nameof(Legislatures))]
    public void A_legislature_is_the_one_of_the_country_meant(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Courts => Pair.Table("""
        {Bogota~Lima} | The Supreme Court ruled. | Supreme Court=agency:co/supreme-court ~ Supreme Court=agency:pe/supreme-court
        Bogota | The {~U.S. }Supreme Court ruled. | Supreme Court=agency:co/supreme-court ~ U.S.=country:us; Supreme Court=agency:us/SUPREME-COURT
        Bogota | The Supreme Court ruled, and {the Court~a court} closed. | Supreme Court=agency:co/supreme-court; Court=agency:co/supreme-court ~ Supreme Court=agency:co/supreme-court
        Bogota | The {Supreme~tennis} Court was full. | Supreme Court=agency:co/supreme-court ~
        Bogota | {The Supreme Court ruled. ~}The Court closed. | Supreme Court=agency:co/supreme-court; Court=agency:co/supreme-court ~
        {Ottawa~Oslo} | The Cabinet met. | Cabinet=agency:ca/cabinet ~ Cabinet=agency:no/cabinet
        Ottawa | The {Cabinet~cabinet} met. | Cabinet=agency:ca/cabinet ~
        Lima | The Central Bank of {Brazil~Chile} acted. | Central Bank of Brazil=agency:br/central-bank ~ Central Bank of Chile=agency:cl/central-bank
        Lima | The {Brazilian Central Bank~Central Bank of Brazil} acted. | Brazilian=country:br; Central Bank=agency:br/central-bank ~ Central Bank of Brazil=agency:br/central-bank
        Lima | The Bank of {Ghana~the river} is rich. | Bank of Ghana=agency:gh/bank-of-ghana ~
        Lima | The {Army~army} came. | Army=agency:pe/army ~
        Lima | The {U.S.~Chilean} Army came. | U.S.=country:us; Army=agency:us/ARMY ~ Chilean=country:cl; Army=agency:cl/army
        Lima | The {National Police~police} came. | National Police=agency:pe/national-police ~
        Lima | The {Paraguayan~Bolivian} National Police came. | Paraguayan=country:py; National Police=agency:py/national-police ~ Bolivian=country:bo; National Police=agency:bo/national-police
        Lima | The {~U.S. }Coast Guard came. | Coast Guard=agency:pe/coast-guard ~ U.S.=country:us; Coast Guard=agency:us/USCG
        {Lima~Seoul} | The NIS came. | ~ NIS=agency:kr/NIS
        """);

    [Theory]
    [MemberData(nameof(Courts))]
    public void A_court_or_cabinet_is_the_one_of_the_country_meant(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
