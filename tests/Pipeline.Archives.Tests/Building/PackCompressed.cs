using System.Buffers.Binary;
using System.Security.Cryptography;
using Pipeline.Archives.Streams;
using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;
using ZstdSharp;

namespace Pipeline.Archives.Tests.Building;

/// <summary>Compressed files: bzip2 and zstd by the libraries' writers, xz as the format is written down, with uncompressed chunks.</summary>
internal static class PackCompressed
{
    public static readonly string[] Kinds = ["gz", "xz", "bz2", "zst"];

    public static byte[] By(string kind, byte[] bytes) => kind switch
    {
        "gz" => Pack.Gzip(bytes),
        "xz" => Xz(bytes),
        "bz2" => Bzip2(bytes),
        "zst" => Zstd(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static byte[] Bzip2(byte[] bytes)
    {
        MemoryStream packed = new();
        using (BZip2Stream bzip2 = BZip2Stream.Create(packed, CompressionMode.Compress, decompressConcatenated: false, leaveOpen: true))
        {
            bzip2.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zstd(byte[] bytes, int level = 3)
    {
        MemoryStream packed = new();
        using (CompressionStream zstd = new(packed, level, leaveOpen: true))
        {
            zstd.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
            zstd.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <param name="check">0 none, 1 CRC32, 4 CRC64, 10 SHA-256.</param>
    /// <param name="dictionary">The byte that states the dictionary: 22 is 8 MB.</param>
    public static byte[] Xz(byte[] bytes, int check = 4, byte dictionary = 22, int blockLength = 1 << 20)
    {
        byte[] flags = [0, (byte)check];
        List<byte> file = [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, .. flags, .. Crc(flags)];
        List<byte> records = [];
        int blocks = 0;
        for (int at = 0; at < bytes.Length; at += blockLength, blocks++)
        {
            byte[] part = bytes[at..Math.Min(bytes.Length, at + blockLength)];
            byte[] header = [2, 0, 0x21, 1, dictionary, 0, 0, 0];
            byte[] data = Lzma2(part);
            byte[] sum = Check(check, part);
            file.AddRange([.. header, .. Crc(header), .. data, .. new byte[-data.Length & 3], .. sum]);
            records.AddRange([.. Number(header.Length + 4 + data.Length + sum.Length), .. Number(part.Length)]);
        }

        byte[] index = [0, .. Number(blocks), .. records];
        index = [.. index, .. new byte[-index.Length & 3]];
        byte[] backward = [.. BitConverter.GetBytes((index.Length + 4) / 4 - 1), .. flags];
        return [.. file, .. index, .. Crc(index), .. Crc(backward), .. backward, (byte)'Y', (byte)'Z'];
    }

    /// <summary>LZMA2 data of uncompressed chunks.</summary>
    public static byte[] Lzma2(byte[] bytes)
    {
        List<byte> data = [];
        for (int at = 0; at < bytes.Length; at += 0x10000)
        {
            int length = Math.Min(0x10000, bytes.Length - at);
            data.AddRange([(byte)(at == 0 ? 1 : 2), (byte)((length - 1) >> 8), (byte)(length - 1), .. bytes.AsSpan(at, length)]);
        }

        return [.. data, 0];
    }

    public static byte[] Crc(ReadOnlySpan<byte> bytes)
    {
        Crc32 crc = default;
        crc.Append(bytes);
        byte[] sum = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, crc.Value);
        return sum;
    }

    private static byte[] Check(int kind, byte[] bytes)
    {
        Crc64 crc = default;
        crc.Append(bytes);
        return kind switch { 1 => Crc(bytes), 4 => BitConverter.GetBytes(crc.Value), 10 => SHA256.HashData(bytes), _ => [] };
    }

    private static byte[] Number(long value) => value < 0x80 ? [(byte)value] : [(byte)(value | 0x80), .. Number(value >> 7)];
}
