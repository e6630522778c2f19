using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Archives.Containers;

namespace Pipeline.Archives;

/// <summary>What a dropped file or folder is known by: its content, never its name or date.</summary>
public static class ContentHash
{
    private const long Link = -1;
    private const long Unreadable = -2;

    /// <summary>
    /// SHA-256 in 64 lower-case hex digits: of a file, its bytes; of a folder, the relative path (UTF-8, then a zero), length
    /// (8 bytes, little-endian) and SHA-256 of every file in ordinal order of the paths. Without a hash count links (length -1),
    /// what cannot be read (-2), devices, pipes and empty files (0).
    /// Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the file or folder itself cannot be read.
    /// </summary>
    public static string Sha256(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Convert.ToHexStringLower(Directory.Exists(path) ? OfFolder(path, cancellationToken) : OfFile(path, cancellationToken));
    }

    private static byte[] OfFolder(string path, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] number = new byte[sizeof(long)];
        foreach (FolderFile file in FolderWalk.Files(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (long length, byte[] bytes) = OfPart(file, cancellationToken);
            hash.AppendData(Encoding.UTF8.GetBytes(file.RelativePath + '\0'));
            BinaryPrimitives.WriteInt64LittleEndian(number, length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    // One file that cannot be read costs itself, here as in reading: once it can be, the folder is another one and is read anew.
    private static (long Length, byte[] Hash) OfPart(FolderFile file, CancellationToken cancellationToken)
    {
        try
        {
            FileKind kind = file.IsUnreadableFolder ? FileKind.Folder : FileKinds.Of(file.FullPath);
            return kind switch
            {
                FileKind.Link => (Link, []),
                FileKind.Folder => (Unreadable, []),
                FileKind.Special => (0, []),

                // What has no length is not opened: where the kind is not known it may be a pipe.
                _ when new FileInfo(file.FullPath).Length is > 0 and var length => (length, OfFile(file.FullPath, cancellationToken)),
                _ => (0, []),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (Unreadable, []);
        }
    }

    private static byte[] OfFile(string path, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using FileStream file = FileReader.Open(path);
        byte[] chunk = new byte[1 << 17];
        for (int count; (count = file.Read(chunk)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(chunk, 0, count);
        }

        return hash.GetHashAndReset();
    }
}
