using System.Buffers.Binary;
using System.Formats.Tar;
using System.Globalization;
using System.Text;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class TarStructureTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Good = Member("good.txt", One);
    private const string GoodLine = "good.txt: ZCZC ONE\n";

    private static byte[] Block(byte[] bytes) => [.. bytes, .. new byte[(512 - (bytes.Length % 512)) % 512]];

    private static byte[] Member(string name, byte[] data, char type = '0', Action<byte[]>? change = null)
    {
        byte[] header = new byte[512];
        Encoding.UTF8.GetBytes(name).CopyTo(header, 0);
        Encoding.ASCII.GetBytes(Convert.ToString(data.Length, 8).PadLeft(11, '0')).CopyTo(header, 124);
        header[156] = (byte)type;
        "ustar\u000000"u8.CopyTo(header.AsSpan(257));
        change?.Invoke(header);
        header.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes(Convert.ToString(header.Sum(value => value), 8).PadLeft(6, '0') + "\0").CopyTo(header, 148);
        return [.. header, .. Block(data)];
    }

    private static byte[] Pax(params (string Key, string Value)[] records) => Member("PaxHeaders/x", Pack.Utf8(string.Concat(records.Select(record =>
    {
        int rest = Encoding.UTF8.GetByteCount($" {record.Key}={record.Value}\n");
        int length = rest + 2;
        length = rest + length.ToString(CultureInfo.InvariantCulture).Length;
        return $"{length} {record.Key}={record.Value}\n";
    }))), 'x');

    private static string[] Lines(params byte[][] parts) => Items.Lines(Items.Of([.. parts.SelectMany(part => part), .. new byte[1024]]));

    [Fact]
    public void The_builder_of_these_tests_writes_what_the_library_reads()
    {
        using TarReader reader = new(new MemoryStream([.. Pax(("path", "päth.txt")), .. Good, .. new byte[1024]]));
        reader.GetNextEntry()!.Name.ShouldBe("päth.txt");
    }

    [Fact]
    public void Pax_records_rename_and_resize_the_next_member_alone()
    {
        string name = string.Concat(Enumerable.Repeat("дело/", 60)) + "1.txt";
        Lines(Pax(("hdrcharset", "ISO-IR 10646 2000 UTF-8"), ("path", name), ("linkpath", "/etc/passwd"), ("mtime", "1.5")), Member("short", One), Good)
            .ShouldBe([$"{name}: ZCZC ONE\n", GoodLine]);
        Lines(Pax(("size", "9")), Member("x", One, change: header => header.AsSpan(124, 11).Fill((byte)'0')), Good).ShouldBe(["x: ZCZC ONE\n", GoodLine]);
    }

    [Fact]
    public void Sparse_files_links_and_devices_cost_only_themselves()
    {
        Lines(Member("a", new byte[600], 'S'), Good).ShouldBe([$"a: {RejectCodes.MemberSpecial}", GoodLine]);
        Lines(Pax(("GNU.sparse.major", "1"), ("GNU.sparse.minor", "0"), ("GNU.sparse.name", "real.txt"), ("GNU.sparse.realsize", "4096")), Member("GNUSparseFile.0/x", new byte[600]), Good)
            .ShouldBe([$"real.txt: {RejectCodes.MemberSpecial}", GoodLine]);
        Lines(Good, Member("hard", [], '1', header => "good.txt"u8.CopyTo(header.AsSpan(157)))).ShouldBe([GoodLine, $"hard: {RejectCodes.MemberLink}"]);
        foreach (char type in "346")
        {
            Lines(Member("d", [], type), Good).ShouldBe([$"d: {RejectCodes.MemberSpecial}", GoodLine]);
        }
    }

    [Fact]
    public void A_size_in_base_256_is_read() =>
        Lines(Member("x", One, change: header => Base256(header, One.Length)), Good).ShouldBe(["x: ZCZC ONE\n", GoodLine]);

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void A_size_that_cannot_be_is_a_damaged_header(long size) =>
        Lines(Good, Member("x", [], change: header => Base256(header, size)), Good).ShouldBe([GoodLine, $": {RejectCodes.ArchiveCorrupt}", GoodLine]);

    [Theory]
    [InlineData(1L << 33)]
    [InlineData(1L << 52)]
    public void A_size_beyond_the_end_is_a_cut(long size) =>
        Lines(Good, Member("x", One, change: header => Base256(header, size)))
            .ShouldBe([GoodLine, $"x: {RejectCodes.MemberTruncated}", $": {RejectCodes.ArchiveTruncated}"]);

    [Fact]
    public void Names_with_a_dot_in_front_and_tars_with_a_short_end_are_read()
    {
        Items.Lines(Items.Of([.. Member("./", [], '5'), .. Member("./a/1.txt", One), .. new byte[1024]])).ShouldBe(["./a/1.txt: ZCZC ONE\n"]);
        Items.Lines(Items.Of([.. Member("./", [], '5'), .. Member("./a/1.txt", One)])).ShouldBe(["./a/1.txt: ZCZC ONE\n", $": {RejectCodes.ArchiveTruncated}"]);
        Items.Lines(Items.Of([.. Good, .. new byte[512]])).ShouldBe([GoodLine]);
        Items.Lines(Items.Of([.. Good, .. new byte[100]])).ShouldBe([GoodLine]);
    }

    [Fact]
    public void A_tar_that_is_cut_anywhere_gives_what_arrived_whole()
    {
        byte[] tar = [.. Member("1.txt", One), .. Pax(("path", "long.txt")), .. Member("short", One), .. Good];
        for (int length = 512; length < tar.Length; length += 13)
        {
            List<ArchiveItem> items = Items.Of(tar[..length]);
            Items.Texts(items).Length.ShouldBe(length < 521 ? 0 : length < 2048 + 521 ? 1 : length < 3072 + 521 ? 2 : 3, $"{length}");
            items.Count(item => item is RejectedItem).ShouldBeLessThanOrEqualTo(2);
        }
    }

    private static void Base256(byte[] header, long size)
    {
        header.AsSpan(124, 12).Fill((byte)(size < 0 ? 0xFF : 0));
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(128), size);
        header[124] |= 0x80;
    }
}
