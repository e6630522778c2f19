using System.Formats.Tar;
using System.Text;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Survey;

public sealed class SurveyTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();

    private static readonly (string, byte[])[] Files =
        [("a/1.txt", One), ("a/", []), ("a/empty.txt", []), (new string('n', 150) + "/2.txt", new byte[1000]), ("3.txt", One), ("4", [1, 2, 3])];

    private static IEnumerable<(string, byte[])> NoFolders => Files.Where(file => !file.Item1.EndsWith('/'));

    public static TheoryData<string, byte[]> Archives => new()
    {
        { "zip", Pack.Zip(Files) },
        { "streamed zip", Pack.StreamedZip(Files) },
        { "empty zip", Pack.Zip() },
        { "zip of folders", Pack.Zip(("a/", []), ("b/", [])) },
        { "tar, pax", Pack.Tar(TarEntryFormat.Pax, NoFolders) },
        { "tar, gnu", Pack.Tar(TarEntryFormat.Gnu, NoFolders) },
        { "tars end to end", [.. Pack.Tar(NoFolders), .. Pack.Tar(NoFolders)] },
        { "csv", Pack.Utf8(Csv(300)) },
        { "csv in UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Csv(30))).ToArray() },
        { "csv with lone returns", Pack.Utf8(Csv(30).Replace("\n", "\r", StringComparison.Ordinal)) },
        { "nothing", [] },
    };

    private static string Csv(int rows) => string.Concat(Enumerable.Range(1, rows).Select(number =>
        $"\"{number}\",\"3/2/2006 18:32\",\"06NOWHERE{number}\",\"E\",\"U\",\"\",\"H \\\"Q\\\"\",\"one\n\ntwo, {number}\n\"\n"));

    private static (long? Counted, List<ArchiveItem> Read) Both(byte[] bytes, ArchiveLimits? limits = null)
    {
        using TempFolder folder = new();
        string path = folder.Write("dropped", bytes);
        return (ArchiveSurvey.CountItems(path, limits ?? new(), TestContext.Current.CancellationToken),
            [.. ArchiveReader.Read(path, limits ?? new(), TestContext.Current.CancellationToken)]);
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void The_number_told_early_is_the_number_read(string kind, byte[] bytes)
    {
        (long? counted, List<ArchiveItem> read) = Both(bytes);
        counted.ShouldBe(read.Count, kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Members_beyond_the_limit_are_not_counted(int members)
    {
        ArchiveLimits limits = new() { Members = members };
        foreach (byte[] bytes in new[] { Pack.Zip(NoFolders), Pack.Tar(NoFolders) })
        {
            (long? counted, List<ArchiveItem> read) = Both(bytes, limits);
            counted.ShouldBe(read.Count);
            read.Count.ShouldBe(members + 1);
        }
    }

    [Fact]
    public void A_folder_is_counted_by_its_files()
    {
        using TempFolder folder = new();
        folder.Write("a/1.txt", One);
        folder.Write("a/b/2.txt", []);
        folder.Write("3.txt", One);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link"), Path.Combine(folder.Path, "3.txt"));
        ArchiveSurvey.CountItems(folder.Path, new(), TestContext.Current.CancellationToken).ShouldBe(4);
        ArchiveReader.Read(folder.Path, new(), TestContext.Current.CancellationToken).Count().ShouldBe(4);
        folder.Write("cables.csv", Pack.Utf8(Csv(50)));
        ArchiveSurvey.CountItems(folder.Path, new(), TestContext.Current.CancellationToken).ShouldBeNull("most of the bytes are rows");
    }

    [Fact]
    public void What_cannot_be_counted_without_reading_it_is_null()
    {
        Both(Pack.Gzip(One)).Counted.ShouldBeNull();
        Both(One).Counted.ShouldBeNull();
        Both(Pack.Zip(("cables.csv", Pack.Utf8(Csv(100))), ("1.txt", One))).Counted.ShouldBeNull("one member, a hundred items");
        Both(Pack.Tar([("large", new byte[2 << 20]), ("1.txt", One)])).Counted.ShouldBeNull("one member, who knows how many items");
        ArchiveSurvey.CountItems("/nowhere/at/all", new(), TestContext.Current.CancellationToken).ShouldBeNull();
    }

    // Far below the promised tolerance: the rules are those of the reader, so the numbers are equal.
    [Fact]
    public void A_damaged_CSV_is_counted_as_it_is_read() =>
        Gen.Select(InventedCable.Any.Array[2, 20], Gen.Bool, Gen.Select(Gen.Int[100, 100_000], Gen.Int[0, 5].Select(at => (byte)"\"\\\n,x\0"[at])).Array[0, 30]).Sample(
            (cables, doubled, changes) =>
            {
                byte[] bytes = Pack.Utf8(string.Concat(cables.Select(cable => doubled ? cable.DoubledRow() : cable.BackslashRow())));
                foreach ((int at, byte value) in changes)
                {
                    bytes[Math.Max(60, at % bytes.Length)] = value;
                }

                (long? counted, List<ArchiveItem> read) = Both(bytes);
                counted.ShouldBe(read.Count);
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void Whatever_is_done_to_an_archive_counting_it_ends_and_never_throws() =>
        Gen.Select(Gen.Int[0, 2], Gen.Select(Gen.Int[0, 20_000], Gen.Byte).Array[1, 30], Gen.Double[0, 1]).Sample(
            (kind, changes, kept) =>
            {
                byte[] bytes = kind switch { 0 => Pack.Zip(Files), 1 => Pack.Tar(NoFolders), _ => Pack.Tar(TarEntryFormat.Gnu, NoFolders) };
                foreach ((int at, byte value) in changes)
                {
                    bytes[at % bytes.Length] = value;
                }

                using TempFolder folder = new();
                string path = folder.Write("dropped", bytes[..(int)(kept * bytes.Length)]);
                (ArchiveSurvey.CountItems(path, new(), TestContext.Current.CancellationToken) ?? 1).ShouldBeGreaterThan(0);
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void Counting_stops_when_it_is_cancelled()
    {
        using TempFolder folder = new();
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        foreach (byte[] bytes in new[] { Pack.Zip(Files), Pack.Tar(NoFolders), Pack.Utf8(Csv(3)) })
        {
            string path = folder.Write("dropped", bytes);
            Should.Throw<OperationCanceledException>(() => ArchiveSurvey.CountItems(path, new(), cancelled.Token));
        }

        Should.Throw<OperationCanceledException>(() => ArchiveSurvey.CountItems(folder.Path, new(), cancelled.Token));
    }
}
