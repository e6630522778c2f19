using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules;

public sealed class ReferenceRules
{
    private const string Refs = "A=06STATE3836;B=05LIMA3643;C=-;D=04LIMA10";

    [Theory]
    [InlineData("as in Ref A, Para 21", "Ref A=reference:06STATE3836")]
    [InlineData("as in (ref B)", "ref B=reference:05LIMA3643")]
    [InlineData("as in refs A and B", "refs A and B=reference:06STATE3836,05LIMA3643")]
    [InlineData("as in Refs A, B, and D", "Refs A, B, and D=reference:06STATE3836,05LIMA3643,04LIMA10")]
    [InlineData("as in refs A-B", "refs A-B=reference:06STATE3836,05LIMA3643")]
    [InlineData("as in Ref C", "Ref C=reference:?")]
    [InlineData("as in Ref Z", "Ref Z=reference:?")]
    [InlineData("as in reftel", "reftel=reference:06STATE3836,05LIMA3643,04LIMA10")]
    [InlineData("as in reftel B", "reftel B=reference:05LIMA3643")]
    [InlineData("as in Lima 0333", "Lima 0333=reference:06LIMA333")]
    [InlineData("as in 05 Lima 3643", "05 Lima 3643=reference:05LIMA3643")]
    [InlineData("as in 05 STATE 191674", "05 STATE 191674=reference:05STATE191674")]
    [InlineData("as in STATE 03836", "STATE 03836=reference:06STATE3836")]
    [InlineData("as in (Bogota 4121)", "Bogota 4121=reference:06BOGOTA4121")]
    [InlineData("as in Lima 0777", "Lima 0777=reference:05LIMA777")]
    [InlineData("at the Beijing 2008 Games", "")]
    [InlineData("in Lima 200 people", "")]
    [InlineData("as in septel", "")]
    [InlineData("a referendum on refs", "")]
    public void A_pointer_has_the_ids_of_the_cables(string text, string mentions) =>
        Cable.Of($"It was {text}.", "AMEMBASSY LIMA", refs: Refs).Found().ShouldBe(mentions);

    [Fact]
    public void One_reference_without_a_label_is_reftel_and_ref_A() =>
        Cable.Of("As in reftel and Ref A.", "AMEMBASSY LIMA", refs: "=05LIMA9").Found().ShouldBe("reftel=reference:05LIMA9; Ref A=reference:05LIMA9");

    [Fact]
    public void Without_a_reference_line_the_cables_are_unknown() =>
        Cable.Of("As in reftel.", "AMEMBASSY LIMA").Found().ShouldBe("reftel=reference:?");

    // By 15 June Washington could have sent 150,123 telegrams in 1976, but not in 2006; the citing telegram is number 500 of its station.
    [Theory]
    [InlineData(1976, "AMEMBASSY LIMA", "STATE 150123", "76STATE150123")]
    [InlineData(2006, "AMEMBASSY LIMA", "STATE 150123", "05STATE150123")]
    [InlineData(2006, "STATE", "STATE 000777", "05STATE777")]
    [InlineData(2006, "STATE", "STATE 000333", "06STATE333")]
    public void A_cited_cable_is_dated_as_on_the_reference_line(int year, string from, string cited, string id) =>
        Cable.Of($"As told in {cited}.", from, year: year).Found().ShouldBe($"{cited}=reference:{id}");
}
