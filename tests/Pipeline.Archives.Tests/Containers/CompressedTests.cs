using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

/// <summary>xz, bzip2 and zstd, each alone.</summary>
public sealed class CompressedTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Rows = Pack.Utf8(string.Concat(Enumerable.Range(1, 3000).Select(number =>
        $"\"{number}\",\"3/2/2006 18:32\",\"06NOWHERE{number}\",\"E\",\"U\",\"\",\"H\",\"{number * 7919L * 104729L}\"\n")));

    public static TheoryData<string> Kinds => ["xz", "bz2", "zst"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_of_any_size_comes_through_whole_runs_as_well(string kind) =>
        Gen.Select(Gen.Int[0, 300_000], Gen.Int[1, 400], Gen.Int[0, 300]).Sample(
            (size, step, run) =>
            {
                string text = "ZCZC" + string.Concat(Enumerable.Range(0, size).Select(at => (char)('A' + (((long)at * at / step) % 26)))) + new string('=', run);
                Items.Cable(PackCompressed.By(kind, Pack.Utf8(text))).Text.ShouldBe(text);
            },
            iter: 20,
            threads: 1);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Streams_that_follow_each_other_are_one_file(string kind) =>
        Items.Lines(Items.Of([.. PackCompressed.By(kind, One), .. PackCompressed.By(kind, One), .. PackCompressed.By(kind, "END"u8.ToArray())])).ShouldBe([": ZCZC ONE\nZCZC ONE\nEND"]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Other_bytes_behind_the_end_are_told(string kind) =>
        Items.Codes(Items.Of([.. PackCompressed.By(kind, Rows), .. "other bytes, no more of the same"u8])).ShouldBe([RejectCodes.ArchiveCorrupt]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    public void An_xz_of_any_check_is_read_and_its_padding_passed_over(int check) =>
        Items.Lines(Items.Of([.. PackCompressed.Xz(One, check), 0, 0, 0, 0, .. PackCompressed.Xz(One, check)])).ShouldBe([": ZCZC ONE\nZCZC ONE\n"]);

    [Fact]
    public void Skippable_frames_of_zstd_are_passed_over() =>
        Items.Lines(Items.Of([0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4, .. PackCompressed.Zstd(One), 0x5F, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 9])).ShouldBe([": ZCZC ONE\n"]);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    public void A_changed_byte_in_an_xz_is_found_by_its_check(int check)
    {
        byte[] xz = PackCompressed.Xz(Rows, check);
        xz[xz.AsSpan().IndexOf("NOWHERE1500"u8)] ^= 1;
        List<ArchiveItem> items = Items.Of(xz);
        items.Count.ShouldBe(3001);
        Items.Codes(items).ShouldBe([RejectCodes.ArchiveCorrupt]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_bomb_is_refused_and_its_neighbours_are_read(string kind)
    {
        byte[] zeros = kind == "xz" ? Convert.FromBase64String(XzBomb) : PackCompressed.By(kind, new byte[4 << 20]);
        ArchiveLimits limits = new() { Ratio = 50, RatioFreeBytes = 1 << 20 };
        Items.Codes(Items.Of(zeros, limits)).ShouldBe([RejectCodes.LimitRatio]);
        Items.Lines(Items.Of(Pack.Zip(("1.txt", One), ("bomb", zeros), ("2.txt", One)), limits))
            .ShouldBe(["1.txt: ZCZC ONE\n", $"bomb: {RejectCodes.LimitRatio}", "2.txt: ZCZC ONE\n"]);
    }

    [Fact]
    public void A_dictionary_larger_than_allowed_is_refused_before_it_is_made()
    {
        Items.Codes(Items.Of(PackCompressed.Xz(One, dictionary: 30))).ShouldBeEmpty();
        Items.Codes(Items.Of(PackCompressed.Xz(One, dictionary: 31))).ShouldBe([RejectCodes.LimitMemory]);
        Items.Codes(Items.Of(PackCompressed.Xz(One, dictionary: 40))).ShouldBe([RejectCodes.LimitMemory]);

        // A frame of zstd whose window is 2^27 bytes, then 2^28: descriptor, window, one last raw block of nine bytes.
        byte[] Frame(int log) => [0x28, 0xB5, 0x2F, 0xFD, 0, (byte)((log - 10) << 3), 0x49, 0, 0, .. One];
        Items.Codes(Items.Of(Frame(27))).ShouldBeEmpty();
        Items.Codes(Items.Of(Frame(28))).ShouldBe([RejectCodes.LimitMemory]);
    }

    [Fact]
    public void Literal_parameters_that_the_format_forbids_are_damage()
    {
        byte[] xz = PackCompressed.Xz(One);
        byte[] chunk = [0xE0, 0, 8, 0, 4, 44];
        chunk.CopyTo(xz, 24);
        Items.Codes(Items.Of(xz)).ShouldBe([RejectCodes.ArchiveCorrupt]);
    }

    // The library's decoder overflows the stack on these, which ends the process.
    [Fact]
    public void Empty_blocks_of_bzip2_are_damage()
    {
        byte[] bzip2 = [.. "BZh9"u8, .. Enumerable.Repeat<byte[]>([0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 0, 0, 0, 0, 0, 0, 0], 5000).SelectMany(block => block)];
        Items.Codes(Items.Of(bzip2)).ShouldBe([RejectCodes.ArchiveCorrupt]);
    }

    [Theory]
    [InlineData("A cable that begins with BZh9 and goes on as text.")]
    [InlineData("7z is what this begins with.")]
    [InlineData("070701 is how this one begins.")]
    public void A_text_that_begins_like_a_mark_stays_a_text(string text) => Items.Reject(Pack.Utf8(text)).Code.ShouldBe(RejectCodes.FormatUnrecognized);

    // Four megabytes of zeros: nothing at hand here compresses for xz.
    private const string XzBomb = "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj//8RAWxdAABv/f//o7f/Rz5IFXI5YVG4kijmo4YH+e7kHoLTL8U6PAFLsX7JiopNL6MN2X+m44wjEVPgWRjFdYrid/i2lH8MasDedElk4ulcU7IE2PdEDKtfDW1G6eXDdoi3llestk3haR1v+0uIEGxCy4g/XACP0E6vJiiUcR89jyThcJ6nI1/sKMuF0ZWYin4qkfIndfcZwAaYTZj92K/VkA/EJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvS5fqg8+S2ZCkBMO/xCT+HF4WfgLzf+VKEYPqfx83vuaMC5WwI+F84OBwGXEJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvEgn5lif/xABKwDsc1On/b6ufDEan7eNMW5wnqcjX+woy4XRlZiKfiqR8id19xnABphNmP3Yr9WQD8QlU/j1kTYxBaWw7m/BcE1HDNGREaqtYB26zrEnGFxZhulmUli+6XasWeTlWwUI+cfarfz7Uit0zR5bIEL53VM9+ClkCTuAyyps37U78MS9Ll+qDz5LZkKQEw7/EJP4cXhZ+AvN/5UoRg+p/Hze+5owLlbAj4Xzg4HAZcQlU/j1kTYxBaWw7m/BcE1HDNGREaqtYB26zrEnGFxZhulmUli+6XasWeTlWwUI+cfarfz7Uit0zR5bIEL53VM9+ClkCTuAyyps37U78MS9Ll+qDz5LZkKQEw7/EJP4cXhZ+AvN/5UoRg+p/Hze+5owLlbAj4Xzg4HAZcQlUQ8/soAB3AAFAEHqpi0AAGtsRXzSCWHbAAHEBYCAgALTUy1YscRn+wIAAAAABFla";
}
