using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Archives.Containers;

namespace Pipeline.Archives;

/// <summary>What a dropped file or folder is known by: its content, never its name or date.</summary>
public static class ContentHash
{
    /// <summary>
    /// SHA-256 in 64 lower-case hex digits: of a file, its bytes; of a folder, the relative path (UTF-8, then a zero), length
    /// (8 bytes, little-endian) and SHA-256 of every file in ordinal order of the paths. Links count with length -1 and no hash.
    /// Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when something cannot be read.
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
            if (file.IsUnreadableFolder)
            {
                throw new UnauthorizedAccessException($"The folder {file.RelativePath} cannot be listed.");
            }

            hash.AppendData(Encoding.UTF8.GetBytes(file.RelativePath + '\0'));
            BinaryPrimitives.WriteInt64LittleEndian(number, file.IsLink ? -1 : file.Info.Length);
            hash.AppendData(number);

            // What has no length is not opened: it may be a pipe.
            if (!file.IsLink && file.Info.Length > 0)
            {
                hash.AppendData(OfFile(file.Info.FullName, cancellationToken));
            }
        }

        return hash.GetHashAndReset();
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
