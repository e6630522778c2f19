using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>One bad member between two good ones, for each kind of badness.</summary>
internal static class Members
{
    private const string Device = "device";

    public static IEnumerable<BadInput> All =>
    [
        new("member-encrypted.zip", "encrypted", make => make.Between(Good(make) with { Flags = 1 }, Reject("bad.txt", RejectCodes.MemberEncrypted))),
        new("member-method.zip", "compressed by method 97", make => make.Between(Good(make) with { Method = 97 }, Reject("bad.txt", RejectCodes.MemberMethod))),
        new("member-aes.zip", "encrypted as method 99 says", make => make.Between(Good(make) with { Method = 99 }, Reject("bad.txt", RejectCodes.MemberEncrypted))),
        new("member-crc.zip", "checksum wrong", make => make.Between(Stored(make) with { Crc = 1 }, Reject("bad.txt", RejectCodes.MemberCorrupt))),
        new("member-longer.zip", "states more bytes than it has", make => make.Between(Good(make) with { Length = 5000 }, Reject("bad.txt", RejectCodes.MemberCorrupt))),
        new("member-shorter.zip", "states fewer bytes than it has", make => make.Between(Good(make) with { Length = 50 }, Reject("bad.txt", RejectCodes.MemberCorrupt))),
        new("member-deflate.zip", "noise where deflate should be", make => make.Between(Good(make) with { Data = [7, .. make.Noise(500)] }, Reject("bad.txt", RejectCodes.MemberCorrupt))),
        new("member-link.zip", "a symbolic link to a file of the system", make => make.Between(ZipEntry.Stored("bad.txt", "/etc/passwd"u8.ToArray()) with { Mode = 0xA1FF }, Reject("bad.txt", RejectCodes.MemberLink))),
        new("member-link.tar", "a symbolic link to a file of the system", make => make.Between(new TarMember("bad.txt", []) { Type = '2', Link = "/etc/passwd" }, Reject("bad.txt", RejectCodes.MemberLink))),
        new("member-hard-link.tar", "a hard link", make => make.Between(new TarMember("bad.txt", []) { Type = '1', Link = "first.txt" }, Reject("bad.txt", RejectCodes.MemberLink))),
        new("member-character-device.tar", "a character device", make => make.Between(new TarMember(Device, []) { Type = '3' }, Reject(Device, RejectCodes.MemberSpecial))),
        new("member-block-device.tar", "a block device", make => make.Between(new TarMember(Device, []) { Type = '4' }, Reject(Device, RejectCodes.MemberSpecial))),
        new("member-pipe.tar", "a pipe", make => make.Between(new TarMember("pipe", []) { Type = '6' }, Reject("pipe", RejectCodes.MemberSpecial))),
        new("member-sparse.tar", "a sparse file", make => make.Between(new TarMember("sparse.txt", []) { Type = 'S' }, Reject("sparse.txt", RejectCodes.MemberSpecial))),
        new("member-unknown-type.tar", "a type that nothing knows", make => make.Between(new TarMember("odd.txt", []) { Type = 'Q' }, Reject("odd.txt", RejectCodes.MemberSpecial))),
        new("member-checksum.tar", "a header whose checksum does not hold", make => make.Between(make.Tarred("bad.txt", 3) with { BadChecksum = true }, Reject(null, RejectCodes.ArchiveCorrupt))),
        new("member-octal.tar", "a length beyond the file", make => Made.File(
            RawTar.Of(make.Tarred("first.txt", 1), make.Tarred("bad.txt", 2) with { Length = 1L << 32 }),
            Cable("first.txt", make.Cable(1)), Reject("bad.txt", RejectCodes.MemberTruncated), Reject(null, RejectCodes.ArchiveTruncated))),
    ];

    private static ZipEntry Good(Maker make) => ZipEntry.Deflated("bad.txt", make.Cable(3).Text);

    private static ZipEntry Stored(Maker make) => ZipEntry.Stored("bad.txt", System.Text.Encoding.UTF8.GetBytes(make.Cable(3).Text));
}
