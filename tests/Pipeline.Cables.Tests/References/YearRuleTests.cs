using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.References;

/// <summary>The rule that gave the year of a cited cable is kept with it (field guide 2.5).</summary>
public class YearRuleTests
{
    [Theory]
    [InlineData("101832Z JUN 08", "07 QUITO 12", "07QUITO12", YearRules.Explicit)]
    [InlineData("101832Z JUN 08", "QUITO 12 (2007)", "07QUITO12", YearRules.Explicit)]
    [InlineData("101832Z JUN 08", "QUITO 12/07", "07QUITO12", YearRules.Explicit)]
    [InlineData("101832Z JUN 08", "QUITO 12", "08QUITO12", YearRules.SameYear)]
    [InlineData("101832Z JUN 08", "LIMA 825", "08LIMA825", YearRules.SameYear)]
    [InlineData("101832Z JUN 08", "LIMA 827", "07LIMA827", YearRules.RolledBack)]
    [InlineData("041200Z JAN 08", "STATE 145633", "07STATE145633", YearRules.RolledBack)]
    [InlineData("061200Z JAN 00", "STATE 224347", "99STATE224347", YearRules.RolledBack)]
    [InlineData("311200Z DEC 08", "09 QUITO 12", "09QUITO12", YearRules.Explicit)]
    [InlineData("101832Z JUN 75", "73 QUITO 12", "73QUITO12", YearRules.Explicit)]
    [InlineData("101832Z JUN 75", "66 QUITO 12", "66QUITO12", YearRules.Explicit)]
    public void The_rule_is_stored(string dtg, string entry, string id, string rule) =>
        Sample.WithReferences("REF: " + entry, dtg: dtg).References.Single().Cited.ShouldBe([new CitedCable(id, rule)]);

    [Fact]
    public void A_year_after_the_telegrams_own_is_kept_and_doubted()
    {
        var t = Sample.WithReferences("REF: 09 QUITO 12");
        t.Warnings.Single(w => w.Code == "reference.future").Detail.ShouldBe("QUITO 12 is dated 2009, after the telegram of 2008.");
    }

    [Fact]
    public void A_year_of_the_text_is_told_from_a_dated_one() =>
        Sample.Parse("UNCLAS LIMA 002692\n\nTAGS: ASEC\nSUBJECT: X\n\nREF: QUITO 2435\n\n\u00B61. On November 14, 2005 the shop was closed.\n\nBAKER\n")
            .References.Single().Cited.Single().YearRule.ShouldBe(YearRules.TextYear);

    [Fact]
    public void A_serial_without_a_station_is_of_the_own_one_with_a_warning()
    {
        var t = Sample.WithReferences("REF: A) 307 B) STATE 28577");
        t.References[0].Cables.ShouldBe(["08LIMA307"]);
        t.Codes().ShouldContain("reference.station");
    }
}
