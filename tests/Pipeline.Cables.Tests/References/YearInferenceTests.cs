namespace Pipeline.Cables.Tests.References;

public class YearInferenceTests
{
    [Theory]
    [InlineData("REF: LIMA 4519", "07LIMA4519")]
    [InlineData("REF: LIMA 12", "08LIMA12")]
    [InlineData("REF: QUITO 4519", "08QUITO4519")]
    public void An_own_serial_not_reached_yet_is_of_the_year_before(string lines, string id) =>
        Sample.WithReferences(lines).References.Single().Cables.ShouldBe([id]);

    [Theory]
    [InlineData("041200Z JAN 08", "REF: STATE 145633", "07STATE145633")]
    [InlineData("041200Z JAN 08", "REF: STATE 1456", "08STATE1456")]
    [InlineData("041200Z JAN 08", "REF: 08 STATE 145633", "08STATE145633")]
    [InlineData("052250Z NOV 76", "REF: STATE 270575", "76STATE270575")]
    [InlineData("061200Z JAN 04", "REF: STATE 324347", "03STATE324347")]
    public void A_state_serial_impossible_on_that_day_is_of_the_year_before(string dtg, string lines, string id) =>
        Sample.WithReferences(lines, dtg: dtg).References.Single().Cables.ShouldBe([id]);

    [Fact]
    public void A_year_moved_back_leaves_a_warning() =>
        Sample.WithReferences("REF: LIMA 4519").Codes().ShouldContain("reference.year");

    [Fact]
    public void A_printed_year_after_the_telegram_is_kept_and_doubted()
    {
        var t = Sample.WithReferences("REF: 09 QUITO 12");
        t.References.Single().Cables.ShouldBe(["09QUITO12"]);
        t.Codes().ShouldContain("reference.future");
    }

    [Fact]
    public void A_text_without_header_dates_its_citations_by_the_dates_it_speaks_of_but_gets_no_id()
    {
        var t = Sample.Parse("UNCLAS LIMA 002692\n\nSIPDIS\n\nTAGS: ASEC\nSUBJECT: X\n\nREF: QUITO 2435\n\n\u00B61. On November 14, 2005 the shop was closed.\n\nBAKER\n");
        t.Id.ShouldBeNull();
        t.References.Single().Cables.ShouldBe(["05QUITO2435"]);
    }
}
