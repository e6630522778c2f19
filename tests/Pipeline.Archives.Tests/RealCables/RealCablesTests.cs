using System.Globalization;
using System.Text;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.RealCables;

public sealed class RealCablesTests(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_real_cable_is_read_and_only_the_manifest_is_refused()
    {
        string folder = SharedCables.FolderOrSkip();
        List<ArchiveItem> items = [.. ArchiveReader.Read(folder, new(), Cancel)];
        string counts = string.Join(' ', items.GroupBy(Kind).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key}={group.Count()}")));
        output.WriteLine(counts);
        items.OfType<RejectedItem>().Select(item => item.Place.Member).ShouldBe(["MANIFEST.tsv"]);
        items.OfType<RawCable>().Where(cable => cable.Format == CableFormats.WikileaksCsv).GroupBy(cable => cable.Place.Member).Select(rows => rows.Count()).ShouldBe([16, 16]);
        items.OfType<RawCable>().Where(cable => cable.Format == CableFormats.WikileaksHtml).ShouldAllBe(cable =>
            cable.Metadata!.Id == Path.GetFileNameWithoutExtension(cable.Place.Member) && cable.Metadata.CreatedAt != null && cable.Metadata.Origin != null
            && cable.Metadata.Classification != null && cable.Warnings.Count == 0);
    }

    [Fact]
    public void Both_dialects_of_the_same_rows_give_the_same_cables()
    {
        string folder = SharedCables.FolderOrSkip();
        RawCable[] one = [.. Csv("cables-backslash.csv")];
        RawCable[] other = [.. Csv("cables-excel.csv")];
        one.Select(cable => (cable.Text, cable.Metadata)).ShouldBe(other.Select(cable => (cable.Text, cable.Metadata)));
        one.Concat(other).ShouldAllBe(cable => cable.Warnings.Count == 0);

        IEnumerable<RawCable> Csv(string name) => ArchiveReader.Read(Path.Combine(folder, "csv-constructed", name), new(), Cancel).Cast<RawCable>();
    }

    [Fact]
    public void The_text_of_a_plain_file_is_the_whole_file()
    {
        string folder = SharedCables.FolderOrSkip();
        foreach (string part in new[] { "txt", "nara-declassified", "nara-telegram-excerpts" })
        {
            foreach (string path in Directory.EnumerateFiles(Path.Combine(folder, part)))
            {
                RawCable cable = ArchiveReader.Read(path, new(), Cancel).ShouldHaveSingleItem().ShouldBeOfType<RawCable>();
                cable.Text.ShouldBe(File.ReadAllText(path, Encoding.UTF8), path);
                cable.Metadata.ShouldBeNull();
            }
        }
    }

    [Fact]
    public void A_zip_and_a_tar_gz_of_the_folder_give_what_the_folder_gives()
    {
        string folder = SharedCables.FolderOrSkip();
        (string, byte[])[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal).Select(name => (name, File.ReadAllBytes(Path.Combine(folder, name))))];
        string[] expected = Items.Lines(ArchiveReader.Read(folder, new(), Cancel));
        Items.Lines(Items.Of(Pack.Zip(files))).ShouldBeLines(expected);
        Items.Lines(Items.Of(Pack.Gzip(Pack.Tar(files)))).ShouldBeLines(expected);
    }

    private static string Kind(ArchiveItem item) => item is RawCable cable ? cable.Format : ((RejectedItem)item).Code;
}
