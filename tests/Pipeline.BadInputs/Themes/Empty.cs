using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Nothing where something should be.</summary>
internal static class Empty
{
    public static IEnumerable<BadInput> All =>
    [
        new("nothing.txt", "no bytes at all", make => Made.File("", Reject(null, RejectCodes.FileEmpty))),
        new("blank.txt", "blank lines alone", make => Made.File("\n \r\n\t\n", Reject(null, RejectCodes.FormatUnrecognized))),
        new("zero-member.zip", "a member of no bytes between two good ones", make => make.Between(ZipEntry.Stored("zero.txt", []), Reject("zero.txt", RejectCodes.FileEmpty))),
        new("zero-member.tar", "a member of no bytes between two good ones", make => make.Between(new TarMember("zero.txt", []), Reject("zero.txt", RejectCodes.FileEmpty))),
        new("folders-only.zip", "a zip of folders", make => Made.File(RawZip.Of(ZipEntry.Stored("a/", []), ZipEntry.Stored("a/b/", [])), Reject(null, RejectCodes.ArchiveEmpty))),
        new("folders-only.tar", "a tar of folders", make => Made.File(RawTar.Of(new TarMember("a/", []) { Type = '5' }, new TarMember("a/b/", []) { Type = '5' }), Reject(null, RejectCodes.ArchiveEmpty))),
        new("no-member.zip", "an end record alone", make => Made.File(RawZip.Of(), Reject(null, RejectCodes.ArchiveEmpty))),
        new("zeros.tar", "ten kilobytes of zeros, as tar writes for no files", make => Made.File(new byte[10240], Reject(null, $"{RejectCodes.ArchiveEmpty}|{RejectCodes.FormatUnrecognized}"))),
        new("nothing-inside.gz", "gzip of no bytes", make => Made.File(Convert.FromHexString("1F8B08000000000000030300" + "0000000000000000"), Reject(null, RejectCodes.FileEmpty))),
    ];
}
