using Pipeline.Archives.Containers;
using Pipeline.Archives.Containers.Zip;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives;

/// <summary>Names of the kinds of dropped things, as the ledger stores them.</summary>
public static class ContainerKinds
{
    public const string Folder = "folder";
    public const string File = "file";
    public const string Zip = "zip";
    public const string SevenZip = "7z";
    public const string Rar = "rar";
    public const string Tar = "tar";

    /// <summary>What each compressed format is called: alone, and behind <c>tar.</c> when it holds a tar.</summary>
    public const string Gz = "gz";
    public const string Xz = "xz";
    public const string Bz2 = "bz2";
    public const string Zst = "zst";
    public const string TarGz = "tar.gz";
    public const string TarXz = "tar.xz";
    public const string TarBz2 = "tar.bz2";
    public const string TarZst = "tar.zst";

    /// <summary>
    /// The kind of <paramref name="path"/> by its first bytes, whatever its name says. An archive that is known and not read has
    /// its own name (<c>cab</c>, <c>lzip</c>, …); <see cref="File"/> is everything that is no container. Throws
    /// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when it cannot be opened.
    /// </summary>
    public static string Detect(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            return Folder;
        }

        using FileStream file = FileReader.Open(path);
        using HeadStream content = new(file, Sniffer.HeadLength);
        return Sniffer.Kind(content.Head) switch
        {
            ContentKind.Zip or ContentKind.SplitZip => Zip,
            ContentKind.SevenZip => SevenZip,
            ContentKind.Rar => Rar,
            ContentKind.Tar => Tar,
            ContentKind.UnreadArchive => UnreadKinds.Archive(content.Head) ?? File,
            ContentKind.Gzip => Inside(ContentKind.Gzip, content, Gz, TarGz),
            ContentKind.Xz => Inside(ContentKind.Xz, content, Xz, TarXz),
            ContentKind.Bzip2 => Inside(ContentKind.Bzip2, content, Bz2, TarBz2),
            ContentKind.Zstd => Inside(ContentKind.Zstd, content, Zst, TarZst),
            ContentKind.Text when SelfExtractor.IsLikely(content.Head) && SelfExtractor.HasZip(file) => Zip,
            _ => File,
        };
    }

    private static string Inside(ContentKind kind, Stream compressed, string alone, string ofTar)
    {
        try
        {
            using Stream inside = Compressed.Open(kind, compressed, new()).Inside;
            using HeadStream content = new(inside, Sniffer.HeadLength);
            return Sniffer.Kind(content.Head) == ContentKind.Tar ? ofTar : alone;
        }
        catch (Exception damage) when (damage is DamageException or LimitException or InvalidDataException)
        {
            return alone;
        }
    }
}
