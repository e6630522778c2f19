using Pipeline.Archives.Tests.Building;
using SharpCompress.Common;

namespace Pipeline.Archives.Tests.Containers;

public sealed class SevenZipTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Two = "ZCZC TWO\n"u8.ToArray();
    private static readonly byte[] Three = "ZCZC THREE\n"u8.ToArray();
    private static readonly (string, byte[])[] ThreeFiles = [("1.txt", One), ("2.txt", Two), ("3.txt", Three)];

    private static byte[] Header(params byte[] parts) => PackSevenZip.WithStart([], parts);

    [Fact]
    public void Folders_are_nothing_empty_files_links_and_deletions_are_told_in_stored_order()
    {
        byte[] sevenZip = PackSevenZip.Solid(
            PackSevenZip.Lzma2,
            [("d/", []), ("d/1.txt", One), ("empty.txt", []), ("anti.txt", []), ("link", Two), ("junction", Two), ("pipe", Two), ("3.txt", Three)],
            attributes: [0x10, 0x81A48000, 0, 0, 0xA1FF8000, 0x400, 0x11A48000, 0x20]);
        Items.Lines(Items.Of(sevenZip)).ShouldBe(
            ["d/1.txt: ZCZC ONE\n", $"empty.txt: {RejectCodes.FileEmpty}", $"anti.txt: {RejectCodes.MemberSpecial}", $"link: {RejectCodes.MemberLink}", $"junction: {RejectCodes.MemberLink}", $"pipe: {RejectCodes.MemberSpecial}", "3.txt: ZCZC THREE\n"]);
    }

    [Fact]
    public void A_damaged_member_costs_only_itself()
    {
        byte[] sevenZip = PackSevenZip.Solid(PackSevenZip.Copy, ThreeFiles);
        sevenZip[sevenZip.AsSpan().IndexOf("TWO"u8)] ^= 1;
        Items.Lines(Items.Of(sevenZip)).ShouldBe(["1.txt: ZCZC ONE\n", $"2.txt: {RejectCodes.MemberCorrupt}", "3.txt: ZCZC THREE\n"]);
    }

    [Fact]
    public void What_ends_a_solid_block_is_told_of_each_member_behind_it_and_the_next_block_is_read()
    {
        byte[] sevenZip = PackSevenZip.Solid(PackSevenZip.Lzma2, [("1.txt", One), ("noise", new byte[0x20000]), ("2.txt", Two), ("3.txt", Three)]);

        // The second chunk begins 64 KB behind the first: an impossible mark.
        sevenZip[32 + 3 + 0x10000] = 0x7F;
        Items.Lines(Items.Of(sevenZip)).ShouldBe(["1.txt: ZCZC ONE\n", $"noise: {RejectCodes.MemberCorrupt}", $"2.txt: {RejectCodes.MemberCorrupt}", $"3.txt: {RejectCodes.MemberCorrupt}"]);
    }

    [Fact]
    public void A_bomb_is_refused_and_its_neighbours_in_other_blocks_are_read()
    {
        byte[] sevenZip = PackSevenZip.Library(CompressionType.LZMA2, ("1.txt", One), ("bomb", new byte[4 << 20]), ("2.txt", Two));
        Items.Lines(Items.Of(sevenZip, new() { Ratio = 50, RatioFreeBytes = 1 << 20 })).ShouldBe(["1.txt: ZCZC ONE\n", $"bomb: {RejectCodes.LimitRatio}", "2.txt: ZCZC TWO\n"]);
    }

    [Fact]
    public void A_solid_block_is_unpacked_once_however_many_members_it_has()
    {
        // The bytes of the whole archive are allowed once: unpacked again for each member they would be a thousand times as many.
        (string, byte[])[] files = [.. Enumerable.Range(0, 1000).Select(at => ($"{at}.txt", One))];
        Items.Of(PackSevenZip.Solid(PackSevenZip.Lzma2, files), new() { ArchiveBytes = 1000 * One.Length }).Count(item => item is RawCable).ShouldBe(1000);
    }

    [Fact]
    public void Encryption_of_members_and_of_the_list_are_told_apart()
    {
        Items.Lines(Items.Of(PackSevenZip.Solid(PackSevenZip.Aes, [("1.txt", One)], properties: [19, 0]))).ShouldBe([$"1.txt: {RejectCodes.MemberEncrypted}"]);
        byte[] list = PackSevenZip.WithStart(new byte[64], [0x17, .. PackSevenZip.Streams(0, 64, PackSevenZip.Aes, [19, 0], 50, One), 0]);
        Items.Codes(Items.Of(list)).ShouldBe([RejectCodes.ArchiveEncrypted]);
    }

    [Theory]
    [InlineData(0x21, new byte[] { 30 }, null)]
    [InlineData(0x21, new byte[] { 31 }, RejectCodes.LimitMemory)]
    [InlineData(0x30101, new byte[] { 93, 0, 0, 0, 16 }, RejectCodes.LimitMemory)]
    [InlineData(0x30101, new byte[] { 93, 255, 255, 255, 255 }, RejectCodes.LimitMemory)]
    [InlineData(0x30401, new byte[] { 6, 0, 0, 0, 64 }, RejectCodes.LimitMemory)]
    [InlineData(0x30401, new byte[] { 6, 255, 255, 255, 255 }, RejectCodes.LimitMemory)]
    [InlineData(0x303011B, new byte[] { }, RejectCodes.MemberMethod)]
    public void Memory_and_methods_beyond_what_is_allowed_are_refused_by_member(int method, byte[] properties, string? code)
    {
        byte[] sevenZip = PackSevenZip.Solid(method, [("1.txt", One)], properties);
        Items.Lines(Items.Of(sevenZip)).ShouldBe([code is null ? "1.txt: ZCZC ONE\n" : $"1.txt: {code}"]);
    }

    [Fact]
    public void Counts_in_the_billions_allocate_nothing()
    {
        byte[] billions = [0xF0, 0, 0, 0, 0x7F];
        byte[] many = [0xC0 | 7, 0xFF, 0xFF];
        Items.Codes(Items.Of(Header([1, 5, .. billions, 0, 0]))).ShouldBe([RejectCodes.LimitMembers]);
        Items.Codes(Items.Of(Header([1, 4, 6, 0, .. billions, 9, 0]))).ShouldBe([RejectCodes.LimitMembers]);
        Items.Codes(Items.Of(Header([1, 4, 6, 0, .. many, 9, 0]))).ShouldBe([RejectCodes.ArchiveCorrupt]);
        Items.Codes(Items.Of(Header([1, 4, 6, 0, 0, 0, 7, 0x0B, .. billions, 0]))).ShouldBe([RejectCodes.LimitMembers]);
        Items.Codes(Items.Of(PackSevenZip.WithStart(new byte[64], [0x17, .. PackSevenZip.Streams(0, 64, 0, [], 1L << 40, null), 0]))).ShouldBe([RejectCodes.LimitMemory]);
    }

    [Fact]
    public void An_archive_of_nothing_is_refused() => Items.Codes(Items.Of(PackSevenZip.WithStart([], []))).ShouldBe([RejectCodes.ArchiveEmpty]);

    [Fact]
    public void The_first_volume_of_a_split_one_says_what_to_do()
    {
        RejectedItem reject = Items.Reject(PackSevenZip.Solid(PackSevenZip.Copy, ThreeFiles)[..60], name: "cables.7z.001");
        reject.Code.ShouldBe(RejectCodes.ArchiveSplit);
        reject.Reason.ShouldContain("join");
    }
}
