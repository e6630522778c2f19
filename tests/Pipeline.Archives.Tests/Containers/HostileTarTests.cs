using System.Formats.Tar;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class HostileTarTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Two = "ZCZC TWO\n"u8.ToArray();
    private static readonly (string, byte[])[] Both = [("1.txt", One), ("2.txt", Two)];

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Every_kind_of_tar_is_read(TarEntryFormat format) =>
        Items.Lines(Items.Of(Pack.Tar(format, Both))).ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n"]);

    [Theory]
    [InlineData(TarEntryFormat.Ustar, 200)]
    [InlineData(TarEntryFormat.Pax, 400)]
    [InlineData(TarEntryFormat.Gnu, 400)]
    public void Long_names_are_whole(TarEntryFormat format, int length)
    {
        string name = $"{new string('d', length / 2)}/{new string('n', 90)}.txt";
        Items.Of(Pack.Tar(format, [(name, One)])).ShouldHaveSingleItem().Place.Member.ShouldBe(name);
    }

    [Fact]
    public void Links_and_devices_are_refused_and_folders_are_nothing()
    {
        TarEntry[] entries =
        [
            new PaxTarEntry(TarEntryType.Directory, "a/"),
            new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" },
            new PaxTarEntry(TarEntryType.HardLink, "hard") { LinkName = "1.txt" },
            new PaxTarEntry(TarEntryType.Fifo, "pipe"),
            new PaxTarEntry(TarEntryType.CharacterDevice, "device"),
            Pack.Entry(TarEntryFormat.Pax, "../1.txt", One),
            Pack.Entry(TarEntryFormat.Pax, "empty", []),
        ];
        Items.Lines(Items.Of(Pack.Tar(TarEntryFormat.Pax, entries))).ShouldBe(
        [
            $"link: {RejectCodes.MemberLink}", $"hard: {RejectCodes.MemberLink}", $"pipe: {RejectCodes.MemberSpecial}", $"device: {RejectCodes.MemberSpecial}",
            "../1.txt: ZCZC ONE\n", $"empty: {RejectCodes.FileEmpty}",
        ]);
    }

    [Fact]
    public void A_damaged_header_is_told_and_the_next_member_is_found()
    {
        byte[] tar = Pack.Tar(TarEntryFormat.Ustar, [("1.txt", One), ("2.txt", Two), ("3.txt", One)]);
        tar[1024 + 3] ^= 0x55;
        Items.Lines(Items.Of(tar)).ShouldBe(["1.txt: ZCZC ONE\n", $": {RejectCodes.ArchiveCorrupt}", "3.txt: ZCZC ONE\n"]);
    }

    [Fact]
    public void A_cut_tar_gives_what_arrived_and_says_that_it_was_cut()
    {
        byte[] tar = Pack.Tar(TarEntryFormat.Ustar, Both);
        Items.Lines(Items.Of(tar[..(1024 + 512 + 4)])).ShouldBe(["1.txt: ZCZC ONE\n", $"2.txt: {RejectCodes.MemberTruncated}", $": {RejectCodes.ArchiveTruncated}"]);
        Items.Lines(Items.Of(tar[..(1024 + 100)])).ShouldBe(["1.txt: ZCZC ONE\n", $": {RejectCodes.ArchiveTruncated}"]);
        foreach (int length in new[] { 512 + 9, 512 + 100, 1024, 1024 + 1, 1024 + 512 + 9, 2048 })
        {
            List<ArchiveItem> items = Items.Of(tar[..length]);
            Items.Codes(items).ShouldBe([RejectCodes.ArchiveTruncated], $"{length}: behind a member, in its padding, between members");
            Items.Texts(items).Length.ShouldBe(length > 1024 + 512 ? 2 : 1);
        }
    }

    [Fact]
    public void Tars_joined_end_to_end_are_read_to_the_end() =>
        Items.Texts(Items.Of([.. Pack.Tar([("1.txt", One)]), .. Pack.Tar([("2.txt", Two)])])).ShouldBe(["ZCZC ONE\n", "ZCZC TWO\n"]);

    [Fact]
    public void Whatever_is_done_to_the_bytes_it_ends_and_never_throws() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                byte[] bytes = Pack.Tar(Both);
                foreach ((int at, byte value) in changes)
                {
                    bytes[at % bytes.Length] = value;
                }

                Items.Of(bytes).ShouldNotBeEmpty();
            },
            iter: 500,
            threads: 1);
}
