using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// The central directory, one entry at a time. Written here because the library's ZipArchive reads the whole directory into
/// memory (a hostile one of gigabytes as well), refuses a file that was cut, and checks no checksums.
/// </summary>
internal sealed class ZipDirectory(ZipBytes file, ZipEnd end)
{
    private readonly byte[] _buffer = new byte[1 << 18];
    private readonly long _end = end.Start + end.Length;
    private long _next = end.Start;
    private long _bufferAt;
    private int _filled;
    private long _read;

    /// <summary>The next member; null behind the last. <see cref="DamageException"/> when the directory does not hold.</summary>
    public ZipMember? Next()
    {
        if (_next >= _end || !TryTake(_next, ZipFields.DirectoryLength, out ReadOnlySpan<byte> record))
        {
            // Programs that know no zip64 count on from 0 behind 65535.
            return _read == end.Stated || (end.IsShort && (ushort)_read == end.Stated) ? null
                : throw new DamageException($"The zip directory holds {_read} entries where {end.Stated} are stated.");
        }

        int variableLength = ZipFields.U16(record, 28) + ZipFields.U16(record, 30);
        if (ZipFields.U32(record, 0) != ZipFields.DirectorySignature || !TryTake(_next, ZipFields.DirectoryLength + variableLength, out record))
        {
            throw new DamageException($"The zip directory is damaged behind entry {_read} of {end.Stated}.");
        }

        _read++;
        _next += record.Length + ZipFields.U16(record, 32);
        return ZipFields.FromDirectory(record, record[ZipFields.DirectoryLength..], end.Shift);
    }

    private bool TryTake(long position, int count, out ReadOnlySpan<byte> bytes)
    {
        if (position < _bufferAt || position + count > _bufferAt + _filled)
        {
            _bufferAt = position;
            _filled = file.Fill(position, _buffer);
        }

        bool isThere = position + count <= _bufferAt + _filled;
        bytes = isThere ? _buffer.AsSpan((int)(position - _bufferAt), count) : default;
        return isThere;
    }
}
