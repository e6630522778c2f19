using Pipeline.Entities.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Entities.Tests.Gold;

/// <summary>
/// What the README says of the extractor is what it does on the gold corpus, and every difference from the readers is on file.
/// <c>PIPELINE_UPDATE_README=1</c> writes both anew, so that a change of the rules shows its effect in the same commit.
/// </summary>
public sealed class PublishedScore
{
    private static readonly Lazy<Score> Measured = new(Measure);

    private static bool Update => Environment.GetEnvironmentVariable("PIPELINE_UPDATE_README") == "1";

    [Fact]
    public void The_table_of_the_README_is_what_is_measured()
    {
        string path = RepositoryRoot.Combine("README.md"), readme = File.ReadAllText(path), table = ScoreTable.Of(Measured.Value, GoldCable.All.Count);
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        (int start, int end) = ScoreTable.PlaceIn(readme);
        if (Update) File.WriteAllText(path, readme[..start] + table + readme[end..]);
        else readme[start..end].ShouldBe(table, "The score changed: set PIPELINE_UPDATE_README=1 to write README.md and misses.txt anew, and read their differences.");
    }

    [Fact]
    public void The_list_of_misses_is_what_is_measured()
    {
        string path = RepositoryRoot.Combine("tests", "Pipeline.Entities.Tests", "Gold", "misses.txt"), misses = string.Concat(Measured.Value.Misses.Select(m => m + "\n"));
        TestContext.Current.TestOutputHelper?.WriteLine(misses);
        if (Update) File.WriteAllText(path, misses);
        else File.ReadAllText(path).ShouldBe(misses, "The misses changed: set PIPELINE_UPDATE_README=1 to write README.md and misses.txt anew, and read their differences.");
    }

    private static Score Measure()
    {
        Score score = new();
        foreach (GoldCable cable in GoldCable.All) score.Add(cable, Cable.Shared.Extract(cable.Raw, cable.Telegram));
        return score;
    }
}
