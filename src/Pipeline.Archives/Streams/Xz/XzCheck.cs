using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Pipeline.Archives.Streams.Xz;

/// <summary>The checksum behind a block's data: CRC32, CRC64 or SHA-256; the kinds that nobody has defined yet are passed over.</summary>
internal sealed class XzCheck : IDisposable
{
    private readonly int _kind;
    private readonly IncrementalHash? _sha256;
    private Crc32 _crc32;
    private Crc64 _crc64;

    public XzCheck(int kind)
    {
        _kind = kind;
        _sha256 = kind == 10 ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    }

    /// <summary>Bytes that it takes in the file.</summary>
    public int Length => _kind == 0 ? 0 : 4 << ((_kind - 1) / 3);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_kind == 1)
        {
            _crc32.Append(bytes);
        }
        else if (_kind == 4)
        {
            _crc64.Append(bytes);
        }

        _sha256?.AppendData(bytes);
    }

    public bool Holds(ReadOnlySpan<byte> stated) => _kind switch
    {
        1 => BinaryPrimitives.ReadUInt32LittleEndian(stated) == _crc32.Value,
        4 => BinaryPrimitives.ReadUInt64LittleEndian(stated) == _crc64.Value,
        10 => stated.SequenceEqual(_sha256!.GetHashAndReset()),
        _ => true,
    };

    public void Dispose() => _sha256?.Dispose();
}
