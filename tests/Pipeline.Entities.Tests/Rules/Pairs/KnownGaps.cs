using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>What the convention asks and the program does not do yet. A row that begins to hold fails here: move it to its table.</summary>
public sealed class KnownGaps
{
    public static TheoryData<string, string, string> Rows => Pair.Table("""
        Lima | The {U.S.~Peruvian} Justice Department agreed. | U.S.=country:us; Justice Department=agency:us/DOJ ~ Peruvian=country:pe; Justice Department=ministry:pe/justice
        New Delhi | The {Congress Party~U.S. Congress} won. | Congress Party=organization:INC ~ U.S.=country:us; Congress=agency:us/CONGRESS
        {Lima~New Delhi} | Congress won twenty seats. | Congress=agency:pe/congress ~ Congress=organization:INC
        {Berlin 1980~Bonn 1980} | The German Government agreed. | German Government=government:ddde/gov ~ German Government=government:de/gov
        {Taipei 1974~Peking 1975} | China agreed. | China=country:tw ~ China=country:cn
        Lima | {Jersey~New Jersey} banks agreed. | Jersey=country:je ~
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_known_gap_is_still_open(string context, string text, string mentions) =>
        Should.Throw<ShouldAssertException>(() => new Pair(context, text, mentions).ShouldDiffer(), "The gap is closed: move the row to its table.")
            .Message.ShouldContain("found", customMessage: "The row itself is faulty.");
}
