using CsCheck;
using Pipeline.Archives.Tests.Building;
using SharpCompress.Common;

namespace Pipeline.Archives.Tests.Containers;

/// <summary>What holds for every container that is read, whichever it is.</summary>
public sealed class AnyContainerTests
{
    private static readonly Dictionary<string, Func<(string, byte[])[], byte[]>> Packers = new()
    {
        ["zip"] = files => Pack.Zip(files),
        ["tar"] = files => Pack.Tar(files),
        ["tar.gz"] = files => Pack.Gzip(Pack.Tar(files)),
        ["tar.xz"] = files => PackCompressed.Xz(Pack.Tar(files), blockLength: 3000),
        ["tar.bz2"] = files => PackCompressed.Bzip2(Pack.Tar(files)),
        ["tar.zst"] = files => PackCompressed.Zstd(Pack.Tar(files)),
        ["7z"] = files => PackSevenZip.Library(CompressionType.LZMA, files),
        ["7z lzma2"] = files => PackSevenZip.Library(CompressionType.LZMA2, files),
        ["7z solid"] = files => PackSevenZip.Solid(PackSevenZip.Lzma2, files, encodedHeader: true),
        ["7z copy"] = files => PackSevenZip.Solid(PackSevenZip.Copy, files),
        ["rar4"] = files => PackRar.By(4, files),
        ["rar5"] = files => PackRar.By(5, files),
    };

    public static TheoryData<string> Kinds => [.. Packers.Keys];

    // A zip lists its members twice, and a tar may have any number of zeros behind the last.
    public static TheoryData<string> KindsWithAnEnd => [.. Packers.Keys.Where(kind => kind is not ("zip" or "tar"))];

    private static readonly (string Name, byte[] Bytes)[] Three =
    [
        ("1.txt", "ZCZC ONE\n"u8.ToArray()),
        ("2.csv", Pack.Utf8(string.Concat(Enumerable.Range(1, 60).Select(number => $"\"{number}\",\"3/2/2006 18:32\",\"06NOWHERE{number}\",\"E\",\"U\",\"\",\"H\",\"{number * 7919L * 104729L}\"\n")))),
        ("d/3.txt", "ZCZC THREE\n"u8.ToArray()),
    ];

    private static readonly Gen<(string, byte[])[]> Files = Gen.Select(InventedCable.Any, Gen.Int[0, 1]).Array[1, 8]
        .Select(cables => cables.Select((cable, at) => cable.Item2 == 0 ? ($"{at:D2}.html", Pack.Utf8(cable.Item1.Page())) : ($"é/{at:D2}.txt", Pack.Utf8(cable.Item1.Alx()))).ToArray());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_gives_back_the_cables_that_were_put_in(string kind) => Files.Sample(
        files => Items.Lines(Items.Of(Packers[kind](files))).ShouldBeLines(Items.Lines(Items.Of(Pack.Zip(files)))),
        iter: 10,
        threads: 1);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_opened_inside_any_other_down_to_the_depth_and_no_deeper(string inner)
    {
        foreach (string outer in Packers.Keys)
        {
            byte[] nested = Packers[outer]([("in", Packers[inner]([("x", PackCompressed.Xz("ZCZC ONE\n"u8.ToArray()))]))]);
            Items.Lines(Items.Of(nested, new() { Depth = 3 })).ShouldBe(["in!/x: ZCZC ONE\n"], outer);
            Items.Lines(Items.Of(nested, new() { Depth = 2 })).ShouldBe([$"in!/x: {RejectCodes.LimitDepth}"], outer);
            Items.Lines(Items.Of(nested, new() { Depth = 1 })).ShouldBe([$"in: {RejectCodes.LimitDepth}"], outer);
        }
    }

    [Theory]
    [MemberData(nameof(KindsWithAnEnd))]
    public void Wherever_it_is_cut_what_came_before_is_as_in_the_whole_and_the_cut_is_told(string kind)
    {
        byte[] whole = Packers[kind](Three);
        string[] texts = Items.Texts(Items.Of(whole));
        texts.Length.ShouldBe(62);
        for (int tenth = 1; tenth < 10; tenth++)
        {
            List<ArchiveItem> items = Items.Of(whole[..(whole.Length * tenth / 10)]);
            Items.Texts(items).ShouldBe(texts[..Items.Texts(items).Length]);
            Items.Texts(items).Length.ShouldBeLessThan(texts.Length);
            Items.Codes(items).ShouldContain(code => code == RejectCodes.ArchiveTruncated || code == RejectCodes.MemberTruncated, $"{tenth} tenths: {string.Join(", ", Items.Lines(items))}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_is_done_to_its_bytes_it_ends_with_items_and_never_throws(string kind)
    {
        byte[] whole = Packers[kind](Three);
        string[] texts = Items.Texts(Items.Of(whole));
        Gen.Select(Gen.Int[8, 100_000], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                byte[] bytes = [.. whole];
                foreach ((int at, byte value) in changes)
                {
                    bytes[8 + (at % (bytes.Length - 8))] = value;
                }

                List<ArchiveItem> items = Items.Of(bytes);
                items.ShouldNotBeEmpty();
                Items.Lines(Items.Of(bytes)).ShouldBe(Items.Lines(items));
            },
            iter: 200,
            threads: 1);
        texts.Length.ShouldBe(62);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    [InlineData("tar.xz")]
    [InlineData("tar.bz2")]
    [InlineData("tar.zst")]
    [InlineData("7z")]
    [InlineData("rar4")]
    [InlineData("rar5")]
    [InlineData("gz")]
    [InlineData("xz")]
    [InlineData("bz2")]
    [InlineData("zst")]
    public void The_ledger_names_it_by_its_content(string kind)
    {
        using TempFolder folder = new();
        byte[] bytes = Packers.TryGetValue(kind, out Func<(string, byte[])[], byte[]>? pack) ? pack(Three) : PackCompressed.By(kind, Three[0].Bytes);
        ContainerKinds.Detect(folder.Write("any.name", bytes)).ShouldBe(kind.TrimEnd('4', '5'));
    }
}
