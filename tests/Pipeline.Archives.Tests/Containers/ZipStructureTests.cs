using System.Text;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class ZipStructureTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Two = "ZCZC TWO\n"u8.ToArray();
    private static readonly uint Crc = ZipCraft.Crc(One);

    private static byte[] Name(string name) => Pack.Utf8(name);

    private static ZipCraft Both() => new ZipCraft().File(Name("1.txt"), One).File(Name("2.txt"), Two);

    private static void ShouldReadBoth(byte[] zip) => Items.Lines(Items.Of(zip)).ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n"]);

    [Fact]
    public void Zip64_is_read_in_every_combination_of_fields()
    {
        foreach (int fields in Enumerable.Range(0, 8))
        {
            (bool length, bool compressed, bool start) = ((fields & 1) != 0, (fields & 2) != 0, (fields & 4) != 0);
            long[] wide = [.. new[] { (length, (long)One.Length), (compressed, One.Length), (start, 0L) }.Where(field => field.Item1).Select(field => field.Item2)];
            foreach (bool local in new[] { false, true })
            {
                byte[] zip = new ZipCraft().Local(Name("1.txt"), One, Crc, One.Length, zip64: local)
                    .Entry(Name("1.txt"), start ? uint.MaxValue : 0, compressed ? uint.MaxValue : One.Length, length ? uint.MaxValue : One.Length, Crc, extra: [9, 9, 1, 0, 7, .. ZipCraft.Zip64(wide)])
                    .End64(length, compressed, start);
                Items.Lines(Items.Of(zip)).ShouldBe(["1.txt: ZCZC ONE\n"], $"{fields} {local}");
            }
        }
    }

    [Fact]
    public void A_directory_of_zip64_is_found_behind_other_bytes()
    {
        byte[] before = [.. "PK\x03\x04 a program that unpacks itself "u8, .. new byte[100]];
        foreach (bool start in new[] { false, true })
        {
            ZipCraft zip = new ZipCraft().Raw(before).Local(Name("1.txt"), One, Crc, One.Length).Entry(Name("1.txt"), 0, One.Length, One.Length, Crc);
            Items.Texts(Items.Of(zip.End64(true, true, start, shift: before.Length))).ShouldBe(["ZCZC ONE\n"]);
        }
    }

    [Fact]
    public void Entries_counted_in_16_bits_by_programs_that_know_no_zip64_are_all_read()
    {
        ZipCraft zip = new();
        for (int at = 0; at < 65_536 + 2; at++)
        {
            zip.File(Name($"{at}"), []);
        }

        Items.Of(zip.End(stated: 2)).Count.ShouldBe(65_538);
    }

    [Fact]
    public void One_volume_of_a_split_zip_is_told()
    {
        Items.Codes(Items.Of(Both().End(disk: 3))).ShouldBe([RejectCodes.ArchiveSplit]);
        Items.Codes(Items.Of(Both().End64(true, true, true, disks: 4))).ShouldBe([RejectCodes.ArchiveSplit]);
        byte[] zip = Both().Entry(Name("3.txt"), 0, 9, 9, Crc, disk: 2).End();
        Items.Lines(Items.Of(zip)).ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n", $"3.txt: {RejectCodes.ArchiveSplit}"]);
    }

    [Fact]
    public void An_end_record_in_the_comment_leads_nowhere()
    {
        ShouldReadBoth(Both().End(comment: ZipCraft.EndRecord(0, 7, 500, 10, [])));
        ShouldReadBoth(Both().End(comment: ZipCraft.EndRecord(1, 7, 500, 10, [])));
        ShouldReadBoth(Both().End(comment: [.. ZipCraft.EndRecord(0, 0, 0, 0, [1, 2]), 1, 2, 3]));
    }

    [Fact]
    public void Bytes_behind_the_end_do_not_matter()
    {
        ShouldReadBoth([.. Both().End(), 0, 0, 0, .. new byte[40_000]]);
        ShouldReadBoth([.. Both().End(comment: new byte[65_535])]);
    }

    [Fact]
    public void The_own_header_of_a_member_that_contradicts_the_directory_makes_it_corrupt()
    {
        byte[] deflated = ZipCraft.Deflate(One);
        byte[] method = new ZipCraft().Local(Name("1.txt"), deflated, Crc, One.Length, method: 0).Entry(Name("1.txt"), 0, deflated.Length, One.Length, Crc, method: 8).End();
        Items.Codes(Items.Of(method)).ShouldBe([RejectCodes.MemberCorrupt]);
        byte[] length = new ZipCraft().Local(Name("1.txt"), [.. One, 1], Crc, One.Length).Entry(Name("1.txt"), 0, One.Length, One.Length, Crc).End();
        Items.Codes(Items.Of(length)).ShouldBe([RejectCodes.MemberCorrupt]);
        byte[] encrypted = new ZipCraft().Local(Name("1.txt"), One, Crc, One.Length, flags: 1).Entry(Name("1.txt"), 0, One.Length, One.Length, Crc).End();
        Items.Codes(Items.Of(encrypted)).ShouldBe([RejectCodes.MemberEncrypted]);
        byte[] name = new ZipCraft().Local(Name("other"), One, Crc, One.Length).Entry(Name("1.txt"), 0, One.Length, One.Length, Crc).End();
        Items.Lines(Items.Of(name)).ShouldBe(["1.txt: ZCZC ONE\n"], "a name is a label, the directory's counts");
    }

    [Theory]
    [InlineData(0xA1FFu, 3, RejectCodes.MemberLink)]
    [InlineData(0xA1FFu, 19, RejectCodes.MemberLink)]
    [InlineData(0x2180u, 3, RejectCodes.MemberSpecial)]
    [InlineData(0x6180u, 3, RejectCodes.MemberSpecial)]
    [InlineData(0x1180u, 3, RejectCodes.MemberSpecial)]
    [InlineData(0xC180u, 3, RejectCodes.MemberSpecial)]
    [InlineData(0x8180u, 3, null)]
    [InlineData(0xA1FFu, 0, null)]
    public void Links_and_devices_of_Unix_are_told_by_their_mode(uint mode, int host, string? code) =>
        Items.Lines(Items.Of(new ZipCraft().File(Name("x"), One, attributes: mode << 16, host: host).End())).ShouldBe([$"x: {code ?? "ZCZC ONE\n"}"]);

    [Fact]
    public void AES_is_encryption_and_a_folder_with_bytes_is_a_file()
    {
        Items.Codes(Items.Of(new ZipCraft().Local(Name("x"), One, 0, 9, method: 99).Entry(Name("x"), 0, 9, 9, 0, method: 99).End())).ShouldBe([RejectCodes.MemberEncrypted]);
        Items.Lines(Items.Of(new ZipCraft().File(Name("a/"), One).File(Name("b/"), []).End())).ShouldBe(["a/: ZCZC ONE\n"]);
    }

    private static string[] Names(IEnumerable<byte[]> names) =>
        [.. Items.Of(names.Aggregate(new ZipCraft(), (zip, name) => zip.File(name, One)).End()).Select(item => item.Place.Member!)];

    private static byte[] In(string codePage, string name) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(name);

    [Theory]
    [InlineData("ibm437", "Bücher.txt", "Ärzte.txt", "Größe.txt")]
    [InlineData("windows-1252", "Bücher.txt", "Ärzte.txt", "Größe.txt")]
    [InlineData("utf-8", "Bücher.txt", "дипломат.txt", "外交.txt")]
    [InlineData("windows-1251", "дипломатическая переписка.txt", "посольство в москве.txt", "секретная телеграмма.txt")]
    [InlineData("koi8-r", "дипломатическая переписка.txt", "посольство в москве.txt", "секретная телеграмма.txt")]
    [InlineData("shift_jis", "外交文書と電報の一覧.txt", "大使館からのお知らせ.txt", "東京の報告書について.txt")]
    [InlineData("gb2312", "外交部的文件和电报.txt", "大使馆的报告和通知.txt", "中国人民共和国.txt")]
    public void Names_are_read_by_the_code_page_that_all_of_them_show(string codePage, params string[] names) =>
        Names(names.Select(name => codePage == "utf-8" ? Name(name) : In(codePage, name))).ShouldBe(names);

    [Fact]
    public void Names_that_differ_in_any_byte_still_differ()
    {
        byte[][] names = [.. Enumerable.Range(1, 255).Where(value => value != '/').Select(value => new byte[] { (byte)'a', (byte)value, (byte)'b' })];
        string[] shown = Names(names);
        shown.Distinct().Count().ShouldBe(names.Length);
        shown.ShouldAllBe(name => !name.Any(char.IsControl));
    }

    [Fact]
    public void A_Unicode_name_beside_the_old_one_counts_when_its_checksum_holds()
    {
        byte[] old = "x_.txt"u8.ToArray();
        byte[] name = Name("дело.txt");
        byte[] extra = [0x75, 0x70, .. ZipCraft.U16(5 + name.Length), 1, .. ZipCraft.U32(ZipCraft.Crc(old)), .. name];
        Items.Of(new ZipCraft().File(old, One, extra: extra).End()).ShouldHaveSingleItem().Place.Member.ShouldBe("дело.txt");
        extra[6] ^= 1;
        Items.Of(new ZipCraft().File(old, One, extra: extra).End()).ShouldHaveSingleItem().Place.Member.ShouldBe("x_.txt");
    }

    [Theory]
    [InlineData("/etc/passwd", "absolute")]
    [InlineData("\\\\server\\x", "absolute")]
    [InlineData("C:\\x.txt", "absolute")]
    [InlineData("a/../../x", "climbs")]
    [InlineData("..\\x", "climbs")]
    [InlineData("a\nb", "control")]
    [InlineData("a/..b/c..", null)]
    [InlineData("./a", null)]
    public void A_name_that_leads_astray_is_told_on_the_cable(string name, string? fault)
    {
        foreach (byte[] bytes in new[] { Pack.Zip((name, One)), Pack.Tar([(name, One)]), Pack.Gzip(Pack.Tar([(name, One)])), Pack.Zip((name, Pack.Gzip(One))), Pack.Zip((name, Pack.Zip(("1.txt", One)))) })
        {
            RawCable cable = Items.Cable(bytes);
            cable.Warnings.Select(warning => warning.Code).ShouldBe(fault is null ? [] : [ReadWarningCodes.MemberName]);
            cable.Warnings.ShouldAllBe(warning => warning.Detail.Contains(fault!));
        }
    }
}
