using Pipeline.Entities;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Reprocessing;

namespace Pipeline.Worker.Tests.Reprocessing;

public sealed class ReprocessChoiceTests
{
    private const string Present = "2.aaaa1111";

    private static readonly StoredVersion[] Stored =
        [new("1", "1", 5), new("2", "1", 5), new("2", Present, 5), new("2", "2.bbbb2222", 5), new("10", $"{Present}+ops.cccc3333", 5), new("2", "of another program", 5)];

    [Theory]
    // By number, not by letters; the present version is never chosen.
    [InlineData(2, null, null, "0")]
    [InlineData(10, null, null, "0 1 3 5")]
    [InlineData(99, null, null, "0 1 3 4 5")]
    [InlineData(null, "2", null, "0 1 5")]
    // A hash says only whether the lists are the same.
    [InlineData(null, Present, null, "0 1 3 4 5")]
    [InlineData(null, "3", null, "0 1 3 4 5")]
    [InlineData(null, "1", null, "5")]
    [InlineData(null, null, "a.zip", "0 1 3 4 5")]
    public void What_is_older_is_chosen(int? parserBefore, string? rulesBefore, string? archive, string chosen) =>
        string.Join(' ', new ReprocessChoice(parserBefore, rulesBefore is null ? null : RulesVersion.Parse(rulesBefore), archive).Of(Stored, "2", Present).Select(v => Array.IndexOf(Stored, v)))
            .ShouldBe(chosen);
}
