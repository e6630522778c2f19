using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class RarTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Two = "ZCZC TWO\n"u8.ToArray();
    private static readonly byte[] Three = "ZCZC THREE\n"u8.ToArray();

    public static TheoryData<int> Versions => [4, 5];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Encrypted_links_and_folders_are_told_and_the_others_read(int version) =>
        Items.Lines(Items.Of(PackRar.Of(
            version,
            new("d", []) { IsDirectory = true },
            new("1.txt", One),
            new("secret.txt", Two) { IsEncrypted = true },
            new("link", Two) { IsLink = true },
            new("empty.txt", []),
            new("d\\3.txt", Three))))
        .ShouldBe(["1.txt: ZCZC ONE\n", $"secret.txt: {RejectCodes.MemberEncrypted}", $"link: {RejectCodes.MemberLink}", $"empty.txt: {RejectCodes.FileEmpty}", $"d{(version == 4 ? '/' : '\\')}3.txt: ZCZC THREE\n"]);

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_damaged_member_costs_only_itself(int version)
    {
        byte[] rar = PackRar.By(version, ("1.txt", One), ("2.txt", Two), ("3.txt", Three));
        rar[rar.AsSpan().IndexOf("TWO"u8)] ^= 1;
        Items.Lines(Items.Of(rar)).ShouldBe(["1.txt: ZCZC ONE\n", $"2.txt: {RejectCodes.MemberCorrupt}", "3.txt: ZCZC THREE\n"]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Compressed_data_that_is_none_costs_only_its_member(int version)
    {
        byte[] noise = new byte[5000];
        new Random(3).NextBytes(noise);
        byte[] rar = PackRar.Of(version, new("1.txt", One), new("noise", noise) { Method = 3 }, new("3.txt", Three));
        List<ArchiveItem> items = Items.Of(rar);
        Items.Texts(items).ShouldBe(["ZCZC ONE\n", "ZCZC THREE\n"]);
        items.OfType<RejectedItem>().ShouldContain(item => item.Place.Member == "noise" && (item.Code == RejectCodes.MemberCorrupt || item.Code == RejectCodes.MemberTruncated || item.Code == RejectCodes.LimitMemory));
    }

    [Fact]
    public void A_window_or_model_larger_than_allowed_is_refused_before_it_is_made()
    {
        Items.Lines(Items.Of(PackRar.Of(5, new("big", One) { Method = 3, Dictionary = 11 }, new("1.txt", One)))).ShouldBe([$"big: {RejectCodes.LimitMemory}", "1.txt: ZCZC ONE\n"]);
        Items.Lines(Items.Of(PackRar.Of(5, new("big", One) { Method = 3, Dictionary = 15 }, new("1.txt", One)))).ShouldBe([$"big: {RejectCodes.LimitMemory}", "1.txt: ZCZC ONE\n"]);
        Items.Codes(Items.Of(PackRar.Of(5, new RarFile("fits", One) { Method = 3, Dictionary = 10 }))).ShouldNotContain(RejectCodes.LimitMemory);
        Items.Lines(Items.Of(PackRar.Of(4, new("model", [0xA7, 200, 0, 0, 0]) { Method = 3 }, new("1.txt", One)))).ShouldBe([$"model: {RejectCodes.LimitMemory}", "1.txt: ZCZC ONE\n"]);
    }

    [Fact]
    public void Volumes_and_encrypted_lists_are_told_by_their_own_codes()
    {
        RarFile[] files = [new("1.txt", One)];
        Items.Codes(Items.Of(PackRar.Four(1, files))).ShouldBe([RejectCodes.ArchiveSplit]);
        Items.Codes(Items.Of(PackRar.Five(1, files))).ShouldBe([RejectCodes.ArchiveSplit]);
        Items.Codes(Items.Of(PackRar.Four(0x80, files))).ShouldBe([RejectCodes.ArchiveEncrypted]);
        byte[] encrypted = [.. "Rar!\u001A\u0007\u0001\0"u8, .. PackRar.Block5([4, 0, 0, 0, 15, .. new byte[16]]), .. new byte[100]];
        Items.Codes(Items.Of(encrypted)).ShouldBe([RejectCodes.ArchiveEncrypted]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_damaged_header_is_told_behind_what_was_read(int version)
    {
        byte[] rar = PackRar.By(version, ("1.txt", One), ("2.txt", Two), ("3.txt", Three));
        rar[rar.AsSpan().IndexOf("2.txt"u8)] ^= 1;
        Items.Lines(Items.Of(rar)).ShouldBe(["1.txt: ZCZC ONE\n", $": {RejectCodes.ArchiveCorrupt}"]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_archive_of_nothing_is_refused(int version) => Items.Codes(Items.Of(PackRar.By(version))).ShouldBe([RejectCodes.ArchiveEmpty]);
}
