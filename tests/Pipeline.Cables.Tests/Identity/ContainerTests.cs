using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Identity;

/// <summary>What a container states fills gaps and is never trusted over the text (field guide 2.2, 2.5).</summary>
public class ContainerTests
{
    private static readonly ContainerFacts Facts = new("05SANJOSE2692", new DateTimeOffset(2005, 11, 20, 15, 3, 0, TimeSpan.Zero), "Embassy San Jose", "UNCLASSIFIED", "A SUBJECT");
    private const string Extract = "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nUNCLAS SAN JOSE 002692\n\nTAGS: ASEC\nSUBJECT: X\n\nREF: SAN JOSE 2435\n\n\u00B61. Text.\n\nBAKER\n";

    [Fact]
    public void A_text_without_header_gets_year_and_sender_from_the_container()
    {
        var t = TelegramParser.Parse(Extract, Facts);
        (t.Id, t.From, t.SentAt).ShouldBe(("05SANJOSE2692", "AMEMBASSY SAN JOSE", Facts.CreatedAt));
        t.References.Single().Cables.ShouldBe(["05SANJOSE2435"]);
        t.Codes().ShouldBe(["header.missing"]);
    }

    [Fact]
    public void The_classification_line_wins_over_a_wrong_container_id()
    {
        var t = TelegramParser.Parse(Extract, Facts with { Id = "05SECTION01OF03SANJOSE269" });
        t.Id.ShouldBe("05SANJOSE2692");
        t.Codes().ShouldContain("id.mismatch");
    }

    [Fact]
    public void The_date_time_group_wins_over_the_containers_date()
    {
        var t = TelegramParser.Parse(Sample.Raw, Facts with { Id = "08LIMA826" });
        t.SentAt!.Value.Year.ShouldBe(2008);
        t.Codes().ShouldContain("date.mismatch");
    }

    [Theory]
    [InlineData("2008-06-10T18:32:00Z", false)]
    [InlineData("2008-06-10T06:06:00Z", false)]
    [InlineData("2008-06-11T18:32:00Z", true)]
    [InlineData("2008-06-09T00:00:00Z", false)]
    [InlineData("2008-06-02T00:00:00Z", true)]
    public void The_containers_day_is_compared_with_the_date_time_group(string created, bool doubted)
    {
        var t = TelegramParser.Parse(Sample.Raw, new ContainerFacts("08LIMA826", DateTimeOffset.Parse(created, System.Globalization.CultureInfo.InvariantCulture), null, null, null));
        t.Warnings.Any(w => w.Code == "date.mismatch" && w.Detail.Contains(created[..10], StringComparison.Ordinal) && w.Detail.Contains("2008-06-10", StringComparison.Ordinal)).ShouldBe(doubted);
    }

    [Fact]
    public void A_page_that_holds_another_class_is_doubted() =>
        TelegramParser.Parse(Extract, Facts with { Classification = "SECRET" }).Codes().ShouldContain("classification.mismatch");

    [Theory]
    [InlineData("05SANJOSE2692", "05SANJOSE2692")]
    [InlineData("2005SANJOSE02692", "05SANJOSE2692")]
    [InlineData("1977MOSCOW02124", "77MOSCOW2124")]
    [InlineData("1973PHNOM10625", "73PHNOMPENH10625")]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    public void A_text_without_any_number_takes_a_well_formed_container_id(string id, string? expected) =>
        TelegramParser.Parse("1. TEXT ALONE.\n\nBAKER\n", Facts with { Id = id }).Id.ShouldBe(expected);

    [Fact]
    public void Body_fragments_above_paragraph_one_are_references_of_the_containers_year()
    {
        var t = TelegramParser.Parse("STATE 13136, 12415\nNAIROBI 009759\n\n1. TEXT.\n\nBAKER\n", new ContainerFacts("1974NAIROB10448", new DateTimeOffset(1974, 12, 20, 0, 0, 0, TimeSpan.Zero), "NAIROBI", "UNCLASSIFIED", null));
        t.References.SelectMany(r => r.Cables).ShouldBe(["74STATE13136", "74STATE12415", "74NAIROBI9759"]);
    }
}
