using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules;

/// <summary>Whose a body is: definition, host, addressee, TAGS, subject, nearest country, nobody.</summary>
public sealed class JurisdictionRules
{
    [Fact]
    public void From_Washington_the_only_addressee_decides() =>
        Cable.Of("The MFA and the GOS agreed.", "SECSTATE WASHDC", to: "AMEMBASSY PARAMARIBO").Found().ShouldBe("MFA=ministry:sr/foreign-affairs; GOS=government:sr/gov");

    [Fact]
    public void Two_addressees_do_not_decide() =>
        Cable.Of("The GOS agreed.", "SECSTATE WASHDC", to: "AMEMBASSY PARAMARIBO;AMEMBASSY MADRID").Found().ShouldBe("GOS=government:?");

    [Fact]
    public void From_Washington_Post_is_the_only_addressee() =>
        Cable.Of("Please tell Post.", "SECSTATE WASHDC", to: "AMEMBASSY PARAMARIBO").Found().ShouldBe("Post=post:post/PARAMARIBO");

    [Fact]
    public void The_codes_of_TAGS_are_not_ISO() =>
        Cable.Of("The GOC agreed.", "SECSTATE WASHDC", "CI").Found().ShouldBe("GOC=government:cl/gov");

    [Fact]
    public void The_subject_decides_when_TAGS_do_not() =>
        Cable.Of("The GOC agreed.", "SECSTATE WASHDC", subject: "CROATIA AND ITS COAST").Found().ShouldBe("CROATIA=country:hr; GOC=government:hr/gov");

    [Fact]
    public void The_nearest_country_before_decides_last() =>
        Cable.Of("Spain and Sweden met. The GOS agreed.", "SECSTATE WASHDC").Found().ShouldBe("Spain=country:es; Sweden=country:se; GOS=government:se/gov");

    [Fact]
    public void A_host_that_cannot_be_meant_gives_way() =>
        Cable.Of("Nicaragua was told. The GON agreed.", "AMEMBASSY SAN JOSE").Found().ShouldBe("Nicaragua=country:ni; GON=government:ni/gov");

    [Fact]
    public void An_open_choice_keeps_its_candidates()
    {
        Mention mention = Cable.Of("The GOP agreed.", "SECSTATE WASHDC").Mentions().ShouldHaveSingleItem();
        mention.Id.ShouldBe("?");
        mention.Rule.ShouldBe("gox.open");
        mention.Candidates.ShouldContain("pe/gov");
        mention.Candidates.ShouldContain("pt/gov");
    }

    [Fact]
    public void The_rule_says_what_decided() => Cable.Of("The GOP agreed.", "AMEMBASSY LIMA").Mentions().ShouldHaveSingleItem().Rule.ShouldBe("gox.origin");

    [Fact]
    public void A_country_in_front_decides_before_the_origin() => Cable.Of("Panama's GOP agreed.", "AMEMBASSY LIMA").Mentions()[^1].ShouldSatisfyAllConditions(
        mention => mention.Id.ShouldBe("pa/gov"), mention => mention.Rule.ShouldBe("gox.named"));

    [Fact]
    public void The_number_of_the_cable_tells_the_origin_when_the_header_is_lost() =>
        Cable.Of("The GOP agreed.").With(t => t with { Id = "06LIMA826" }).Found().ShouldBe("GOP=government:pe/gov");

    [Fact]
    public void A_cut_station_of_an_old_telegram_is_known() =>
        Cable.Of("The GOS agreed.").With(t => t with { Id = "78KHARTO2715" }).Found().ShouldBe("GOS=government:sd/gov");

    [Fact]
    public void Without_any_heading_the_country_most_spoken_of_decides() =>
        Cable.Of("SUDANGOV MET THE MINFIN IN KHARTOUM.").Found().ShouldBe("SUDANGOV=government:sd/gov; MINFIN=ministry:sd/finance");

    [Fact]
    public void Moscow_before_1992_is_the_capital_of_another_state() =>
        Cable.Of("THE MFA AGREED.", "AMEMBASSY MOSCOW", year: 1979).Found().ShouldBe("MFA=ministry:suhh/foreign-affairs");
}
