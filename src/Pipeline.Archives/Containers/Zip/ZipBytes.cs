using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// Reads of a zip's records out of turn. Past the file's own buffer, which would be filled anew with 64 KB for each of a million
/// local headers.
/// </summary>
internal sealed class ZipBytes(Stream file)
{
    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle? _handle = (DiskStream.Uncounted(file) as FileStream)?.SafeFileHandle;

    public long Length => file.Length;

    /// <summary>False when there are not so many bytes.</summary>
    public bool TryRead(long position, Span<byte> bytes) =>
        position >= 0 && position <= file.Length - bytes.Length && Fill(position, bytes) == bytes.Length;

    /// <summary>As many as there are from there on.</summary>
    public int Fill(long position, Span<byte> bytes)
    {
        if (_handle is null)
        {
            file.Position = position;
            return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }

        int filled = 0;
        for (int count; filled < bytes.Length && (count = RandomAccess.Read(_handle, bytes[filled..], position + filled)) > 0;)
        {
            filled += count;
        }

        return filled;
    }
}
