using System.Text;
using SharpCompress.Common;
using SharpCompress.Writers.SevenZip;

namespace Pipeline.Archives.Tests.Building;

/// <summary>7z archives: by the library's writer, one folder a file; and as the format is written down, all files in one solid folder.</summary>
internal static class PackSevenZip
{
    public const int Copy = 0;
    public const int Lzma2 = 0x21;
    public const int Aes = 0x06F10701;

    public static byte[] Library(CompressionType method, params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        MemoryStream packed = new();
        using (SevenZipWriter writer = new(packed, new SevenZipWriterOptions(method)))
        {
            foreach ((string name, byte[] bytes) in files)
            {
                writer.Write(name, new MemoryStream(bytes), null);
            }
        }

        return packed.ToArray();
    }

    /// <param name="attributes">Per file that has data, as Windows and Unix write them; 0 for none.</param>
    public static byte[] Solid(int method, IReadOnlyList<(string Name, byte[] Bytes)> files, byte[]? properties = null, IReadOnlyList<uint>? attributes = null, bool encodedHeader = false)
    {
        (string Name, byte[] Bytes)[] full = [.. files.Where(file => file.Bytes.Length > 0)];
        byte[] data = [.. full.SelectMany(file => file.Bytes)];
        byte[] packed = method == Lzma2 ? PackCompressed.Lzma2(data) : data;
        properties ??= method == Lzma2 ? [22] : [];
        List<byte> header = [1, 4, .. Streams(0, packed.Length, method, properties, data.Length, null)];
        header.AddRange([8, 0x0D, .. Number(full.Length)]);
        if (full.Length > 1)
        {
            header.Add(9);
            header.AddRange(full[..^1].SelectMany(file => Number(file.Bytes.Length)));
        }

        header.AddRange([0x0A, 1, .. full.SelectMany(file => PackCompressed.Crc(file.Bytes)), 0, 0]);
        byte[] names = [0, .. files.SelectMany(file => Encoding.Unicode.GetBytes(file.Name + '\0'))];
        header.AddRange([5, .. Number(files.Count)]);
        if (full.Length < files.Count)
        {
            byte[] empty = Bits([.. files.Select(file => file.Bytes.Length == 0)]);
            byte[] isFile = Bits([.. files.Where(file => file.Bytes.Length == 0).Select(file => !file.Name.EndsWith('/') && !file.Name.StartsWith("anti", StringComparison.Ordinal))]);
            byte[] isAnti = Bits([.. files.Where(file => file.Bytes.Length == 0).Select(file => file.Name.StartsWith("anti", StringComparison.Ordinal))]);
            header.AddRange([0x0E, .. Number(empty.Length), .. empty, 0x0F, .. Number(isFile.Length), .. isFile, 0x10, .. Number(isAnti.Length), .. isAnti]);
        }

        header.AddRange([0x11, .. Number(names.Length), .. names]);
        if (attributes is not null)
        {
            header.AddRange([0x15, .. Number(2 + (4 * files.Count)), 1, 0, .. attributes.SelectMany(BitConverter.GetBytes)]);
        }

        header.AddRange([0, 0]);
        byte[] plain = [.. header];
        return encodedHeader
            ? WithStart([.. packed, .. PackCompressed.Lzma2(plain)], [0x17, .. Streams(packed.Length, PackCompressed.Lzma2(plain).Length, Lzma2, [22], plain.Length, plain), 0])
            : WithStart(packed, plain);
    }

    public static byte[] WithStart(byte[] packed, byte[] header)
    {
        byte[] next = [.. BitConverter.GetBytes((long)packed.Length), .. BitConverter.GetBytes((long)header.Length), .. PackCompressed.Crc(header)];
        return [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4, .. PackCompressed.Crc(next), .. next, .. packed, .. header];
    }

    public static byte[] Streams(int at, int packedLength, int method, byte[] properties, long length, byte[]? checkedBytes)
    {
        byte[] id = method switch { 0 => [0], < 0x100 => [(byte)method], < 0x1000000 => [(byte)(method >> 16), (byte)(method >> 8), (byte)method], _ => [(byte)(method >> 24), (byte)(method >> 16), (byte)(method >> 8), (byte)method] };
        byte[] coder = [(byte)(id.Length | (properties.Length > 0 ? 0x20 : 0)), .. id, .. properties.Length > 0 ? Number(properties.Length) : [], .. properties];
        byte[] crc = checkedBytes is null ? [] : [0x0A, 1, .. PackCompressed.Crc(checkedBytes)];
        return [6, .. Number(at), 1, 9, .. Number(packedLength), 0, 7, 0x0B, 1, 0, 1, .. coder, 0x0C, .. Number(length), .. crc, 0];
    }

    public static byte[] Number(long value)
    {
        for (int extra = 0; extra < 8; extra++)
        {
            if (value < 1L << (7 * (extra + 1)))
            {
                byte first = (byte)((0xFF00 >> extra) | (int)(value >> (8 * extra)));
                return [first, .. BitConverter.GetBytes(value).AsSpan(0, extra)];
            }
        }

        return [0xFF, .. BitConverter.GetBytes(value)];
    }

    private static byte[] Bits(bool[] bits)
    {
        byte[] packed = new byte[(bits.Length + 7) / 8];
        for (int at = 0; at < bits.Length; at++)
        {
            packed[at >> 3] |= (byte)(bits[at] ? 0x80 >> (at & 7) : 0);
        }

        return packed;
    }
}
