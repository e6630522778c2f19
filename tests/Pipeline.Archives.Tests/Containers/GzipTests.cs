using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class GzipTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Rows = Pack.Utf8(string.Concat(Enumerable.Range(1, 3000).Select(number =>
        $"\"{number}\",\"3/2/2006 18:32\",\"06NOWHERE{number}\",\"E\",\"U\",\"\",\"H\",\"{number * 7919L * 104729L}\"\n")));

    [Fact]
    public void A_file_in_gzip_is_read_under_its_own_name() => Items.Lines(Items.Of(Pack.Gzip(One))).ShouldBe([": ZCZC ONE\n"]);

    [Fact]
    public void Members_that_follow_each_other_are_one_file_equal_ones_as_well() =>
        Items.Lines(Items.Of([.. Pack.Gzip(One), .. Pack.Gzip(One), .. Pack.Gzip([]), .. Pack.Gzip("END"u8.ToArray()), 0, 0, 0])).ShouldBe([": ZCZC ONE\nZCZC ONE\nEND"]);

    [Fact]
    public void A_file_of_any_size_comes_through_whole() =>
        Gen.Select(Gen.Int[0, 200_000], Gen.Int[1, 251]).Sample(
            (size, step) =>
            {
                byte[] bytes = Pack.Utf8("ZCZC" + string.Concat(Enumerable.Range(0, size).Select(at => (char)('A' + (((long)at * at / step) % 26)))));
                Items.Cable([.. Pack.Gzip(bytes[..(bytes.Length / 2)]), .. Pack.Gzip(bytes[(bytes.Length / 2)..])]).Text.Length.ShouldBe(bytes.Length);
            },
            iter: 30,
            threads: 1);

    [Fact]
    public void A_name_and_a_comment_in_the_header_are_passed_over()
    {
        byte[] plain = Pack.Gzip(One);
        byte[] named = [.. plain[..3], 4 | 8 | 16, .. plain[4..10], 2, 0, 7, 7, .. "name\0comment\0"u8, .. plain[10..]];
        Items.Texts(Items.Of(named)).ShouldBe(["ZCZC ONE\n"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40_000)]
    [InlineData(65_535)]
    public void Fields_of_the_header_may_have_any_length_and_a_checksum(int length)
    {
        byte[] plain = Pack.Gzip(One);
        byte[] name = [.. Enumerable.Repeat((byte)'n', 3 * length), 0];
        byte[] named = [.. plain[..3], 2 | 4 | 8 | 16, .. plain[4..10], .. ZipCraft.U16(length), .. new byte[length], .. name, .. name, 9, 9, .. plain[10..]];
        Items.Lines(Items.Of([.. named, .. named])).ShouldBe([": ZCZC ONE\nZCZC ONE\n"]);
        Items.Codes(Items.Of(named[..(12 + length)])).ShouldBe([RejectCodes.ArchiveTruncated]);
    }

    [Fact]
    public void Thousands_of_members_are_one_file() =>
        Items.Of([.. Enumerable.Range(0, 5000).SelectMany(at => Pack.Gzip(Pack.Utf8(at == 0 ? "ZCZC" : $" {at}")))]).ShouldHaveSingleItem()
            .ShouldBeOfType<RawCable>().Text.ShouldBe("ZCZC" + string.Concat(Enumerable.Range(1, 4999).Select(at => $" {at}")));

    [Theory]
    [InlineData("x")]
    [InlineData("\u001Fx and more")]
    [InlineData("\0\0\0 behind padding")]
    public void Bytes_behind_the_data_are_told_and_what_was_read_is_kept(string behind)
    {
        List<ArchiveItem> items = Items.Of([.. Pack.Gzip(One), .. Pack.Gzip(One), .. Pack.Utf8(behind)]);
        Items.Lines(items).ShouldBe([": ZCZC ONE\nZCZC ONE\n", $": {RejectCodes.ArchiveCorrupt}"]);
        items[^1].Place.Ordinal.ShouldBe(2);
        Items.Lines(Items.Of([.. Pack.Gzip(Pack.Tar([("1.txt", One)])), .. Pack.Utf8(behind)])).ShouldBe(["1.txt: ZCZC ONE\n", $": {RejectCodes.ArchiveCorrupt}"]);
        Items.Of([.. Pack.Gzip(Rows), .. Pack.Utf8(behind)]).Count.ShouldBe(3001);
    }

    [Fact]
    public void Wherever_a_file_is_cut_the_rows_before_are_read_and_the_cut_is_told()
    {
        byte[] gzip = Pack.Gzip(Rows);
        int last = 0;
        for (int length = 20; length < gzip.Length; length += 997)
        {
            List<ArchiveItem> items = Items.Of(gzip[..length]);
            items[^1].ShouldBeOfType<RejectedItem>().Code.ShouldBe(RejectCodes.ArchiveTruncated);
            int cables = items.Count(item => item is RawCable);
            cables.ShouldBe(items.Count - 1);
            cables.ShouldBeGreaterThanOrEqualTo(last);
            last = cables;
        }

        last.ShouldBeInRange(2000, 2999);
        Items.Of(gzip[..^1])[^1].ShouldBeOfType<RejectedItem>().Code.ShouldBe(RejectCodes.ArchiveCorrupt);
    }

    [Fact]
    public void A_wrong_checksum_is_told_after_the_rows()
    {
        byte[] gzip = Pack.Gzip(Rows);
        gzip[^6] ^= 1;
        List<ArchiveItem> items = Items.Of(gzip);
        items.Count.ShouldBe(3001);
        items[^1].Place.ShouldBe(new ItemPlace(null, 3001, null));
        Items.Codes(items).ShouldBe([RejectCodes.ArchiveCorrupt]);
    }

    [Fact]
    public void A_text_with_a_wrong_checksum_is_no_cable()
    {
        byte[] gzip = Pack.Gzip(One);
        gzip[^6] ^= 1;
        Items.Reject(gzip).Code.ShouldBe(RejectCodes.ArchiveCorrupt);
    }

    [Fact]
    public void A_cut_tar_gz_gives_the_members_before_the_cut()
    {
        byte[] noise = new byte[100_000];
        new Random(1).NextBytes(noise);
        byte[] gzip = Pack.Gzip(Pack.Tar([("1.txt", One), ("noise", noise), ("2.txt", One)]));
        List<ArchiveItem> items = Items.Of(gzip[..(gzip.Length / 2)]);
        Items.Lines(items).ShouldBe(["1.txt: ZCZC ONE\n", $"noise: {RejectCodes.MemberTruncated}", $": {RejectCodes.ArchiveTruncated}"]);
    }

    [Fact]
    public void A_bomb_is_refused()
    {
        ArchiveLimits limits = new() { Ratio = 50, RatioFreeBytes = 1 << 20 };
        Items.Codes(Items.Of(Pack.Gzip(new byte[4 << 20]), limits)).ShouldBe([RejectCodes.LimitRatio]);
        Items.Lines(Items.Of(Pack.Gzip(Pack.Tar([("1.txt", One), ("zeros", new byte[4 << 20])])), limits))
            .ShouldBe(["1.txt: ZCZC ONE\n", $"zeros: {RejectCodes.LimitRatio}"], "a bomb is not cut as well");
        Items.Lines(Items.Of(Pack.Zip(("a.tar.gz", Pack.Gzip(Pack.Tar([("1.txt", One), ("zeros", new byte[4 << 20])]))), ("2.txt", One)), limits))
            .ShouldBe(["a.tar.gz!/1.txt: ZCZC ONE\n", $"a.tar.gz!/zeros: {RejectCodes.LimitRatio}", "2.txt: ZCZC ONE\n"]);
    }
}
