using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Files of other kinds, and archives of kinds that are not read.</summary>
internal static class OtherFiles
{
    public static IEnumerable<BadInput> All =>
    [
        new("cab.cab", "a cabinet", make => Made.File([.. "MSCF\0\0\0\0"u8, .. make.Noise(500)], Reject(null, RejectCodes.ArchiveUnsupported))),
        new("lzh.lzh", "an lzh", make => Made.File([0x22, 0x30, .. "-lh5-"u8, .. make.Noise(500)], Reject(null, RejectCodes.ArchiveUnsupported))),
        new("iso.iso", "an image of a disc", make => Made.File([.. new byte[32769], .. "CD001\u0001"u8, .. new byte[4000]], Reject(null, RejectCodes.ArchiveUnsupported))),
        new("compress.Z", "compress of old Unix", make => Made.File([0x1F, 0x9D, 0x90, .. make.Noise(500)], Reject(null, RejectCodes.ArchiveUnsupported))),
        new("pdf.pdf", "a PDF", make => Made.File([.. "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8, .. make.Noise(2000)], Reject(null, RejectCodes.FormatUnrecognized))),
        new("png.png", "a picture", make => Made.File([0x89, .. "PNG\r\n\u001a\n\0\0\0\rIHDR"u8, .. make.Noise(2000)], Reject(null, RejectCodes.FormatUnrecognized))),
        new("elf", "a program", make => Made.File([0x7F, .. "ELF\u0002\u0001\u0001"u8, .. make.Noise(2000)], Reject(null, RejectCodes.FormatUnrecognized))),
        new("word.doc", "an Office document of old", make => Made.File([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. make.Noise(2000)], Reject(null, RejectCodes.FormatUnrecognized))),
        new("word.docx", "an Office document, which is a zip", make => Made.File(
            RawZip.Of(ZipEntry.Deflated("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>"), ZipEntry.Deflated("word/document.xml", "<?xml version=\"1.0\"?><w:document>words</w:document>")),
            Reject("[Content_Types].xml", RejectCodes.FormatUnrecognized), Reject("word/document.xml", RejectCodes.FormatUnrecognized))),
        new("noise.bin", "noise", make => Made.File(make.Noise(100_000), Reject(null, RejectCodes.FormatUnrecognized))),
        new("words.txt", "words that are no telegram", make => Made.File("Buy milk, and bread.\n", Reject(null, RejectCodes.FormatUnrecognized))),
        new("gzip-noise.gz", "noise behind a gzip header", make => Made.File([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, .. make.Noise(1000)], Reject(null, RejectCodes.ArchiveCorrupt))),
        new("gzip-crc.gz", "a gzip whose checksum does not hold", make => Made.File(WrongCrc(make), [Reject(null, RejectCodes.ArchiveCorrupt)])),
        new("bzip2-noise.bz2", "noise behind a bzip2 header", make => Made.File([.. "BZh91AY&SY"u8, .. make.Noise(1000)], Reject(null, RejectCodes.ArchiveCorrupt))),
        new("xz-crc.xz", "an xz whose check does not hold", make => Made.File(Xz.Stored(Encoding.UTF8.GetBytes(make.Cable(1).Text), crc: 1), Reject(null, RejectCodes.ArchiveCorrupt))),
        new("zstd-noise.zst", "noise behind a zstd header", make => Made.File([0x28, 0xB5, 0x2F, 0xFD, 0x24, .. make.Noise(1000)], Reject(null, $"{RejectCodes.ArchiveCorrupt}|{RejectCodes.ArchiveTruncated}"))),
    ];

    private static byte[] WrongCrc(Maker make)
    {
        byte[] gzip = Squeeze.Gzip(Encoding.UTF8.GetBytes(make.Cable(1).Text));
        gzip[^6] ^= 0x55;
        return gzip;
    }
}
