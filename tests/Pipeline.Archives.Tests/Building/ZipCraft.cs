using System.Buffers.Binary;
using System.IO.Compression;

namespace Pipeline.Archives.Tests.Building;

/// <summary>Zips that no program makes, record by record.</summary>
internal sealed class ZipCraft
{
    private readonly List<byte> _file = [];
    private readonly List<byte> _directory = [];
    private int _entries;

    public long Position => _file.Count;

    public static uint Crc(byte[] bytes)
    {
        Pipeline.Archives.Streams.Crc32 crc = default;
        crc.Append(bytes);
        return crc.Value;
    }

    public static byte[] Deflate(byte[] bytes)
    {
        MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    public ZipCraft Raw(params byte[] bytes)
    {
        _file.AddRange(bytes);
        return this;
    }

    /// <summary>Local header and data.</summary>
    public ZipCraft Local(byte[] name, byte[] data, uint crc, long length, int method = 0, int flags = 0, byte[]? extra = null, bool zip64 = false)
    {
        extra = [.. zip64 ? Zip64(length, data.Length) : [], .. extra ?? []];
        bool streamed = (flags & 8) != 0;
        Write(_file, [0x50, 0x4B, 3, 4], U16(20), U16(flags), U16(method), U32(0), U32(streamed ? 0 : crc), U32(zip64 ? uint.MaxValue : streamed ? 0 : data.Length), U32(zip64 ? uint.MaxValue : streamed ? 0 : length),
            U16(name.Length), U16(extra.Length), name, extra, data);
        return this;
    }

    public ZipCraft Entry(byte[] name, long at, long compressed, long length, uint crc, int method = 0, int flags = 0, byte[]? extra = null, uint attributes = 0, int host = 0, int disk = 0)
    {
        extra ??= [];
        Write(_directory, [0x50, 0x4B, 1, 2, 20, (byte)host], U16(20), U16(flags), U16(method), U32(0), U32(crc), U32(compressed), U32(length), U16(name.Length), U16(extra.Length), U16(0), U16(disk), U16(0), U32(attributes), U32(at), name, extra);
        _entries++;
        return this;
    }

    /// <summary>A stored file, sound throughout.</summary>
    public ZipCraft File(byte[] name, byte[] content, uint attributes = 0, int host = 0, byte[]? extra = null)
    {
        long at = Position;
        return Local(name, content, Crc(content), content.Length).Entry(name, at, content.Length, content.Length, Crc(content), attributes: attributes, host: host, extra: extra);
    }

    public byte[] End(byte[]? comment = null, int disk = 0, int? stated = null)
    {
        long start = Position;
        _file.AddRange(_directory);
        Write(_file, EndRecord(disk, stated ?? _entries, _directory.Count, start, comment ?? []));
        return [.. _file];
    }

    /// <summary>With the records of zip64, and in the short record the values that are not asked to be only there.</summary>
    public byte[] End64(bool entries, bool length, bool start, int shift = 0, int disks = 1)
    {
        long at = Position;
        _file.AddRange(_directory);
        long end64 = Position;
        Write(_file, [0x50, 0x4B, 6, 6], I64(44), U16(45), U16(45), U32(0), U32(0), I64(_entries), I64(_entries), I64(_directory.Count), I64(at - shift));
        Write(_file, [0x50, 0x4B, 6, 7], U32(0), I64(end64 - shift), U32(disks));
        Write(_file, EndRecord(0, entries ? ushort.MaxValue : _entries, length ? uint.MaxValue : _directory.Count, start ? uint.MaxValue : at - shift, []));
        return [.. _file];
    }

    public static byte[] EndRecord(int disk, int entries, long length, long start, byte[] comment) =>
        [0x50, 0x4B, 5, 6, .. U16(disk), .. U16(disk), .. U16(entries), .. U16(entries), .. U32(length), .. U32(start), .. U16(comment.Length), .. comment];

    public static byte[] Zip64(params long[] values) => [1, 0, .. U16(8 * values.Length), .. values.SelectMany(I64)];

    public static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];

    public static byte[] U32(long value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        return bytes;
    }

    private static byte[] I64(long value) => BitConverter.GetBytes(value);

    private static void Write(List<byte> target, params byte[][] parts)
    {
        foreach (byte[] part in parts)
        {
            target.AddRange(part);
        }
    }
}
