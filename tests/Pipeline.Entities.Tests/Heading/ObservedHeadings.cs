using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Heading;

/// <summary>Every address and office symbol that was counted in 2,024 telegrams; the lists are beside the repository.</summary>
public sealed class ObservedHeadings
{
    [Theory]
    [InlineData("routing-indicators-observed.tsv", 1, 99.5)]
    [InlineData("originators-observed.tsv", 1, 100)]
    public void Nearly_every_observed_addressee_is_known(string file, int column, double least) =>
        Share(file, column, Headings.OfAddress).ShouldBeGreaterThanOrEqualTo(least);

    [Fact]
    public void Nearly_every_observed_office_symbol_is_known() =>
        Share("office-symbols-observed.tsv", 0, symbol => Headings.OfAttention($"STATE FOR {symbol}") is "STATE=us/DOS" ? "?" : Headings.OfAttention($"STATE FOR {symbol}")).ShouldBeGreaterThanOrEqualTo(95);

    /// <summary>Percent of the occurrences; the others are in the test's output, to be read.</summary>
    private static double Share(string file, int column, Func<string, string> found)
    {
        Assert.SkipWhen(SharedFolder.Path is null, "The folder of reference facts is not beside the repository.");
        double all = 0, known = 0;
        foreach (string line in File.ReadLines(Path.Combine(SharedFolder.Path!, "reference", file)).Skip(1))
        {
            string[] cells = line.Split('\t');
            int count = int.Parse(cells[^1], System.Globalization.CultureInfo.InvariantCulture);
            all += count;
            if (found(cells[column]).EndsWith('?')) TestContext.Current.TestOutputHelper!.WriteLine($"{count} {cells[column]}");
            else known += count;
        }
        all.ShouldBeGreaterThan(1000);
        TestContext.Current.TestOutputHelper!.WriteLine($"{100 * known / all:0.00} % of {all}");
        return 100 * known / all;
    }
}
