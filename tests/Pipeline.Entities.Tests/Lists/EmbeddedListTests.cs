using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Tests.Lists;

/// <summary>The embedded lists are tables that people edit: every row is checked, and a fault says file and line.</summary>
public sealed class EmbeddedListTests
{
    public static TheoryData<string> Names => [.. ListTable.All.Select(table => table.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_row_has_all_columns_known_keys_and_a_declared_source(string name) => ListText.Embedded(name).RowFaults().ShouldBeEmpty();

    [Theory, MemberData(nameof(Names))]
    public void No_fact_is_stated_twice(string name) => ListText.Embedded(name).Repeats().ShouldBeEmpty();

    [Theory, MemberData(nameof(Names))]
    public void Rows_of_one_thing_stand_together(string name) => ListText.Embedded(name).Strays().ShouldBeEmpty();

    [Theory, MemberData(nameof(Names))]
    public void The_heading_names_the_columns_and_the_file_is_plain_text_that_ends_with_a_line_end(string name) => ListText.Embedded(name).FormFaults().ShouldBeEmpty();

    [Fact]
    public void Every_list_in_the_assembly_is_one_of_the_tables() =>
        typeof(ListTable).Assembly.GetManifestResourceNames().Order().ShouldBe(ListTable.All.Select(t => $"Lists/{t.Name}.tsv").Order());

    [Fact]
    public void Every_declared_source_is_used_or_left_to_the_installation()
    {
        HashSet<string> used = [.. ListTable.All.Where(t => t != ListTable.Sources).SelectMany(EmbeddedLists.Rows).Select(row => row[^1]), "ops"];
        EmbeddedLists.SourceKeys.Except(used).ShouldBeEmpty();
    }

    [Fact]
    public void Every_country_has_one_label() =>
        EmbeddedLists.Rows(ListTable.Countries).Where(row => row[1] == "label").GroupBy(row => row[0]).Where(g => g.Count() != 1).Select(g => g.Key).ShouldBeEmpty();

    [Theory]
    [InlineData("us-agencies", "DEA\tDEA\tgeneral", "us-agencies.tsv:2 entities.columns")]
    [InlineData("us-agencies", "DEA\tDEA\t-", "us-agencies.tsv:2 entities.columns")]
    [InlineData("us-agencies", "DEA\tDEA\t-\thearsay", "us-agencies.tsv:2 entities.source")]
    [InlineData("us-agencies", "DEA\tDEA\tloud\tgeneral", "us-agencies.tsv:2 entities.flag")]
    [InlineData("us-agencies", "DEA\tDEA\t\tgeneral", "us-agencies.tsv:2 entities.flag")]
    [InlineData("us-agencies", "D A\tDEA\t-\tgeneral", "us-agencies.tsv:2 entities.id")]
    [InlineData("us-agencies", "DEA\t DEA\t-\tgeneral", "us-agencies.tsv:2 entities.name")]
    [InlineData("us-agencies", "DEA\t...\t-\tgeneral", "us-agencies.tsv:2 entities.name")]
    [InlineData("countries", "qq\tname\tQuux\t-\tgeneral", "countries.tsv:2 entities.country")]
    [InlineData("countries", "pe\tnickname\tPeru\t-\tgeneral", "countries.tsv:2 entities.kind")]
    [InlineData("country-bodies", "pe\tministry\thealht\tMINSA\t-\tgeneral", "country-bodies.tsv:2 entities.portfolio")]
    [InlineData("posts", "LIMA\tpe\tembassy\tLima\tlima\tgeneral", "posts.tsv:2 entities.letters")]
    [InlineData("leaders", "pe\tToledo\t2006\t2001\tgeneral", "leaders.tsv:2 entities.year")]
    [InlineData("leaders", "pe\tToledo\t01\t2001\tgeneral", "leaders.tsv:2 entities.year")]
    [InlineData("grammar-words", "agency-haed\tCommission\tgeneral", "grammar-words.tsv:2 entities.role")]
    public void A_faulty_row_is_found_with_file_and_line(string name, string row, string fault)
    {
        ListText list = ListText.Of(name, row);
        list.RowFaults().ShouldHaveSingleItem().ShouldStartWith(fault);
    }

    [Fact]
    public void A_repeated_fact_is_found_with_file_and_line() =>
        ListText.Of("us-agencies", "DEA\tDEA\t-\tgeneral\nDEA\tDEA\tword\tgeneral").Repeats().ShouldBe(["us-agencies.tsv:3 says again what line 2 says: DEA DEA"]);

    [Fact]
    public void A_row_away_from_its_group_is_found_with_file_and_line() =>
        ListText.Of("us-agencies", "DEA\tDEA\t-\tgeneral\nFBI\tFBI\t-\tgeneral\nDEA\tDrug Enforcement\t-\tgeneral").Strays().ShouldBe(["us-agencies.tsv:4 belongs to the rows of DEA above"]);

    [Fact]
    public void A_missing_last_line_end_is_found() => ListText.Of("us-agencies", "DEA\tDEA\t-\tgeneral", end: "").FormFaults().ShouldBe(["us-agencies.tsv does not end with a line end"]);
}
