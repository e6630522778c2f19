using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>rar 4 and 5.</summary>
internal static class Rars
{
    public static IEnumerable<BadInput> All =>
    [
        new("rar4-good.rar", "two cables, as the other side of the others", make => Made.File(Rar.Four(volume: false, Files(make)), Both(make))),
        new("rar5-good.rar", "two cables, as the other side of the others", make => Made.File(Rar.Five(volume: false, Files(make)), Both(make))),
        new("rar4-split.rar", "a volume of rar 4", make => Made.File(Rar.Four(volume: true, Files(make)[..1]), Reject(AnyMember, "archive.split"))),
        new("rar5-split.part1.rar", "a volume of rar 5", make => Made.File(Rar.Five(volume: true, Files(make)[..1]), Reject(AnyMember, "archive.split"))),
        new("rar5-encrypted-list.rar", "everything behind its first block is encrypted", make => Made.File(Rar.FiveEncrypted(make.Noise(2000)), Reject(null, "archive.encrypted"))),
        new("rar5-crc.rar", "a checksum that does not hold, then a good cable", make => Made.File(
            [.. Rar.Start5(), .. Rar.File5("1.txt", Text(make, 1), 1, 0, 0), .. Rar.File5("2.txt", Text(make, 2), Squeeze.Crc(Text(make, 2)), 0, 0), .. Rar.End5()],
            Reject("1.txt", RejectCodes.MemberCorrupt), Cable("2.txt", make.Cable(2)))),
        new("rar5-cut.rar", "cut inside its second member", make => Made.File(
            Rar.Five(volume: false, Files(make))[..^600], Cable("1.txt", make.Cable(1)), Reject("2.txt", RejectCodes.MemberTruncated), Reject(null, RejectCodes.ArchiveTruncated))),
    ];

    private static byte[] Text(Maker make, int number) => Encoding.UTF8.GetBytes(make.Cable(number).Text);

    private static (string, byte[])[] Files(Maker make) => [("1.txt", Text(make, 1)), ("2.txt", Text(make, 2))];

    private static Expected[] Both(Maker make) => [Cable("1.txt", make.Cable(1)), Cable("2.txt", make.Cable(2))];
}
