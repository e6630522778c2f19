using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Survey;

public sealed class ProgressTests
{
    private static readonly (string, byte[])[] Files = [.. Enumerable.Range(0, 40).Select(at => ($"{at}.txt", Noise(20_000, at)))];

    private static byte[] Noise(int length, int seed)
    {
        byte[] noise = new byte[length];
        new Random(seed).NextBytes(noise);
        return noise;
    }

    private static void ShouldRiseTo(string path, long length, int quarters)
    {
        ReadProgress progress = new();
        List<long> seen = [.. ArchiveReader.Read(path, new(), progress, TestContext.Current.CancellationToken).Select(_ => progress.BytesRead)];
        seen.ShouldBe(seen.Order());
        seen.ShouldAllBe(bytes => bytes >= 0 && bytes <= length);
        seen.Select(bytes => Math.Min(3, 4 * bytes / length)).Distinct().Count().ShouldBeGreaterThanOrEqualTo(quarters, "progress moves while reading");
        progress.BytesRead.ShouldBe(length);
    }

    [Fact]
    public void Progress_rises_with_what_is_read_of_each_kind_to_the_length_of_the_file()
    {
        using TempFolder folder = new();
        foreach (byte[] bytes in new[] { Pack.Zip(Files), Pack.Tar(Files), Pack.Gzip(Pack.Tar(Files)) })
        {
            ShouldRiseTo(folder.Write("dropped", bytes), bytes.Length, quarters: 4);
        }
    }

    [Fact]
    public void Progress_of_a_folder_is_that_of_all_its_files()
    {
        using TempFolder folder = new();
        foreach ((string name, byte[] bytes) in Files)
        {
            folder.Write(name, bytes);
        }

        ShouldRiseTo(folder.Path, Files.Sum(file => file.Item2.Length), quarters: 4);
    }

    // A reader that gives up early, or needs only the start of a file, is done with the whole of it.
    [Fact]
    public void What_is_refused_early_counts_as_read()
    {
        using TempFolder folder = new();
        ShouldRiseTo(folder.Write("large", Noise(500_000, 1)), 500_000, quarters: 1);
        byte[] zip = Pack.Zip(Files);
        string path = folder.Write("dropped.zip", zip);
        ReadProgress progress = new();
        ArchiveReader.Read(path, new() { Members = 3 }, progress, TestContext.Current.CancellationToken).Count().ShouldBe(4);
        progress.BytesRead.ShouldBe(zip.Length);
    }
}
