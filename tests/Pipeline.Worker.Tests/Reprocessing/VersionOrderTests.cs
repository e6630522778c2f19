using Pipeline.Storage.Reports;
using Pipeline.Worker.Reprocessing;

namespace Pipeline.Worker.Tests.Reprocessing;

public sealed class VersionOrderTests
{
    [Theory]
    [InlineData("1", "2", true)]
    [InlineData("2", "2", false)]
    [InlineData("3", "2", false)]
    [InlineData("9", "10", true)]
    [InlineData("of another program", "1", true)]
    // A fingerprint says only whether the lists are the same.
    [InlineData("1.aaaa1111", "2.bbbb2222", true)]
    [InlineData("2.aaaa1111", "2.bbbb2222", true)]
    [InlineData("2.bbbb2222", "2.bbbb2222", false)]
    [InlineData("2.bbbb2222+ops.cccc3333", "2.bbbb2222", true)]
    [InlineData("2.bbbb2222", "2", false)]
    [InlineData("3.aaaa1111", "2.bbbb2222", false)]
    public void A_smaller_number_or_other_lists_are_before(string stored, string version, bool before) => VersionOrder.IsBefore(stored, version).ShouldBe(before);

    [Theory]
    [InlineData("2", true)]
    [InlineData("2.aaaa1111+ops.bbbb2222", true)]
    [InlineData("", false)]
    [InlineData("newest", false)]
    [InlineData("-1", false)]
    [InlineData("v2", false)]
    public void A_version_begins_with_its_number(string text, bool version) => VersionOrder.IsVersion(text).ShouldBe(version);

    [Fact]
    public void What_the_present_versions_made_is_never_chosen()
    {
        StoredVersion[] stored = [new("1", "1", 5), new("2", "1", 5), new("2", "2.aaaa1111", 5)];
        new ReprocessChoice("99", null, null).Of(stored, "2", "2.aaaa1111").ShouldBe(stored[..2]);
        new ReprocessChoice(null, "2", null).Of(stored, "2", "2.aaaa1111").ShouldBe(stored[..2]);
        new ReprocessChoice("2", null, null).Of(stored, "2", "2.aaaa1111").ShouldBe(stored[..1]);
        new ReprocessChoice(null, null, "a.zip").Of(stored, "2", "2.aaaa1111").ShouldBe(stored[..2]);
    }
}
