using Pipeline.Entities.Lists;
using Pipeline.Entities.Lists.Local;

namespace Pipeline.Entities.Tests.Lists.Local;

/// <summary>What rows of an installation change in what is found.</summary>
public sealed class OverrideTests
{
    [Theory]
    [InlineData("country-bodies.tsv: pe|agency|QOMIR|Qomir Institute|-|ops", "the Qomir Institute said", "Qomir Institute=organization:qomir-institute", "Qomir Institute=agency:pe/QOMIR")]
    [InlineData("organizations.tsv: QOMIR|Qomir|-|ops", "talks with Qomir went on", "", "Qomir=organization:QOMIR")]
    [InlineData("us-agencies.tsv: QMR|QMR|-|ops", "He told QMR so", "", "QMR=agency:us/QMR")]
    [InlineData("portfolios.tsv: health|Qomir Affairs|ops", "the Ministry of Qomir Affairs said", "Ministry of Qomir Affairs=ministry:pe/other", "Ministry of Qomir Affairs=ministry:pe/health")]
    [InlineData("countries.tsv: pe|former|Qomiria|-|ops", "He left Qomiria", "", "Qomiria=country:pe")]
    [InlineData("governments.tsv: pe|GOQQ|gox|ops", "The GOQQ agreed", "", "GOQQ=government:pe/gov")]
    [InlineData("posts.tsv: QOMIR|pe|consulate|Qomir|-|ops", "Consulate Qomir reports", "Consulate=post:?", "Consulate Qomir=post:post/QOMIR")]
    [InlineData("stop-names.tsv: Itamaraty|ops", "He met Itamaraty officials", "Itamaraty=ministry:br/foreign-affairs", "")]
    [InlineData("stop-names.tsv: Peru Weekly|ops", "He read Peru Weekly", "Peru=country:pe", "")]
    [InlineData("country-bodies.tsv: =|pe|agency|QOMIR|Itamaraty|-|ops", "He met Itamaraty officials", "Itamaraty=ministry:br/foreign-affairs", "Itamaraty=agency:pe/QOMIR")]
    [InlineData("country-bodies.tsv: -|br|ministry|foreign-affairs|Itamaraty", "He met Itamaraty officials", "Itamaraty=ministry:br/foreign-affairs", "")]
    [InlineData("country-bodies.tsv: -|*|*|*|Itamaraty", "He met Itamaraty officials", "Itamaraty=ministry:br/foreign-affairs", "")]
    [InlineData("country-bodies.tsv: -|br|ministry|foreign-affairs|Itamaraty|-|general", "He met Itamaraty officials", "Itamaraty=ministry:br/foreign-affairs", "")]
    public void A_row_changes_what_is_found(string file, string text, string before, string after)
    {
        LocalLists.Found(EntityOverrides.None, text).ShouldBe(before);
        LocalLists.Found(LocalLists.Sound(file), text).ShouldBe(after);
    }

    [Fact]
    public void Files_are_applied_in_the_order_of_their_names_whatever_order_they_come_in()
    {
        string[] files = ["20.organizations.tsv: -|QOMIR|Qomir", "10.organizations.tsv: QOMIR|Qomir|-|ops"];
        LocalLists.Found(LocalLists.Sound(files), "talks with Qomir").ShouldBe("");
        LocalLists.Sound(files).Fingerprint.ShouldBe(LocalLists.Sound([.. files.Reverse()]).Fingerprint);
        LocalLists.Faults("10.organizations.tsv: -|QOMIR|Qomir", "20.organizations.tsv: QOMIR|Qomir|-|ops").ShouldBe(["10.organizations.tsv:1 entities.absent"]);
    }

    [Fact]
    public void A_country_may_be_added_and_referred_to_from_any_file()
    {
        EntityOverrides overrides = LocalLists.Sound("agencies.country-bodies.tsv: qo|agency|QOMIR|Qomir Guard|-|ops", "countries.tsv: qo|label|Qomiria|-|ops; qo|name|Qomiria|-|ops");
        LocalLists.Found(overrides, "the Qomir Guard of Qomiria").ShouldContain("=agency:qo/QOMIR");
        EntityExtractor.Create(overrides).Label("government", "qo/gov").ShouldBe("Government of Qomiria");
    }

    [Fact]
    public void A_label_takes_the_place_of_the_label_and_leaves_the_names()
    {
        EntityOverrides overrides = LocalLists.Sound("countries.tsv: ci|label|Ivory Coast|-|ops");
        EntityExtractor.Create().Label("country", "ci").ShouldNotBe("Ivory Coast");
        EntityExtractor.Create(overrides).Label("country", "ci").ShouldBe("Ivory Coast");
        LocalLists.Found(overrides, "He left Cote d'Ivoire").ShouldBe("Cote d'Ivoire=country:ci");
    }

    [Fact]
    public void Replacing_a_name_of_a_country_leaves_its_label_and_its_code_in_tags()
    {
        EntityOverrides overrides = LocalLists.Sound("countries.tsv: =|cl|name|Peru|-|ops");
        LocalLists.Found(overrides, "He left Peru").ShouldBe("Peru=country:cl");
        EntityExtractor.Create(overrides).Label("country", "pe").ShouldBe("Peru");
    }

    [Fact]
    public void A_fact_of_the_lists_may_be_stated_again_with_other_flags()
    {
        EntityOverrides overrides = LocalLists.Sound("country-bodies.tsv: br|ministry|foreign-affairs|Itamaraty|host|ops");
        overrides.Lists.Rows(ListTable.CountryBodies).Count().ShouldBe(EmbeddedLists.Rows(ListTable.CountryBodies).Count());
        overrides.Lists.Rows(ListTable.CountryBodies).Single(row => row[3] == "Itamaraty")[4].ShouldBe("host");
    }

    [Fact]
    public void Whole_names_of_a_post_can_be_taken_away_and_the_post_put_elsewhere()
    {
        EntityOverrides overrides = LocalLists.Sound("posts.tsv: -|LIMA|*|*|*; LIMA|cl|embassy|Lima|-|ops");
        EntityExtractor.Create(overrides).CountryOf("post", "post/LIMA").ShouldBe("cl");
    }

    [Fact]
    public void A_leader_may_be_added()
    {
        LocalLists.Found(EntityOverrides.None, "They heard Prime Minister Qomirson.", from: "SECSTATE WASHDC").ShouldBe("Prime Minister=office:?");
        LocalLists.Found(LocalLists.Sound("leaders.tsv: is|Qomirson|2004|2008|ops"), "They heard Prime Minister Qomirson.", from: "SECSTATE WASHDC").ShouldBe("Prime Minister=office:is/prime-minister");
    }

    [Fact]
    public void A_source_of_its_own_may_be_declared()
    {
        LocalLists.Faults("organizations.tsv: QOMIR|Qomir|-|registry").ShouldBe(["organizations.tsv:1 entities.source"]);
        LocalLists.Sound("organizations.tsv: QOMIR|Qomir|-|registry", "sources.tsv: registry|The register of associations, 2006").Rows.ShouldBe(1);
    }

    [Fact]
    public void Other_extractors_of_the_process_are_not_changed()
    {
        EntityExtractor.Create(LocalLists.Sound("stop-names.tsv: Peru Weekly|ops"));
        LocalLists.Found(EntityOverrides.None, "He read Peru Weekly").ShouldBe("Peru=country:pe");
    }
}
