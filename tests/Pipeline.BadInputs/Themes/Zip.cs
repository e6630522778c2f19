using System.Buffers.Binary;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Zips whose structure lies.</summary>
internal static class Zip
{
    public static IEnumerable<BadInput> All =>
    [
        new("zip64-lies.zip", "a zip64 field that states an exabyte", make => make.Between(
            ZipEntry.Deflated("bad.txt", make.Cable(3).Text) with { Compressed = uint.MaxValue, Length = uint.MaxValue, Extra = Wide(1L << 60, 1L << 60) },
            Reject("bad.txt", $"{RejectCodes.MemberCorrupt}|{RejectCodes.MemberTruncated}|member.overlap"))),
        new("zip64-negative.zip", "a zip64 field that states less than nothing", make => make.Between(
            ZipEntry.Deflated("bad.txt", make.Cable(3).Text) with { Compressed = uint.MaxValue, Length = uint.MaxValue, Extra = Wide(-1, -1) }, Reject("bad.txt", $"{RejectCodes.MemberCorrupt}|{RejectCodes.MemberTruncated}"))),
        new("zip-points-outside.zip", "an entry that points behind the end of the file", make => make.Between(
            ZipEntry.Deflated("bad.txt", make.Cable(3).Text) with { HasLocal = false, HeaderAt = 0x7FFFFFF0 }, Reject("bad.txt", RejectCodes.MemberCorrupt))),
        new("zip-points-inside.zip", "an entry that points into the middle of a member", make => make.Between(
            ZipEntry.Deflated("bad.txt", make.Cable(3).Text) with { HasLocal = false, HeaderAt = 100 }, Reject("bad.txt", $"{RejectCodes.MemberCorrupt}|member.overlap"))),
        new("zip-two-ends.zip", "a second end record that says that there is nothing", make => Made.File([.. Good(make), .. RawZip.End(0, 0, 0, new())], Both(make))),
        new("zip-end-in-comment.zip", "an end record in the comment that says that there is nothing", make => Made.File(
            RawZip.Of(new ZipFrame { Comment = RawZip.End(0, 0, 0, new()) }, Entries(make)), Both(make))),
        new("zip-prefix.zip", "a script before the first member", make => Made.File(RawZip.Of(new ZipFrame { Prefix = "#!/bin/sh\nexec unzip \"$0\"\n"u8.ToArray() }, Entries(make)), Both(make))),
        new("zip-trailing.zip", "noise behind the end", make => Made.File(RawZip.Of(new ZipFrame { Trailing = make.Noise(300) }, Entries(make)), Both(make))),
        new("zip-no-directory.zip", "no directory", make => Made.File(RawZip.Of(new ZipFrame { WithoutDirectory = true }, Entries(make)), [.. Both(make), Reject(null, RejectCodes.ArchiveTruncated)])),
        new("zip-split.z01", "the first volume of a split zip", make => Made.File([0x50, 0x4B, 7, 8, .. Good(make)[..200]], Reject(null, "archive.split"))),
        new("zip-split-last.zip", "the last volume of a split zip", make => Made.File(RawZip.Of(new ZipFrame { Disk = 2 }, Entries(make)), Reject(null, "archive.split"))),
        new("zip-folder-with-data.zip", "a folder that holds a cable", make => make.Between(ZipEntry.Deflated("folder/", make.Cable(3).Text), Cable("folder/", make.Cable(3)))),
    ];

    private static ZipEntry[] Entries(Maker make) => [ZipEntry.Deflated("1.txt", make.Cable(1).Text), ZipEntry.Deflated("2.txt", make.Cable(2).Text)];

    private static byte[] Good(Maker make) => RawZip.Of(Entries(make));

    private static Expected[] Both(Maker make) => [Cable("1.txt", make.Cable(1)), Cable("2.txt", make.Cable(2))];

    private static byte[] Wide(long length, long compressed)
    {
        byte[] extra = new byte[20];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 16);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), length);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(12), compressed);
        return extra;
    }
}
