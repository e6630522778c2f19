using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// The central directory, one entry at a time. Written here because the library's ZipArchive reads the whole directory into
/// memory (a hostile one of gigabytes as well), refuses a file that was cut, and checks no checksums.
/// </summary>
internal sealed class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 0xFFFF;

    private readonly Stream _file;
    private readonly long _end;
    private readonly long _shift;
    private readonly long _stated;
    private long _next;
    private long _read;

    private ZipDirectory(Stream file, long start, long length, long shift, long stated)
    {
        _file = file;
        _next = start;
        _end = start + length;
        _shift = shift;
        _stated = stated;
    }

    /// <summary>The directory of a zip, or null when the file has none (it was cut, or is no zip after all).</summary>
    public static ZipDirectory? Find(Stream file)
    {
        int length = (int)Math.Min(file.Length, EndLength + LongestComment);
        byte[] tail = new byte[length];
        long tailAt = file.Length - length;
        file.Position = tailAt;
        file.ReadExactly(tail);
        for (int at = length - EndLength; at >= 0; at--)
        {
            if (ZipFields.U32(tail, at) == ZipFields.EndSignature && at + EndLength + ZipFields.U16(tail, at + 20) <= length
                && At(file, tail.AsSpan(at, EndLength), tailAt + at) is { } directory)
            {
                return directory;
            }
        }

        return null;
    }

    /// <summary>The next member; null behind the last. <see cref="DamageException"/> when the directory does not hold.</summary>
    public ZipMember? Next()
    {
        if (_next >= _end || !TryReadAt(_file, _next, ZipFields.DirectoryLength, out byte[] record))
        {
            return _read == _stated ? null : throw new DamageException($"The zip directory holds {_read} entries where {_stated} are stated.");
        }

        int variableLength = ZipFields.U16(record, 28) + ZipFields.U16(record, 30);
        if (ZipFields.U32(record, 0) != ZipFields.DirectorySignature
            || !TryReadAt(_file, _next + ZipFields.DirectoryLength, variableLength, out byte[] variable))
        {
            throw new DamageException($"The zip directory is damaged behind entry {_read} of {_stated}.");
        }

        _read++;
        _next += ZipFields.DirectoryLength + variableLength + ZipFields.U16(record, 32);
        return ZipFields.FromDirectory(record, variable, _shift);
    }

    public static bool TryReadAt(Stream file, long position, int count, out byte[] bytes)
    {
        bytes = new byte[count];
        if (position < 0 || position > file.Length - count)
        {
            return false;
        }

        file.Position = position;
        return file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count;
    }

    private static ZipDirectory? At(Stream file, ReadOnlySpan<byte> end, long endAt)
    {
        long stated = ZipFields.U16(end, 10);
        long length = ZipFields.U32(end, 12);
        long start = ZipFields.U32(end, 16);
        if (TryReadAt(file, endAt - 20, 20, out byte[] locator) && ZipFields.U32(locator, 0) == ZipFields.Zip64LocatorSignature
            && TryReadAt(file, ZipFields.I64(locator, 8), 56, out byte[] end64) && ZipFields.U32(end64, 0) == ZipFields.Zip64EndSignature)
        {
            return Checked(file, ZipFields.I64(end64, 48), ZipFields.I64(end64, 40), 0, ZipFields.I64(end64, 32));
        }

        // Bytes before the first member (a self-extractor) shift every offset by their length.
        long shift = endAt - length - start;
        return Checked(file, start + shift, length, shift, stated);
    }

    private static ZipDirectory? Checked(Stream file, long start, long length, long shift, long stated)
    {
        bool holds = start >= 0 && length >= 0 && start <= file.Length - length
            && (stated == 0 || (TryReadAt(file, start, 4, out byte[] first) && ZipFields.U32(first, 0) == ZipFields.DirectorySignature));
        return holds ? new(file, start, length, shift, stated) : null;
    }
}
