using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>7z.</summary>
internal static class SevenZips
{
    public static IEnumerable<BadInput> All =>
    [
        new("7z-good.7z", "three cables, as the other side of the others", make => Made.File(SevenZip.Stored(Files(make)), make.Cables(3).Select((cable, at) => Cable($"{at}.txt", cable)))),
        new("7z-encrypted-list.7z", "its list of members is encrypted", make => Made.File(SevenZip.EncryptedHeader(make.Noise(4096)), Reject(null, "archive.encrypted"))),
        new("7z-encrypted.7z", "its members are encrypted, their names are not", make => Made.File(
            SevenZip.Of(SevenZip.Aes, [0x13, 0], make.Noise(1600), ("bad.txt", 1590, 1)), Reject(AnyMember, $"{RejectCodes.MemberEncrypted}|archive.encrypted"))),
        new("7z-crc.7z", "a checksum that does not hold", make => Made.File(
            SevenZip.Of(SevenZip.Copy, [], [.. Text(make, 1), .. Text(make, 2)], ("0.txt", Text(make, 1).Length, 1), ("1.txt", Text(make, 2).Length, Squeeze.Crc(Text(make, 2)))),
            Reject("0.txt", RejectCodes.MemberCorrupt), Cable("1.txt", make.Cable(2)))),
        new("7z-method.7z", "a method that nothing knows", make => Made.File(
            SevenZip.Of([0x7F, 0x11, 0x22], [], Text(make, 1), ("0.txt", Text(make, 1).Length, 1)), Reject(AnyMember, $"{RejectCodes.MemberMethod}|{RejectCodes.ArchiveUnsupported}"))),
        new("7z-list-damaged.7z", "a list that does not hold", make => Made.File(Damaged(SevenZip.Stored(Files(make))), Reject(null, RejectCodes.ArchiveCorrupt))),
        new("7z-split.7z.001", "the first volume of a split 7z", make => Made.File(SevenZip.Stored(Files(make))[..1500], Reject(null, $"archive.split|{RejectCodes.ArchiveTruncated}"))),
        new("7z-names.7z", "a name that climbs", make => Made.File(
            SevenZip.Stored(("../../tmp/pipeline-canary/x.txt", Text(make, 1))), Cable("../../tmp/pipeline-canary/x.txt", make.Cable(1)) with { Warning = "member.name" })),
    ];

    private static byte[] Text(Maker make, int number) => Encoding.UTF8.GetBytes(make.Cable(number).Text);

    private static (string, byte[])[] Files(Maker make) => [.. Enumerable.Range(0, 3).Select(at => ($"{at}.txt", Text(make, at + 1)))];

    private static byte[] Damaged(byte[] archive)
    {
        archive[^20] ^= 0x55;
        return archive;
    }
}
