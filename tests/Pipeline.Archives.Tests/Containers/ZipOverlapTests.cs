using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class ZipOverlapTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();

    private static byte[] Name(string name) => Pack.Utf8(name);

    // D. Fifield, "A better zip bomb": each member's data begins with the local headers of those behind it, quoted as stored
    // blocks of deflate, and all end in one kernel. Here without the checksums' trick: it must not come to checking them.
    private static byte[] Fifield(int members, bool inExtraFields)
    {
        byte[] kernel = ZipCraft.Deflate(new byte[1 << 20]);
        const int Header = 30 + 5 + 5;
        ZipCraft zip = new();
        for (int at = 0; at < members; at++)
        {
            int behind = members - 1 - at;
            byte[] name = Name($"{at:D5}");
            byte[] extra = inExtraFields && behind > 0 ? [0xFF, 0xFF, .. ZipCraft.U16((behind * Header) - 4 - 5)] : [0xFE, 0xCA, 1, 0, 0];
            long start = zip.Position;
            long compressed = inExtraFields ? kernel.Length : kernel.Length + (behind * Header);
            zip.Raw([0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, .. ZipCraft.U32(0), .. ZipCraft.U32(compressed), .. ZipCraft.U32(1 << 20), 5, 0,
                .. ZipCraft.U16(inExtraFields && behind > 0 ? (behind * Header) + 5 - 5 : 5), .. name, .. extra, .. new byte[5 - extra.Length is > 0 and var pad ? pad : 0]]);
            zip.Entry(name, start, compressed, 1 << 20, 0, method: 8);
        }

        return zip.Raw(kernel).End();
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(250, false)]
    [InlineData(2, true)]
    [InlineData(250, true)]
    public void A_bomb_as_Fifield_describes_is_refused_before_anything_is_inflated(int members, bool inExtraFields)
    {
        List<ArchiveItem> items = Items.Of(Fifield(members, inExtraFields), new() { ArchiveBytes = 1 });
        items.Count.ShouldBe(members);
        Items.Codes(items).ShouldAllBe(code => code == RejectCodes.MemberOverlap);
    }

    [Fact]
    public void Two_entries_that_share_a_local_header_are_refused_and_their_neighbours_are_read()
    {
        ZipCraft zip = new ZipCraft().File(Name("1.txt"), One);
        long at = zip.Position;
        zip.File(Name("2.txt"), One).Entry(Name("3.txt"), at, One.Length, One.Length, ZipCraft.Crc(One)).File(Name("4.txt"), One);
        Items.Lines(Items.Of(zip.End())).ShouldBe(["1.txt: ZCZC ONE\n", $"2.txt: {RejectCodes.MemberOverlap}", $"3.txt: {RejectCodes.MemberOverlap}", "4.txt: ZCZC ONE\n"]);
    }

    [Fact]
    public void A_member_inside_another_is_refused_with_it()
    {
        byte[] inner = [0x50, 0x4B, 3, 4, 20, 0, .. new byte[12], .. ZipCraft.U32(4), .. ZipCraft.U32(4), 1, 0, 0, 0, (byte)'x', .. "ZCZC"u8];
        ZipCraft zip = new();
        zip.File(Name("outer"), inner);
        zip.Entry(Name("x"), 30 + 5, 4, 4, ZipCraft.Crc("ZCZC"u8.ToArray()));
        Items.Codes(Items.Of(zip.File(Name("1.txt"), One).End())).ShouldBe([RejectCodes.MemberOverlap, RejectCodes.MemberOverlap]);
    }

    // One flipped bit must not look like a bomb and cost the neighbours.
    [Fact]
    public void A_length_that_was_damaged_costs_its_member_alone()
    {
        byte[][] zips = [new ZipCraft().File(Name("1.txt"), One).File(Name("2.txt"), One).File(Name("3.txt"), One).End(), Pack.StreamedZip(("1.txt", One), ("2.txt", One), ("3.txt", One))];
        foreach (byte[] zip in zips)
        {
            int entry = zip.AsSpan().IndexOf("PK\x01\x02"u8);
            foreach (int bit in Enumerable.Range(0, 24))
            {
                byte[] damaged = [.. zip];
                damaged[entry + 20 + (bit / 8)] ^= (byte)(1 << (bit % 8));
                string[] lines = Items.Lines(Items.Of(damaged));
                lines[1..].ShouldBe(["2.txt: ZCZC ONE\n", "3.txt: ZCZC ONE\n"], $"bit {bit}");

                // What its checksum proves is read.
                lines[0].ShouldBeOneOf($"1.txt: {RejectCodes.MemberCorrupt}", $"1.txt: {RejectCodes.MemberTruncated}", $"1.txt: {RejectCodes.MemberOverlap}", "1.txt: ZCZC ONE\n");
            }
        }
    }
}
