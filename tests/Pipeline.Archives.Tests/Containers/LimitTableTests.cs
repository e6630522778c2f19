using Pipeline.Archives.Tests.Building;
using SharpCompress.Common;

namespace Pipeline.Archives.Tests.Containers;

/// <summary>Every container against every limit: one item says so, what can be read beside it is read, nothing is thrown.</summary>
public sealed class LimitTableTests
{
    private const string Members = "1 2 !";
    private const string OneThenEnd = "1 !";
    private const string OnlyItself = "1 ! 3";

    private static readonly Dictionary<string, Func<(string Name, byte[] Bytes)[], byte[]>> Packers = new()
    {
        ["zip"] = files => Pack.Zip(files),
        ["tar"] = files => Pack.Tar(files),
        ["tar.gz"] = files => Pack.Gzip(Pack.Tar(files)),
        ["tar.xz"] = files => PackCompressed.Xz(Pack.Tar(files)),
        ["tar.bz2"] = files => PackCompressed.Bzip2(Pack.Tar(files)),
        ["tar.zst"] = files => PackCompressed.Zstd(Pack.Tar(files)),
        ["7z"] = files => PackSevenZip.Library(CompressionType.LZMA, files),
        ["7z solid"] = files => PackSevenZip.Solid(PackSevenZip.Lzma2, files),
        ["rar4"] = files => PackRar.By(4, files),
        ["rar5"] = files => PackRar.By(5, files),
    };

    private static readonly byte[] Noise = Text("LONG", 300_000);

    // The list of a 7z stands apart from its data and is not taken into memory when it is too long.
    public static TheoryData<string, string> EveryKindByMembers => new(Packers.Keys.Select(kind => (kind, kind.StartsWith("7z", StringComparison.Ordinal) ? "!" : Members)));

    private static byte[] Text(string name, int length)
    {
        Random random = new(length);
        return Pack.Utf8($"ZCZC {name}\n" + string.Concat(Enumerable.Range(0, length / 41).Select(_ => $"{random.NextInt64():X16} {random.NextInt64():X16} AND SO\n")));
    }

    /// <summary>The numbers of the members that were read, <c>!</c> for the one item with the code; any other item by its code.</summary>
    private static string Shape(IEnumerable<ArchiveItem> items, string code) =>
        string.Join(' ', items.Select(item => item is RawCable ? Path.GetFileNameWithoutExtension(item.Place.Member) : ((RejectedItem)item).Code == code ? "!" : ((RejectedItem)item).Code));

    private static List<ArchiveItem> Read(string kind, byte[] second, ArchiveLimits limits) =>
        Items.Of(Packers[kind]([("1.txt", Text("ONE", 900)), ("2.txt", second), ("3.txt", Text("THREE", 900))]), limits);

    [Theory]
    [MemberData(nameof(EveryKindByMembers))]
    public void Count_of_members(string kind, string shape) =>
        Shape(Read(kind, Text("TWO", 900), new() { Members = 2 }), RejectCodes.LimitMembers).ShouldBe(shape);

    // A tar alone decompresses nothing: its bytes are those of the file.
    [Theory]
    [InlineData("zip", OneThenEnd)]
    [InlineData("tar", "1 2 3")]
    [InlineData("tar.gz", OneThenEnd)]
    [InlineData("tar.xz", OneThenEnd)]
    [InlineData("tar.bz2", OneThenEnd)]
    [InlineData("tar.zst", OneThenEnd)]
    [InlineData("7z", OneThenEnd)]
    [InlineData("7z solid", OneThenEnd)]
    [InlineData("rar4", OneThenEnd)]
    [InlineData("rar5", OneThenEnd)]
    public void Bytes_of_the_archive(string kind, string shape) =>
        Shape(Read(kind, Noise, new() { ArchiveBytes = 200_000 }), RejectCodes.LimitArchiveBytes).ShouldBe(shape);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bytes_of_a_cable(string kind) =>
        Shape(Read(kind, Noise, new() { CableBytes = 100_000 }), RejectCodes.LimitCableBytes).ShouldBe(OnlyItself);

    // Of a stream around a whole tar nothing behind the bomb can be had without making the bomb.
    [Theory]
    [InlineData("zip", OnlyItself)]
    [InlineData("tar.gz", OneThenEnd)]
    [InlineData("tar.bz2", OneThenEnd)]
    [InlineData("tar.zst", OneThenEnd)]
    [InlineData("7z", OnlyItself)]
    public void Ratio(string kind, string shape)
    {
        ArchiveLimits limits = new() { Ratio = 20, RatioFreeBytes = 1 << 20 };
        Shape(Read(kind, new byte[6 << 20], limits), RejectCodes.LimitRatio).ShouldBe(shape);
        byte[] bomb = Packers[kind]([("2.txt", new byte[6 << 20])]);
        Shape(Items.Of(Pack.Tar([("1.txt", Text("ONE", 900)), ("bomb", bomb), ("3.txt", Text("THREE", 900))]), limits), RejectCodes.LimitRatio).ShouldBe(OnlyItself);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Depth(string kind)
    {
        byte[] deep = Packers[kind]([("x.txt", Text("X", 900))]);
        foreach (string outer in Packers.Keys)
        {
            Shape(Read(outer, deep, new() { Depth = 1 }), RejectCodes.LimitDepth).ShouldBe(OnlyItself, outer);
        }
    }

    // The library packs the list of its 7z by the same method: there nothing can be named.
    [Theory]
    [InlineData("tar.xz", 1)]
    [InlineData("tar.zst", 1)]
    [InlineData("7z", 1)]
    [InlineData("7z solid", 2)]
    public void Dictionary(string kind, int members)
    {
        byte[] needy = Packers[kind]([("x.txt", Noise), ("y.txt", Noise)]);
        Shape(Read("zip", needy, new() { DictionaryBytes = 2000 }), RejectCodes.LimitMemory).ShouldBe($"1 {string.Join(' ', Enumerable.Repeat("!", members))} 3");
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("xz")]
    [InlineData("bz2")]
    [InlineData("zst")]
    public void A_single_compressed_file(string kind)
    {
        byte[] packed = PackCompressed.By(kind, Noise);
        foreach ((ArchiveLimits limits, string code) in new[]
        {
            (new ArchiveLimits { CableBytes = 100_000 }, RejectCodes.LimitCableBytes),
            (new ArchiveLimits { ArchiveBytes = 200_000 }, RejectCodes.LimitArchiveBytes),
            (new ArchiveLimits { Depth = 0 }, RejectCodes.LimitDepth),
        })
        {
            Items.Codes(Items.Of(packed, limits)).ShouldBe([code]);
            Items.Of(packed, limits).Count.ShouldBe(1);
        }
    }

    public static TheoryData<string> Kinds => [.. Packers.Keys];
}
