using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Names that would be dangerous on a disk, or are none. Every cable is stored; where the name climbs or hides, it is said.</summary>
internal static class Names
{
    private const string Mark = "member.name";

    public static IEnumerable<BadInput> All =>
    [
        Named("name-climbs.zip", "climbs with ..", "../../../../tmp/pipeline-canary/x.txt", "../../../../tmp/pipeline-canary/x.txt", Mark),
        Named("name-absolute.zip", "absolute", "/tmp/pipeline-canary/x.txt", "/tmp/pipeline-canary/x.txt", Mark),
        Named("name-drive.zip", "a drive letter", @"C:\canary\x.txt", AnyMember, Mark),
        Named("name-backslash.zip", "climbs with backslashes", @"..\..\canary\x.txt", AnyMember, Mark),
        Named("name-share.zip", "a share of the network", @"\\server\canary\x.txt", AnyMember, Mark),
        Named("name-control.zip", "control characters", "a\u0001\nb.txt", "a\u2401\u240Ab.txt", Mark),
        Named("name-escape.zip", "sequences that a terminal obeys", "\u001b[2J\u001b]0;owned\u0007x.txt", "\u241B[2J\u241B]0;owned\u2407x.txt", Mark),
        Named("name-nul.zip", "a NUL", "a\0.txt", "a\u2400.txt", Mark),
        Named("name-bidi.zip", "turned round by bidi controls", "cable\u202Etxt.exe", AnyMember, null),
        Named("name-long.zip", "5,000 characters", new string('n', 4996) + ".txt", AnyMember, null),
        Named("name-dots.zip", "trailing dots", "x.txt...", "x.txt...", null),
        Named("name-con.zip", "a device of another system", "con", "con", null),
        Named("name-bang.zip", "the mark of nesting", "a.zip!/b.txt", AnyMember, null),
        Named("name-empty.zip", "no name", "", AnyMember, null),
        Bytes("name-utf8.zip", "not UTF-8", [0xFF, 0xFE, (byte)'a', 0xC0, (byte)'.', (byte)'t']),
        Bytes("name-cp437.zip", "letters of code page 437", [(byte)'c', (byte)'a', (byte)'f', 0x82, (byte)'.', (byte)'t', (byte)'x', (byte)'t']),
        Bytes("name-sjis.zip", "letters of Shift-JIS", [0x93, 0xFA, 0x96, 0x7B, 0x5C, 0x8C, (byte)'.', (byte)'t']),
        new("name-twice.zip", "the same name twice", make => Made.File(
            RawZip.Of(ZipEntry.Deflated("same.txt", make.Cable(1).Text), ZipEntry.Deflated("same.txt", make.Cable(2).Text)), Cable("same.txt", make.Cable(1)), Cable("same.txt", make.Cable(2)))),
        new("name-case.zip", "names that differ by case", make => Made.File(
            RawZip.Of(ZipEntry.Deflated("Same.txt", make.Cable(1).Text), ZipEntry.Deflated("sAME.TXT", make.Cable(2).Text)), Cable("Same.txt", make.Cable(1)), Cable("sAME.TXT", make.Cable(2)))),
        new("name-both.zip", "a file where a folder is", make => Made.File(
            RawZip.Of(ZipEntry.Deflated("a", make.Cable(1).Text), ZipEntry.Deflated("a/b.txt", make.Cable(2).Text)), Cable("a", make.Cable(1)), Cable("a/b.txt", make.Cable(2)))),
        new("name-two-records.zip", "another name in the member's own header", make => make.Between(
            ZipEntry.Deflated("shown.txt", make.Cable(3).Text) with { LocalName = "../hidden.txt"u8.ToArray() }, Cable("shown.txt", make.Cable(3)))),
        new("name-climbs.tar", "climbs with ..", make => make.Between(make.Tarred("../../tmp/pipeline-canary/x.txt", 3), Cable("../../tmp/pipeline-canary/x.txt", make.Cable(3)) with { Warning = Mark })),
        new("name-absolute.tar", "absolute", make => make.Between(make.Tarred("/tmp/pipeline-canary/x.txt", 3), Cable("/tmp/pipeline-canary/x.txt", make.Cable(3)) with { Warning = Mark })),
        new("name-through-link.tar", "a link to a folder, then a file behind it", make => make.Between(
            new TarMember("out", []) { Type = '2', Link = "/tmp/pipeline-canary" }, Reject("out", RejectCodes.MemberLink))),
    ];

    private static BadInput Named(string file, string what, string name, string label, string? warning) =>
        new(file, what, make => make.Between(ZipEntry.Deflated(name, make.Cable(3).Text), Cable(label, make.Cable(3)) with { Warning = warning }));

    private static BadInput Bytes(string file, string what, byte[] name) =>
        new(file, what, make => make.Between(ZipEntry.Deflated("", make.Cable(3).Text) with { Name = name }, Cable(AnyMember, make.Cable(3))));
}
