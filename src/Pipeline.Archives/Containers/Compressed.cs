using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Streams.Bzip2;
using Pipeline.Archives.Streams.Xz;

namespace Pipeline.Archives.Containers;

/// <summary>The formats that hold one compressed file: what opens them, and how their names end.</summary>
internal static class Compressed
{
    public static bool Is(ContentKind kind) => kind is ContentKind.Gzip or ContentKind.Xz or ContentKind.Bzip2 or ContentKind.Zstd;

    /// <summary>The decompressed bytes, and how many compressed ones were read for them so far.</summary>
    public static (Stream Inside, Func<long> Read) Open(ContentKind kind, Stream compressed, ArchiveLimits limits)
    {
        switch (kind)
        {
            case ContentKind.Xz:
                XzStream xz = new(compressed, limits.DictionaryBytes);
                return (xz, () => xz.CompressedRead);
            case ContentKind.Bzip2:
                Bzip2Stream bzip2 = new(compressed);
                return (bzip2, () => bzip2.CompressedRead);
            case ContentKind.Zstd:
                ZstdStream zstd = new(compressed, limits.DictionaryBytes);
                return (zstd, () => zstd.CompressedRead);
            default:
                GzipStream gzip = new(compressed);
                return (gzip, () => gzip.CompressedRead);
        }
    }

    /// <summary>The name of the file inside: <c>x.tbz2</c> holds <c>x.tar</c>.</summary>
    public static string NameInside(string name)
    {
        string suffix = Path.GetExtension(name);
        return suffix.ToUpperInvariant() switch
        {
            ".GZ" or ".XZ" or ".BZ2" or ".ZST" or ".BZ" or ".ZSTD" => name[..^suffix.Length],
            ".TGZ" or ".TXZ" or ".TBZ" or ".TBZ2" or ".TZST" => name[..^suffix.Length] + ".tar",
            _ => name,
        };
    }
}
