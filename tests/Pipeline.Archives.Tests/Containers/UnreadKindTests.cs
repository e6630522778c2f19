using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

/// <summary>What is known and not read is refused by its name; volumes say that they are some.</summary>
public sealed class UnreadKindTests
{
    private static byte[] Head(string kind) => kind switch
    {
        "cab" => [.. "MSCF\0\0\0\0"u8, .. new byte[30]],
        "arj" => [0x60, 0xEA, 40, 0, 34, .. new byte[40]],
        "lzh" => [.. " \u0000-lh5-"u8, .. new byte[30]],
        "lzip" => [.. "LZIP\u0001\u0014"u8, .. new byte[30]],
        "lz4" => [0x04, 0x22, 0x4D, 0x18, 0x64, 0x40, 0xA7],
        "compress (.Z)" => [0x1F, 0x9D, 0x90, 0x41, 0x42],
        "ace" => [1, 2, 49, 0, 0, 0, 16, .. "**ACE**"u8, .. new byte[30]],
        "cpio" => [.. "070701"u8, .. Enumerable.Repeat((byte)'0', 110)],
        "iso9660" => [.. new byte[0x8000], 1, .. "CD001\u0001"u8, .. new byte[2000]],
        "wim" => [.. "MSWIM\0\0\0"u8, .. new byte[30]],
        "dmg" => [0x78, 0x01, 0x73, 0x0D, 0x62, 0x62, 0x60, 0],
        "lzma" => [0x5D, 0, 0, 0x80, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0, 1, 2],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    [Theory]
    [InlineData("cab")]
    [InlineData("arj")]
    [InlineData("lzh")]
    [InlineData("lzip")]
    [InlineData("lz4")]
    [InlineData("compress (.Z)")]
    [InlineData("ace")]
    [InlineData("cpio")]
    [InlineData("iso9660")]
    [InlineData("wim")]
    [InlineData("dmg")]
    [InlineData("lzma")]
    public void An_archive_that_is_not_read_is_named(string kind)
    {
        using TempFolder folder = new();
        RejectedItem reject = Items.Reject(Head(kind));
        reject.Code.ShouldBe(RejectCodes.ArchiveUnsupported);
        reject.Reason.ShouldContain(kind);
        ContainerKinds.Detect(folder.Write("x", Head(kind))).ShouldBe(kind);
    }

    [Theory]
    [InlineData("%PDF-1.4\n1 0 obj\nVZCZCXYZ0000", "PDF")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 Word", "Office")]
    public void A_document_is_named_in_the_reason(string head, string kind)
    {
        RejectedItem reject = Items.Reject(System.Text.Encoding.Latin1.GetBytes(head));
        reject.Code.ShouldBe(RejectCodes.FormatUnrecognized);
        reject.Reason.ShouldContain(kind);
    }

    [Theory]
    [InlineData("a.7z.002", true)]
    [InlineData("a.zip.017", true)]
    [InlineData("a.z02", true)]
    [InlineData("a.r00", true)]
    [InlineData("a.part2.rar", true)]
    [InlineData("a.txt", false)]
    [InlineData("a.2006", false)]
    public void What_only_its_name_tells_to_be_a_volume_is_said(string name, bool isVolume)
    {
        RejectedItem reject = Items.Reject([0x81, 0x12, 0xFF, 0x00, 0x93, 0x01], name: name);
        reject.Code.ShouldBe(RejectCodes.FormatUnrecognized);
        reject.Reason.Contains("volume", StringComparison.Ordinal).ShouldBe(isVolume);
    }

    [Fact]
    public void The_first_volume_of_a_split_zip_is_told_by_its_mark_and_a_whole_one_with_the_other_mark_is_read()
    {
        byte[] zip = Pack.Zip(("1.txt", "ZCZC ONE\n"u8.ToArray()));
        RejectedItem reject = Items.Reject([0x50, 0x4B, 7, 8, .. zip], name: "a.z01");
        reject.Code.ShouldBe(RejectCodes.ArchiveSplit);
        reject.Reason.ShouldContain("join");
        Items.Texts(Items.Of([0x50, 0x4B, 0x30, 0x30, .. zip])).ShouldBe(["ZCZC ONE\n"]);
    }
}
