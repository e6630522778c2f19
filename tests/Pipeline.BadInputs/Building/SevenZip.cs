using System.Buffers.Binary;
using System.Text;

namespace Pipeline.BadInputs.Building;

/// <summary>A 7z of one folder (7zFormat.txt): all members behind each other, coded by one method.</summary>
internal static class SevenZip
{
    /// <summary>Method ids: no compression, LZMA2, AES-256.</summary>
    public static readonly byte[] Copy = [0], Lzma2 = [0x21], Aes = [6, 0xF1, 7, 1];

    private static ReadOnlySpan<byte> Magic => [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4];

    public static byte[] Stored(params (string Name, byte[] Content)[] files) =>
        Of(Copy, [], [.. files.SelectMany(file => file.Content)], [.. files.Select(file => (file.Name, file.Content.Length, Squeeze.Crc(file.Content)))]);

    public static byte[] Of(byte[] method, byte[] properties, byte[] packed, params (string Name, int Length, uint Crc)[] files)
    {
        List<byte> header = [1, 4];
        Streams(header, method, properties, packed.Length, files.Sum(file => (long)file.Length), digest: null);
        header.AddRange([8, 0x0D, .. Number(files.Length)]);
        if (files.Length > 1)
        {
            header.Add(9);
            header.AddRange(files[..^1].SelectMany(file => Number(file.Length)));
        }

        header.AddRange([0x0A, 1, .. files.SelectMany(file => BitConverter.GetBytes(file.Crc)), 0, 0]);
        byte[] names = [0, .. files.SelectMany(file => Encoding.Unicode.GetBytes(file.Name + '\0'))];
        header.AddRange([5, .. Number(files.Length), 0x11, .. Number(names.Length), .. names, 0, 0]);
        return Frame(packed, [.. header]);
    }

    /// <summary>An archive whose list of members is itself encrypted, as <c>7z -mhe</c> makes it.</summary>
    public static byte[] EncryptedHeader(byte[] noise)
    {
        List<byte> header = [0x17];
        Streams(header, Aes, [0x13, 0], noise.Length, noise.Length, Squeeze.Crc(noise));
        header.Add(0);
        return Frame(noise, [.. header]);
    }

    private static void Streams(List<byte> header, byte[] method, byte[] properties, long packed, long unpacked, uint? digest)
    {
        header.AddRange([6, 0, 1, 9, .. Number(packed), 0]);
        byte flags = (byte)(method.Length | (properties.Length > 0 ? 0x20 : 0));
        header.AddRange([7, 0x0B, 1, 0, 1, flags, .. method]);
        header.AddRange(properties.Length > 0 ? [.. Number(properties.Length), .. properties] : []);
        header.AddRange([0x0C, .. Number(unpacked)]);
        header.AddRange(digest is { } crc ? [0x0A, 1, .. BitConverter.GetBytes(crc)] : []);
        header.Add(0);
    }

    private static byte[] Frame(byte[] packed, byte[] header)
    {
        byte[] start = new byte[20];
        BinaryPrimitives.WriteInt64LittleEndian(start, packed.Length);
        BinaryPrimitives.WriteInt64LittleEndian(start.AsSpan(8), header.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(start.AsSpan(16), Squeeze.Crc(header));
        return [.. Magic, .. BitConverter.GetBytes(Squeeze.Crc(start)), .. start, .. packed, .. header];
    }

    // The count of leading ones of the first byte tells how many bytes follow; always with eight here would do, but no tool writes that.
    private static byte[] Number(long value) => value switch
    {
        < 0x80 => [(byte)value],
        < 0x4000 => [(byte)(0x80 | (value >> 8)), (byte)value],
        < 0x20_0000 => [(byte)(0xC0 | (value >> 16)), (byte)value, (byte)(value >> 8)],
        < 0x1000_0000 => [(byte)(0xE0 | (value >> 24)), (byte)value, (byte)(value >> 8), (byte)(value >> 16)],
        _ => [0xFF, .. BitConverter.GetBytes(value)],
    };
}
