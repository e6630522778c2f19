using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Small files that give much.</summary>
internal static class Bombs
{
    private const int Mega = 1 << 20;

    public static IEnumerable<BadInput> All =>
    [
        new("bomb-member.zip", "one member of 100 MB, 1000:1, between two good ones", make => make.Between(ZipEntry.Zeros("bomb.txt", 100 * Mega), Reject("bomb.txt", RejectCodes.LimitRatio))),
        new("bomb-ratio-below.zip", "20 MB at 190:1: under the ratio, too large for a cable", make => make.Between(AtRatio(make, 190), Reject("bomb.bin", RejectCodes.LimitCableBytes))),
        new("bomb-ratio-above.zip", "20 MB at 230:1: just over the ratio", make => make.Between(AtRatio(make, 230), Reject("bomb.bin", RejectCodes.LimitRatio))),
        new("bomb-42.zip", "four in each of four in each of four, a level deeper than is read", make => Made.File(
            Nest(Nest(Nest(Nest(ZipOf(ZipEntry.Zeros("0.txt", Mega)))))), Paths(3).Select(path => Reject(path, RejectCodes.LimitDepth)))),
        new("bomb-42-leaves.zip", "nested as deep as is read, sixteen bombs of 40 MB", make => Made.File(
            Nest(Nest(ZipOf(ZipEntry.Zeros("0.txt", 40 * Mega)))), Paths(2).Select(path => Reject($"{path}!/0.txt", RejectCodes.LimitRatio)))),
        new("bomb-overlap.zip", "a hundred entries of the directory share one member", make => Made.File(Overlap(100), Overlaps(100))),
        new("bomb-overlap-quoted.zip", "each member's data quotes the headers of those behind it", make => Made.File(Quoted(20), Overlaps(20))),
        new("bomb-overlap-neighbour.zip", "two entries share a member, two more share nothing", make => make.Between(
            [ZipEntry.Zeros("a.txt", Mega), ZipEntry.Zeros("b.txt", Mega) with { HasLocal = false, HeaderAt = RawZip.Of(new() { WithoutDirectory = true }, [ZipEntry.Deflated("first.txt", make.Cable(1).Text)]).Length }],
            Reject("a.txt", "member.overlap"), Reject("b.txt", "member.overlap"))),
        new("bomb-sum.zip", "a hundred members of 1 MB: each harmless, together a bomb", make => Made.File(
            RawZip.Of(Enumerable.Range(0, 100).Select(at => ZipEntry.Zeros($"{at}.txt", Mega))),
            [.. Enumerable.Range(0, 32).Select(at => Reject($"{at}.txt", RejectCodes.FormatUnrecognized)), Reject(null, RejectCodes.LimitRatio)])),
        new("bomb.gz", "gzip of 100 MB", make => Made.File(Squeeze.Gzip(new byte[100 * Mega]), Reject(null, RejectCodes.LimitRatio))),
        new("bomb.tar.gz", "a good cable, then a member of 100 MB", make => Made.File(
            Squeeze.Gzip(RawTar.Of(make.Tarred("first.txt", 1), new("bomb.txt", new byte[100 * Mega]))), Cable("first.txt", make.Cable(1)), Reject(AnyMember, RejectCodes.LimitRatio))),
        new("bomb.bz2", "a hundred times 900 KB in 48 bytes each", make => Made.Stream(file => Repeat(file, Squeeze.BZip2(new byte[900_000]), 100), Reject(null, RejectCodes.LimitRatio))),
        new("bomb.xz", "100 MB in 17 KB", make => Made.File(Xz.Bomb(50), Reject(null, RejectCodes.LimitRatio))),
        new("bomb.zst", "100 MB in 10 KB", make => Made.File(Squeeze.Zstd(new byte[100 * Mega]), Reject(null, RejectCodes.LimitRatio))),
        new("bomb.7z", "a member of 100 MB in 17 KB", make => Made.File(
            SevenZip.Of(SevenZip.Lzma2, [18], Xz.Zeros(50), ("bomb.txt", 50 * Xz.UnitLength, 0)), Reject("bomb.txt", RejectCodes.LimitRatio))),
        new("bomb-gz-gz.gz", "gzip of gzip of 400 MB", make => Made.Stream(
            file => Pour(file, 400), Reject(null, RejectCodes.LimitRatio))),
        new("gz-three.gz", "a cable in gzip in gzip in gzip: as deep as is read", make => Made.File(Gzip(make.Cable(1).Text, 3), Cable(null, make.Cable(1)))),
        new("gz-four.gz", "one deeper", make => Made.File(Gzip(make.Cable(1).Text, 4), Reject(null, RejectCodes.LimitDepth))),
        new("zip-three.zip", "a cable in zip in zip in zip: as deep as is read", make => Made.File(
            ZipOf(ZipEntry.Stored("b.zip", ZipOf(ZipEntry.Stored("c.zip", ZipOf(ZipEntry.Deflated("1.txt", make.Cable(1).Text)))))), Cable("b.zip!/c.zip!/1.txt", make.Cable(1)))),
        new("zip-four.zip", "one deeper, beside a good cable", make => make.Between(
            ZipEntry.Stored("b.zip", ZipOf(ZipEntry.Stored("c.zip", ZipOf(ZipEntry.Stored("d.zip", ZipOf(ZipEntry.Deflated("1.txt", make.Cable(3).Text))))))), Reject("b.zip!/c.zip!/d.zip", RejectCodes.LimitDepth))),
    ];

    private static byte[] ZipOf(params ZipEntry[] entries) => RawZip.Of(entries);

    private static byte[] Nest(byte[] inner) => RawZip.Of(Enumerable.Range(0, 4).Select(at => ZipEntry.Deflated($"{at}.zip", inner)));

    private static IEnumerable<string> Paths(int levels) => levels == 0 ? [""] : Paths(levels - 1).SelectMany(path => Enumerable.Range(0, 4).Select(at => $"{path}{(path.Length > 0 ? "!/" : "")}{at}.zip"));

    private static IEnumerable<Expected> Overlaps(int count) => Enumerable.Range(0, count).Select(at => Reject($"{at}.txt", "member.overlap"));

    private static byte[] Gzip(string text, int times) => Enumerable.Range(0, times).Aggregate(Encoding.UTF8.GetBytes(text), (bytes, _) => Squeeze.Gzip(bytes));

    // Even over its whole length, so that the ratio holds wherever it is taken: 64 bytes of noise, then zeros.
    private static ZipEntry AtRatio(Maker make, int ratio)
    {
        int least = 64;
        int most = 1 << 16;
        while (most - least > 16)
        {
            int period = (least + most) / 2;
            byte[] sample = Spaced(make, Mega, period);
            (least, most) = sample.Length / (double)Squeeze.Deflate(sample).Length < ratio ? (period, most) : (least, period);
        }

        return ZipEntry.Deflated("bomb.bin", Spaced(make, 20 * Mega, most));
    }

    private static byte[] Spaced(Maker make, int length, int period)
    {
        byte[] content = new byte[length];
        byte[] noise = make.Noise(length / 64);
        for (int at = 0, used = 0; at + 64 <= length && used + 64 <= noise.Length; at += period, used += 64)
        {
            noise.AsSpan(used, 64).CopyTo(content.AsSpan(at));
        }

        return content;
    }

    private static byte[] Overlap(int count)
    {
        ZipEntry kernel = ZipEntry.Zeros("0.txt", Mega);
        return RawZip.Of([kernel, .. Enumerable.Range(1, count - 1).Select(at => kernel with { Name = Encoding.ASCII.GetBytes($"{at}.txt"), HasLocal = false, HeaderAt = 0 })]);
    }

    // From the last to the first: a block of deflate that is not the last one, holding the next header as it is, then the next data.
    private static byte[] Quoted(int count)
    {
        ZipEntry next = ZipEntry.Zeros($"{count - 1}.txt", Mega);
        byte[] content = new byte[Mega];
        List<ZipEntry> entries = [next];
        for (int at = count - 2; at >= 0; at--)
        {
            byte[] header = RawZip.Local(next);
            byte[] block = new byte[5];
            BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(1), (ushort)header.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(3), (ushort)~header.Length);
            content = [.. header, .. content];
            next = ZipEntry.Stored($"{at}.txt", content) with { Data = [.. block, .. header, .. next.Data], Method = 8 };
            entries.Insert(0, next);
        }

        long start = 0;
        return RawZip.Of(entries.Select((entry, at) =>
        {
            ZipEntry placed = at == 0 ? entry : entry with { HasLocal = false, HeaderAt = start };
            start += RawZip.Local(entry).Length + 5;
            return placed with { Compressed = (uint)entry.Data.Length };
        }));
    }

    private static void Repeat(Stream file, byte[] bytes, int times)
    {
        for (int time = 0; time < times; time++)
        {
            file.Write(bytes);
        }
    }

    private static void Pour(Stream file, int megabytes)
    {
        using GZipStream outer = new(file, CompressionLevel.Optimal, leaveOpen: true);
        using GZipStream inner = new(outer, CompressionLevel.Optimal);
        Repeat(inner, new byte[Mega], megabytes);
    }
}
