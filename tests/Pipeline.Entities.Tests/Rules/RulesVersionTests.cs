using Pipeline.Entities.Lists;
using Pipeline.Entities.Lists.Local;
using Pipeline.Entities.Tests.Lists.Local;

namespace Pipeline.Entities.Tests.Rules;

/// <summary>A stored version says which rules and lists read a cable, and so what a new version must renew.</summary>
public sealed class RulesVersionTests
{
    [Fact]
    public void An_extractor_says_number_and_hash_of_its_lists() =>
        EntityExtractor.Create().RulesVersion.ShouldBe($"{EntityExtractor.RulesNumber}.{ListHash.Embedded}");

    [Fact]
    public void The_hash_of_the_files_is_that_of_their_rows_without_remarks_and_sources() =>
        ListHash.Embedded.ShouldBe(ListHash.Of(ListTable.All.Where(table => table != ListTable.Sources).SelectMany(table => EmbeddedLists.Rows(table).Select(row => ListHash.Line(table, row)))));

    [Fact]
    public void What_an_installation_changes_is_part_of_the_version()
    {
        EntityOverrides overrides = LocalLists.Sound("organizations.tsv: QOMIR|Qomir|-|ops");
        EntityExtractor.Create(overrides).RulesVersion.ShouldBe($"{EntityExtractor.RulesNumber}.{ListHash.Embedded}+ops.{overrides.Fingerprint}");
    }

    [Fact]
    public void The_fingerprint_is_of_what_is_changed_not_of_files_remarks_and_sources()
    {
        string? fingerprint = LocalLists.Sound("organizations.tsv: QOMIR|Qomir|-|ops; QOMIR|Qomir Group|-|ops").Fingerprint;
        LocalLists.Sound("1.organizations.tsv: # remark; QOMIR|Qomir|-|general", "2.organizations.tsv: QOMIR|Qomir Group|-|ops").Fingerprint.ShouldBe(fingerprint);
        string[] others = ["organizations.tsv: QOMIR|Qomir|host|ops; QOMIR|Qomir Group|-|ops", "organizations.tsv: QOMIR|Qomir|-|ops", "organizations.tsv: UN|Qomir|-|ops; QOMIR|Qomir Group|-|ops"];
        others.Select(file => LocalLists.Sound(file).Fingerprint).Append(fingerprint).Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("organizations.tsv: # a remark")]
    [InlineData("sources.tsv: registry|The register of associations, 2006")]
    public void A_folder_that_changes_nothing_leaves_the_version_alone(string file)
    {
        LocalLists.Sound(file).Fingerprint.ShouldBeNull();
        EntityExtractor.Create(LocalLists.Sound(file)).RulesVersion.ShouldBe(EntityExtractor.Create().RulesVersion);
    }

    [Theory]
    [InlineData("1", 1, null, null)]
    [InlineData("2.ab12cd34", 2, "ab12cd34", null)]
    [InlineData("12.ab12cd34+ops.9f3e11aa", 12, "ab12cd34", "9f3e11aa")]
    public void A_version_is_read_as_it_is_written(string text, int number, string? lists, string? overrides)
    {
        RulesVersion.Parse(text).ShouldBe(new RulesVersion(number, lists, overrides));
        RulesVersion.Parse(text)!.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("r1")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("2.")]
    [InlineData("2.AB12CD34")]
    [InlineData("2.ab12")]
    [InlineData("2+ops.9f3e11aa")]
    [InlineData("2.ab12cd34+ops.")]
    [InlineData("2.ab12cd34+ops.9f3e11aa+ops.9f3e11aa")]
    [InlineData("99999999999")]
    public void Anything_else_is_no_version_and_as_stored_is_older_than_any(string text)
    {
        RulesVersion.Parse(text).ShouldBeNull();
        RulesVersion.OfStored(text).IsBefore(new RulesVersion(1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1", "2", true, true)]
    [InlineData("1", "2.ab12cd34", true, true)]
    [InlineData("2.ab12cd34", "10", true, true)]
    [InlineData("2.ab12cd34", "2", false, false)]
    [InlineData("2.ab12cd34", "2.ab12cd34", false, false)]
    [InlineData("2.ab12cd34", "2.ffffffff", false, true)]
    [InlineData("2.ab12cd34", "2.ab12cd34+ops.9f3e11aa", false, true)]
    [InlineData("2.ab12cd34+ops.9f3e11aa", "2.ab12cd34", false, true)]
    [InlineData("2.ab12cd34+ops.9f3e11aa", "2.ab12cd34+ops.00000000", false, true)]
    [InlineData("2.ab12cd34+ops.9f3e11aa", "2.ab12cd34+ops.9f3e11aa", false, false)]
    [InlineData("3.ab12cd34", "2.ffffffff", false, false)]
    public void Numbers_have_an_order_and_other_lists_count_as_old_only_when_told(string stored, string asked, bool before, bool told)
    {
        RulesVersion.OfStored(stored).IsBefore(RulesVersion.Parse(asked)!).ShouldBe(before);
        RulesVersion.OfStored(stored).IsBefore(RulesVersion.Parse(asked)!, differentLists: true).ShouldBe(told);
    }
}
