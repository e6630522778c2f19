namespace Pipeline.Cables.Tests.References;

/// <summary>Where a list of references ends and what in it is none (field guide 2.8, 2.12).</summary>
public class ListEndTests
{
    [Theory]
    [InlineData("REF: QUITO 675 SENSITIVE BUT UNCLASSIFIED; PLEASE PROTECT ACCORDINGLY Summary")]
    [InlineData("Ref: Quito 0675\n\nTHIS CABLE IS SENSITIVE BUT UNCLASSIFIED. NOT FOR\nINTERNET DISTRIBUTION.")]
    [InlineData("REF: QUITO 675 1. Post grants country clearance to the two travelers whom the cable names, and wishes them well.")]
    [InlineData("SUBJECT: THE TRAVELS OF A PRIMEREF: QUITO 675")]
    [InlineData("A. REF QUITO 675")]
    public void What_follows_the_last_cable_is_no_entry(string lines) =>
        Sample.WithHeading("E.O. 12958: N/A\nTAGS: PREL\n" + (lines.StartsWith("SUBJECT", StringComparison.Ordinal) ? "" : "SUBJECT: X\n\n") + lines).References.ShouldHaveSingleItem().Cables.ShouldBe(["08QUITO675"]);

    [Fact]
    public void The_paragraph_on_the_line_of_the_list_is_the_first() =>
        Sample.WithHeading("E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\nREF: QUITO 675 1. Post grants country clearance to the two travelers whom the cable names.\n\n2. There is more to say.")
            .Paragraphs.Select(p => p.Number).Take(2).ShouldBe(["1", "2"]);

    [Fact]
    public void A_page_line_glued_to_an_entry_cites_nothing()
    {
        var references = Sample.WithReferences("REF: A. STATE 40721\nPAGE 02 QUITO 01196 01 OF 02 082030Z  B. QUITO 98  C. QUITO 94").References;

        references.SelectMany(r => r.Cables).ShouldBe(["08STATE40721", "08QUITO98", "08QUITO94"]);
        references.Select(r => r.Label).ShouldBe(["A", "B", "C"]);
    }

    [Theory]
    [InlineData("Post answers QUITO'S 6031 and no other.", "08QUITO6031")]
    [InlineData("Post answers QUITO'S\n6031 and no other.", "08QUITO6031")]
    [InlineData("Post answers BOGOTA 6031.", null)]
    [InlineData("Post answers QUITO 6031 and QUITO 6131.", null)]
    [InlineData("The number to call is 6031.", null)]
    public void A_damaged_serial_is_the_one_that_the_text_cites_of_the_same_station(string text, string? id)
    {
        var telegram = Sample.WithReferences("REF: QUITO 6U31\n\n1. " + text);

        telegram.References[0].Cables.ShouldBe(id is null ? [] : [id]);
        telegram.Codes().Contains("reference.repaired").ShouldBe(id is not null);
    }
}
