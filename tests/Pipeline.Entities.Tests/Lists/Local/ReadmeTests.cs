using Pipeline.Entities.Lists;
using Pipeline.Entities.Lists.Local;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Lists.Local;

/// <summary>The README's section on names of one's own is true: its columns, and its example with what it says is found.</summary>
public sealed class ReadmeTests
{
    private const string Place = "# data/entities.d/";

    private static readonly string[] Section = Readme.Section("Names of your own");

    [Fact]
    public void The_table_of_lists_has_every_list_with_its_columns() =>
        Readme.TableOf(Section, "| list | columns |").Select(cells => $"{cells[0]}: {cells[1]}").Order()
            .ShouldBe(ListTable.All.Select(table => $"`{table.Name}`: {string.Join(", ", table.Columns.Select(column => column.Title))}").Order());

    [Fact]
    public void Every_flag_is_explained() => Uses.Known.ShouldAllBe(flag => Section.Any(line => line.Contains($"`{flag}`", StringComparison.Ordinal)));

    [Fact]
    public void The_example_finds_what_the_table_says()
    {
        (EntityOverrides? overrides, IReadOnlyList<ListFault> faults) = EntityOverrides.Read(Example());
        faults.ShouldBeEmpty();
        EntityExtractor delivered = EntityExtractor.Create(), changed = EntityExtractor.Create(overrides);
        foreach (string[] row in Readme.TableOf(Section, "| in a cable from Lima | as delivered | with these names |"))
        {
            Cable cable = Cable.Of(row[0], from: "AMEMBASSY LIMA");
            Found(cable, delivered).ShouldBe(row[1], row[0]);
            Found(cable, changed).ShouldBe(row[2], row[0]);
            row[1].ShouldNotBe(row[2]);
        }
    }

    private static string Found(Cable cable, EntityExtractor extractor) => string.Join(", ", cable.Mentions(extractor).Select(mention => $"`{mention.Text}` `{mention.Id}`"));

    private static IEnumerable<ListFile> Example()
    {
        string[] block = [.. Section.SkipWhile(line => line != "```").Skip(1).TakeWhile(line => line != "```")];
        int[] starts = [.. Enumerable.Range(0, block.Length).Where(i => block[i].StartsWith(Place, StringComparison.Ordinal)), block.Length];
        starts.Length.ShouldBeGreaterThan(2);
        return starts.Zip(starts.Skip(1), (start, end) => LocalLists.File(block[start][Place.Length..].Split(':')[0], string.Join('\n', block[start..end])));
    }
}
