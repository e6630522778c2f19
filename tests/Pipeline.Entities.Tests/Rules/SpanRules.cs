using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules;

public sealed class SpanRules
{
    [Theory]
    [InlineData("the Ministry of Health's plan", "Ministry of Health")]
    [InlineData("the Ministry of Health’s plan", "Ministry of Health")]
    [InlineData("the Embassy,s plan", "Embassy")]
    [InlineData("that is PakistanQs plan", "Pakistan")]
    [InlineData("that is Brazils plan", "Brazils")]
    [InlineData("Foreign Minister Tang", "Foreign Minister")]
    [InlineData("(Peru)", "Peru")]
    [InlineData("the Peru-based firm", "Peru")]
    [InlineData("\"Peru,\" he said", "Peru")]
    [InlineData("it was the U.S.", "U.S.")]
    public void The_span_has_no_article_possessive_mark_or_person(string text, string span) =>
        Cable.Of($"We saw {text}.", "AMEMBASSY LIMA").Mentions().ShouldHaveSingleItem().Text.ShouldBe(span);

    [Fact]
    public void Every_occurrence_is_a_mention() =>
        Cable.Of(string.Concat(Enumerable.Repeat("The GOP met the GOP. ", 9)), "AMEMBASSY LIMA").Mentions().Count.ShouldBe(18);

    [Fact]
    public void The_subject_is_read_as_well_as_the_body()
    {
        Cable cable = Cable.Of("We met.", "AMEMBASSY LIMA", subject: "PERU: A MEETING");
        Mention mention = cable.Mentions().ShouldHaveSingleItem();
        cable.Raw[mention.Start..mention.End].ShouldBe("PERU");
    }

    [Fact]
    public void A_signer_called_like_a_country_is_no_mention() =>
        Cable.Of("Chile agreed.\n\nJORDAN", "AMEMBASSY LIMA").With(t => t with { Signer = "JORDAN" }).Found().ShouldBe("Chile=country:cl");

    [Fact]
    public void A_web_address_holds_no_names() =>
        Cable.Of("See http://example.gov/Peru/Treasury/ for Chile.", "AMEMBASSY LIMA").Found().ShouldBe("Chile=country:cl");

    [Fact]
    public void A_page_header_does_not_cut_a_name()
    {
        const string text = "The Ministry of\n\nLIMA 00000826  002 OF 007\n\nHealth agreed.";
        int start = text.IndexOf("LIMA", StringComparison.Ordinal), end = text.IndexOf("007", StringComparison.Ordinal) + 3;
        Cable cable = Cable.Of(text, "AMEMBASSY LIMA").With(t => t with { Furniture = [new(start, end)] });
        Mention mention = cable.Mentions().ShouldHaveSingleItem();
        mention.Id.ShouldBe("pe/health");
        mention.Text.ShouldStartWith("Ministry of");
        mention.Text.ShouldEndWith("Health");
    }

    [Fact]
    public void A_page_header_that_the_parser_missed_is_no_reference() =>
        Cable.Of("He did not condone LIMA 00001073 002 OF 004 the policy.", "AMEMBASSY LIMA").Mentions().ShouldBeEmpty();

    [Fact]
    public void The_blank_lines_that_a_page_header_left_do_not_cut_a_sentence() =>
        Cable.Of("the Ministry of Health and the\n\nministry of nothing in Peru", "AMEMBASSY LIMA").Found().ShouldBe("Ministry of Health=ministry:pe/health; Peru=country:pe");

    [Fact]
    public void A_name_does_not_go_on_in_the_next_paragraph() =>
        Cable.Of("He left the Ministry of\n\nHealth is dear.", "AMEMBASSY LIMA").Mentions().ShouldNotContain(m => m.Id == "pe/health");
}
