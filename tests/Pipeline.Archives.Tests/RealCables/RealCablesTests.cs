using System.Globalization;

namespace Pipeline.Archives.Tests.RealCables;

public sealed class RealCablesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_real_cable_is_read_and_the_manifest_is_refused()
    {
        string folder = SharedCables.FolderOrSkip();
        List<ArchiveItem> items = [.. ArchiveReader.Read(folder, new ArchiveLimits(), TestContext.Current.CancellationToken)];
        foreach (IGrouping<string, ArchiveItem> group in items.GroupBy(Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count()}"));
        }

        items.OfType<RejectedItem>().Select(item => item.Place.Member).ShouldBe(["MANIFEST.tsv"]);
        items.OfType<RawCable>().Count(cable => cable.Format == CableFormats.WikileaksCsv).ShouldBe(32);
    }

    private static string Kind(ArchiveItem item) => item is RawCable cable ? cable.Format : ((RejectedItem)item).Code;
}
