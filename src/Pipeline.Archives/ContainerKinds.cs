using Pipeline.Archives.Containers;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives;

/// <summary>Names of the kinds of dropped things, as the ledger stores them.</summary>
public static class ContainerKinds
{
    public const string Folder = "folder";
    public const string File = "file";
    public const string Zip = "zip";
    public const string Tar = "tar";
    public const string TarGz = "tar.gz";
    public const string Gz = "gz";

    /// <summary>
    /// The kind of <paramref name="path"/> by its first bytes, whatever its name says; <see cref="File"/> when it is no container
    /// that is read. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when it cannot be opened.
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
            ContentKind.Zip => Zip,
            ContentKind.Tar => Tar,
            ContentKind.Gzip => Inside(content),
            _ => File,
        };
    }

    private static string Inside(Stream gzip)
    {
        try
        {
            using GzipStream inside = new(gzip);
            using HeadStream content = new(inside, Sniffer.HeadLength);
            return Sniffer.Kind(content.Head) == ContentKind.Tar ? TarGz : Gz;
        }
        catch (Exception damage) when (damage is DamageException or InvalidDataException)
        {
            return Gz;
        }
    }
}
