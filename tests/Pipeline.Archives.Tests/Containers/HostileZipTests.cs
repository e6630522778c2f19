using System.Buffers.Binary;
using System.IO.Compression;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class HostileZipTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Two = "ZCZC TWO\n"u8.ToArray();
    private static readonly byte[] Three = "ZCZC THREE\n"u8.ToArray();

    private static byte[] ThreeFiles => Pack.Zip(("1.txt", One), ("2.txt", Two), ("3.txt", Three));

    private static int Find(byte[] zip, byte[] what, int skip = 0)
    {
        int at = -1;
        for (; skip >= 0; skip--)
        {
            int next = zip.AsSpan(at + 1).IndexOf(what);
            next.ShouldBeGreaterThanOrEqualTo(0);
            at += 1 + next;
        }

        return at;
    }

    [Fact]
    public void A_damaged_member_is_refused_and_the_others_are_read()
    {
        byte[] zip = ThreeFiles;
        int data = Find(zip, "2.txt"u8.ToArray()) + 5;
        zip[data + 3] ^= 0x55;
        List<ArchiveItem> items = Items.Of(zip);
        Items.Lines(items).ShouldBe(["1.txt: ZCZC ONE\n", $"2.txt: {RejectCodes.MemberCorrupt}", "3.txt: ZCZC THREE\n"]);
    }

    [Fact]
    public void A_stored_member_is_checked_as_well()
    {
        MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry("1.txt", CompressionLevel.NoCompression).Open())
        {
            entry.Write(One);
        }

        byte[] bytes = packed.ToArray();
        bytes[Find(bytes, "ONE"u8.ToArray())] = (byte)'o';
        Items.Lines(Items.Of(bytes)).ShouldBe([$"1.txt: {RejectCodes.MemberCorrupt}"]);
    }

    [Fact]
    public void Encrypted_links_and_unknown_methods_are_refused_by_name()
    {
        byte[] zip = ThreeFiles;
        byte[] entry = [0x50, 0x4B, 1, 2];
        zip[Find(zip, entry) + 8] |= 1;
        zip[Find(zip, entry, 1) + 10] = 6;
        zip[Find(zip, entry, 2) + 5] = 3;
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(Find(zip, entry, 2) + 38), 0xA1FF0000);
        Items.Lines(Items.Of(zip)).ShouldBe([$"1.txt: {RejectCodes.MemberEncrypted}", $"2.txt: {RejectCodes.MemberMethod}", $"3.txt: {RejectCodes.MemberLink}"]);
    }

    [Fact]
    public void Names_are_labels_cleaned_of_control_characters_and_nothing_is_written()
    {
        string long1 = new('n', 5000);
        List<ArchiveItem> items = Items.Of(Pack.Zip(("../../etc/x.txt", One), ("/abs.txt", Two), ("a\nb\u0001.txt", Three), ("same.txt", One), ("same.txt", Two), (long1, Three)));
        items.Select(item => item.Place.Member).ShouldBe(["../../etc/x.txt", "/abs.txt", "a␊b␁.txt", "same.txt", "same.txt", long1[..1024] + "…" + items[^1].Place.Member![^8..]]);
        items.ShouldAllBe(item => item is RawCable);
    }

    [Fact]
    public void Empty_members_are_refused_and_folders_are_nothing() =>
        Items.Lines(Items.Of(Pack.Zip(("a/", []), ("a/empty.txt", []), ("a/1.txt", One)))).ShouldBe([$"a/empty.txt: {RejectCodes.FileEmpty}", "a/1.txt: ZCZC ONE\n"]);

    [Fact]
    public void An_archive_without_files_is_refused() => Items.Reject(Pack.Zip()).Code.ShouldBe(RejectCodes.ArchiveEmpty);

    // Wherever the file is cut: what lies whole before the cut is read, the cut is told, nothing throws.
    [Fact]
    public void A_cut_zip_gives_what_arrived_and_says_that_it_was_cut()
    {
        foreach (byte[] zip in new[] { ThreeFiles, Pack.StreamedZip(("1.txt", One), ("2.txt", Two), ("3.txt", Three)) })
        {
            int second = Find(zip, [0x50, 0x4B, 3, 4], 1);
            for (int length = 4; length < zip.Length; length++)
            {
                List<ArchiveItem> items = Items.Of(zip[..length]);
                items[^1].ShouldBeOfType<RejectedItem>().Code.ShouldBe(RejectCodes.ArchiveTruncated);
                Items.Texts(items).ShouldBe(new[] { "ZCZC ONE\n", "ZCZC TWO\n", "ZCZC THREE\n" }.Take(Items.Texts(items).Length));
                Items.Texts(items).Length.ShouldBeGreaterThanOrEqualTo(length >= second ? 1 : 0);
            }
        }
    }

    [Fact]
    public void The_rows_of_a_CSV_before_the_cut_of_its_zip_are_read()
    {
        string row = "\"1\",\"3/2/2006 18:32\",\"06NOWHERE1\",\"E\",\"U\",\"\",\"H\",\"" + string.Concat(Enumerable.Range(0, 500).Select(at => at * 7919 % 1000)) + "\"\n";
        byte[] zip = Pack.Zip(("cables.csv", Pack.Utf8(string.Concat(Enumerable.Repeat(row, 2000)))));
        List<ArchiveItem> items = Items.Of(zip[..(zip.Length / 2)]);
        items.Count(item => item is RawCable).ShouldBeInRange(500, 1500);
        Items.Codes(items).ShouldBe([RejectCodes.MemberTruncated, RejectCodes.ArchiveTruncated]);
    }

    [Fact]
    public void A_bomb_is_refused_and_its_neighbours_are_read()
    {
        byte[] zip = Pack.Zip(("1.txt", One), ("bomb.txt", new byte[4 << 20]), ("2.txt", Two));
        List<ArchiveItem> items = Items.Of(zip, new() { RatioFreeBytes = 1 << 20, Ratio = 100 });
        Items.Lines(items).ShouldBe(["1.txt: ZCZC ONE\n", $"bomb.txt: {RejectCodes.LimitRatio}", "2.txt: ZCZC TWO\n"]);
    }

    [Fact]
    public void Bombs_that_are_small_each_are_caught_by_their_sum()
    {
        byte[] zip = Pack.Zip(Enumerable.Range(0, 50).Select(at => ($"{at}.txt", new byte[100_000])));
        List<ArchiveItem> items = Items.Of(zip, new() { RatioFreeBytes = 1 << 20, Ratio = 100 });
        items.Count.ShouldBeLessThan(50);
        items[^1].ShouldBeOfType<RejectedItem>().Code.ShouldBe(RejectCodes.LimitRatio);
        items[^1].Place.Member.ShouldBeNull();
    }

    [Fact]
    public void Limits_of_bytes_and_members_end_the_archive_with_their_code()
    {
        Items.Lines(Items.Of(ThreeFiles, new() { Members = 2 })).ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n", $": {RejectCodes.LimitMembers}"]);
        Items.Lines(Items.Of(ThreeFiles, new() { ArchiveBytes = One.Length })).ShouldBe(["1.txt: ZCZC ONE\n", $": {RejectCodes.LimitArchiveBytes}"]);
        Items.Lines(Items.Of(ThreeFiles, new() { CableBytes = One.Length })).ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n", $"3.txt: {RejectCodes.LimitCableBytes}"]);
    }

    [Fact]
    public void Archives_are_opened_to_the_allowed_depth_and_no_deeper()
    {
        byte[] inner = Pack.Zip(("1.txt", One));
        byte[] nested = Pack.Zip(("tar.gz", Pack.Gzip(Pack.Tar([("c.zip", inner)]))));
        Items.Lines(Items.Of(nested, new() { Depth = 3 })).ShouldBe(["tar.gz!/c.zip!/1.txt: ZCZC ONE\n"]);
        Items.Lines(Items.Of(nested, new() { Depth = 2 })).ShouldBe([$"tar.gz!/c.zip: {RejectCodes.LimitDepth}"]);
        Items.Lines(Items.Of(Pack.Gzip(Pack.Gzip(Pack.Gzip(One))), new() { Depth = 2 })).ShouldBe([$": {RejectCodes.LimitDepth}"]);
    }

    [Fact]
    public void A_nested_zip_too_large_for_memory_is_read_from_a_temporary_file_that_goes_away()
    {
        byte[] noise = new byte[300_000];
        new Random(2).NextBytes(noise);
        byte[] outer = Pack.Zip(("inner.zip", Pack.Zip(("1.txt", One), ("noise", noise))));
        string[] before = Directory.GetFiles(Path.GetTempPath(), "pipeline-*.spool");
        Items.Lines(Items.Of(outer, new() { CableBytes = 1000 })).ShouldBe(["inner.zip!/1.txt: ZCZC ONE\n", $"inner.zip!/noise: {RejectCodes.LimitCableBytes}"]);
        Directory.GetFiles(Path.GetTempPath(), "pipeline-*.spool").ShouldBe(before);
    }

    [Fact]
    public void Bytes_before_the_first_member_do_not_matter_behind_the_signature()
    {
        byte[] zip = [.. "PK\x03\x04 is how this one begins, then a zip."u8, .. ThreeFiles];
        Items.Texts(Items.Of(zip)).ShouldBe(["ZCZC ONE\n", "ZCZC TWO\n", "ZCZC THREE\n"]);
    }

    [Fact]
    public void Whatever_is_done_to_the_bytes_it_ends_and_never_throws() =>
        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[4, 10_000], Gen.Byte).Array[1, 20]).Sample(
            (kind, changes) =>
            {
                byte[] bytes = kind == 0 ? ThreeFiles : Pack.StreamedZip(("1.txt", One), ("x.csv", Two), ("3.txt", Three));
                foreach ((int at, byte value) in changes)
                {
                    bytes[4 + (at % (bytes.Length - 4))] = value;
                }

                Items.Of(bytes).ShouldNotBeEmpty();
            },
            iter: 500,
            threads: 1);
}
