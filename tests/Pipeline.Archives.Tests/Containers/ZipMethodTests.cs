using CsCheck;
using Pipeline.Archives.Tests.Building;
using SharpCompress.Common;
using SharpCompress.Writers.Zip;

namespace Pipeline.Archives.Tests.Containers;

public sealed class ZipMethodTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Two = "ZCZC TWO\n"u8.ToArray();
    private static readonly byte[] Text = Pack.Utf8("ZCZC LONG\n" + string.Concat(Enumerable.Range(0, 4000).Select(number => $"{number * 7919L * 104729L:X} PARA\n")));

    private static readonly Dictionary<int, CompressionType> Written = new() { [8] = CompressionType.Deflate, [12] = CompressionType.BZip2, [14] = CompressionType.LZMA, [93] = CompressionType.ZStandard, [98] = CompressionType.PPMd };

    public static TheoryData<int> Methods => [8, 9, 12, 14, 93, 95, 98];

    /// <summary>One, the content by the method, Two.</summary>
    private static byte[] Zip(int method, byte[] content) => Written.TryGetValue(method, out CompressionType type) ? ByLibrary(type, content)
        : Crafted(method, method == 95 ? PackCompressed.Xz(content) : ZipCraft.Deflate(content), content);

    private static byte[] ByLibrary(CompressionType type, byte[] content)
    {
        MemoryStream packed = new();
        using (ZipWriter writer = new(packed, new ZipWriterOptions(type)))
        {
            foreach ((string name, byte[] bytes) in new[] { ("1.txt", One), ("x.txt", content), ("2.txt", Two) })
            {
                writer.Write(name, new MemoryStream(bytes), (DateTime?)null);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Crafted(int method, byte[] packed, byte[] content)
    {
        ZipCraft zip = new ZipCraft().File("1.txt"u8.ToArray(), One);
        long at = zip.Position;
        return zip.Local("x.txt"u8.ToArray(), packed, ZipCraft.Crc(content), content.Length, method: method)
            .Entry("x.txt"u8.ToArray(), at, packed.Length, content.Length, ZipCraft.Crc(content), method: method).File("2.txt"u8.ToArray(), Two).End();
    }

    private static int MethodOf(byte[] zip)
    {
        int at = zip.AsSpan().IndexOf((byte[])[.. "x.txt"u8]);
        return BitConverter.ToUInt16(zip, at - 30 + 8);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_member_is_read_by_every_method_in_use(int method)
    {
        byte[] zip = Zip(method, Text);
        MethodOf(zip).ShouldBe(method);
        Items.Lines(Items.Of(zip)).ShouldBeLines(["1.txt: ZCZC ONE\n", $"x.txt: {System.Text.Encoding.UTF8.GetString(Text)}", "2.txt: ZCZC TWO\n"]);
        Items.Codes(Items.Of(Zip(method, []))).ShouldBe([RejectCodes.FileEmpty]);
        Items.Texts(Items.Of(Pack.Tar([("a.zip", zip)]))).Length.ShouldBe(3);
    }

    [Fact]
    public void Repetitions_of_Deflate64_are_longer_than_those_of_Deflate()
    {
        byte[] content = [.. One, .. Enumerable.Repeat((byte)'x', 200_001)];
        byte[] packed = Repeated(content[..10], 200_000);
        Items.Lines(Items.Of(Crafted(9, packed, content))).ShouldBeLines(["1.txt: ZCZC ONE\n", $"x.txt: ZCZC ONE\n{new string('x', 200_001)}", "2.txt: ZCZC TWO\n"]);
        Items.Codes(Items.Of(Crafted(8, packed, content))).ShouldBe([RejectCodes.MemberCorrupt], "or the bytes prove nothing");
    }

    /// <summary>One block of Deflate64 with the fixed codes: the bytes, then the last of them again and again, 65538 times by each code.</summary>
    private static byte[] Repeated(byte[] begin, int times)
    {
        List<bool> bits = [true, true, false];
        foreach (byte literal in begin)
        {
            Code(literal + 0x30, 8);
        }

        for (int left = times; left > 0; left -= 65_538)
        {
            Code(0b11000101, 8);
            int extra = Math.Min(left, 65_538) - 3;
            bits.AddRange(Enumerable.Range(0, 16).Select(bit => ((extra >> bit) & 1) != 0));
            Code(0, 5);
        }

        Code(0, 7);
        byte[] bytes = new byte[(bits.Count + 7) / 8];
        for (int at = 0; at < bits.Count; at++)
        {
            bytes[at / 8] |= (byte)(bits[at] ? 1 << (at % 8) : 0);
        }

        return bytes;

        void Code(int value, int length) => bits.AddRange(Enumerable.Range(0, length).Select(bit => ((value >> (length - 1 - bit)) & 1) != 0));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Whatever_is_done_to_its_bytes_the_member_costs_only_itself(int method)
    {
        byte[] whole = Zip(method, Text);
        int data = whole.AsSpan().IndexOf((byte[])[.. "x.txt"u8]) + 5;
        int end = data + whole.AsSpan(data).IndexOf((byte[])[.. "2.txt"u8]) - 30 - 24;
        Gen.Select(Gen.Int[data, end - 1], Gen.Byte).Array[1, 4].Sample(
            changes =>
            {
                byte[] bytes = [.. whole];
                foreach ((int at, byte value) in changes)
                {
                    bytes[at] = value;
                }

                string[] lines = Items.Lines(Items.Of(bytes));
                lines.Length.ShouldBe(3);
                (lines[0], lines[2]).ShouldBe(("1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n"));
                if (!lines[1].Contains("ZCZC LONG", StringComparison.Ordinal))
                {
                    lines[1].ShouldBeOneOf([.. new[] { RejectCodes.MemberCorrupt, RejectCodes.LimitMemory }.Select(code => $"x.txt: {code}")]);
                }
            },
            iter: 60,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Data_that_ends_too_early_inside_a_whole_zip_is_corrupt(int method)
    {
        byte[] packed = Packed(method);
        foreach (int length in new[] { 0, 1, 2, 5, 9, packed.Length / 2, packed.Length - 20 })
        {
            Items.Lines(Items.Of(Crafted(method, packed[..length], Text))).ShouldBe(["1.txt: ZCZC ONE\n", $"x.txt: {RejectCodes.MemberCorrupt}", "2.txt: ZCZC TWO\n"], $"{length}");
        }
    }

    private static byte[] Packed(int method)
    {
        byte[] zip = Zip(method, Text);
        int directory = zip.AsSpan().LastIndexOf((byte[])[.. "x.txt"u8]) - 46;
        int header = BitConverter.ToInt32(zip, directory + 42);
        int data = header + 30 + BitConverter.ToUInt16(zip, header + 26) + BitConverter.ToUInt16(zip, header + 28);
        return zip[data..(data + BitConverter.ToInt32(zip, directory + 20))];
    }

    // The xz of these tests compresses nothing.
    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(93)]
    [InlineData(98)]
    public void A_bomb_costs_only_itself(int method)
    {
        byte[] content = new byte[6 << 20];
        byte[] zip = method == 9 ? Crafted(9, Repeated([0], content.Length - 1), content) : Zip(method, content);
        Items.Lines(Items.Of(zip, new() { Ratio = 20, RatioFreeBytes = 1 << 20 })).ShouldBe(["1.txt: ZCZC ONE\n", $"x.txt: {RejectCodes.LimitRatio}", "2.txt: ZCZC TWO\n"]);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(93)]
    [InlineData(95)]
    [InlineData(98)]
    public void A_claim_of_more_memory_than_is_allowed_is_refused_before_it_is_taken(int method)
    {
        byte[] packed = method == 95 ? PackCompressed.Xz(Text, dictionary: 38) : Packed(method);
        switch (method)
        {
            case 14:
                BitConverter.GetBytes(0x2000_0000).CopyTo(packed, 5);
                break;
            case 93:
                // A frame that states its window and not its length.
                packed = [0x28, 0xB5, 0x2F, 0xFD, 0, (31 - 10) << 3, 1, 0, 0];
                break;
            case 98:
                BitConverter.GetBytes((ushort)((255 << 4) | 5)).CopyTo(packed, 0);
                break;
        }

        Items.Lines(Items.Of(Crafted(method, packed, Text))).ShouldBe(["1.txt: ZCZC ONE\n", $"x.txt: {RejectCodes.LimitMemory}", "2.txt: ZCZC TWO\n"]);
    }
}
