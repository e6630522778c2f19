using System.IO.Compression;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>The compression methods of zip (APPNOTE 4.4.5) that are read.</summary>
internal static class ZipMethods
{
    public static bool IsRead(int method) => method is ZipMember.Stored or ZipMember.Deflated;

    public static Stream Open(Stream compressed, ZipMember member, ArchiveLimits limits) => member.Method switch
    {
        ZipMember.Deflated => new DeflateStream(compressed, CompressionMode.Decompress),
        _ => compressed,
    };
}
