using System.Buffers.Binary;
using System.IO.Compression;
using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>
/// gzip that knows when it was cut: the library's GZipStream ends silently where a truncated file ends, and the cables behind
/// the cut would be lost without a word. Here every member must end with its checksum and length. Members follow each other
/// (RFC 1952 2.2); zeros behind the last one are padding. Anything else behind it ends the data, which its checksum has proved, and is
/// to be told.
/// </summary>
internal sealed class GzipStream(Stream compressed) : ForwardStream
{
    private readonly TapStream _tap = new(compressed);
    private DeflateStream? _inflater;
    private Crc32 _crc;
    private uint _length;
    private bool _any;
    private bool _ended;

    /// <summary>Compressed bytes read so far.</summary>
    public long CompressedRead => _tap.Total;

    /// <summary>Bytes that are not gzip stand behind the last member.</summary>
    public bool HasBytesBehind { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return ReadMembers(buffer);
        }
        catch (Exception fault) when (fault is DamageException or InvalidDataException)
        {
            // Told once; whoever asks again is at the end.
            _ended = true;
            throw;
        }
    }

    private int ReadMembers(Span<byte> buffer)
    {
        while (!_ended && buffer.Length > 0)
        {
            if (_inflater is null)
            {
                ReadHeader();
                continue;
            }

            int count = _inflater.Read(buffer);
            if (count > 0)
            {
                _crc.Append(buffer[..count]);
                _length += (uint)count;
                return count;
            }

            EndMember();
        }

        return 0;
    }

    // The inflater reads ahead of the end of its data, how far it does not tell; but the eight bytes that must stand there are
    // known, so they are looked for in what it was last given.
    private void EndMember()
    {
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        _tap.Refill(trailer.Length);
        if (!_tap.PushBackAfter(trailer))
        {
            throw new DamageException("The gzip data ends before its checksum or does not match it.", truncated: _tap.Starved);
        }

        _inflater?.Dispose();
        _inflater = null;
        _crc = default;
        _length = 0;
        _any = true;
        _ended = !_tap.SkipZeros();
    }

    private void ReadHeader()
    {
        if (_tap.Next() != 0x1F || _tap.Next() != 0x8B || _tap.Next() != 8)
        {
            if (_any)
            {
                HasBytesBehind = true;
                _ended = true;
                return;
            }

            throw new DamageException("Bytes that are not gzip stand where a gzip member should begin.");
        }

        int flags = _tap.Next();
        _tap.Skip(6);
        if ((flags & 4) != 0)
        {
            int extra = _tap.Next();
            _tap.Skip(extra | (_tap.Next() << 8));
        }

        for (int zeroEnded = ((flags >> 3) & 1) + ((flags >> 4) & 1); zeroEnded > 0; zeroEnded--)
        {
            while (_tap.Next() != 0)
            {
            }
        }

        _tap.Skip((flags & 2) != 0 ? 2 : 0);
        _tap.Mark();
        _inflater = new DeflateStream(_tap, CompressionMode.Decompress, leaveOpen: true);
    }

    protected override void Dispose(bool disposing)
    {
        _inflater?.Dispose();
        base.Dispose(disposing);
    }
}
