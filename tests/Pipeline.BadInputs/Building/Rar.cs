using System.Buffers.Binary;
using System.Text;

namespace Pipeline.BadInputs.Building;

/// <summary>Archives of rar 4 and 5 without compression, by the published notes on their blocks.</summary>
internal static class Rar
{
    public static byte[] Four(bool volume, params (string Name, byte[] Content)[] files) =>
    [
        .. "Rar!\x1A\a\0"u8, .. Block4(0x73, volume ? 0x0101 : 0, new byte[6], []),
        .. files.SelectMany(file => File4(file.Name, file.Content, volume ? 2 : 0)), .. Block4(0x7B, volume ? 1 : 0, [], []),
    ];

    public static byte[] Five(bool volume, params (string Name, byte[] Content)[] files) =>
    [
        .. "Rar!\x1A\a\x01\0"u8, .. Block5([1, 0, (byte)(volume ? 1 : 0)]),
        .. files.SelectMany(file => File5(file.Name, file.Content, Squeeze.Crc(file.Content), volume ? 0x10 : 0, 0)), .. Block5([5, 0, (byte)(volume ? 1 : 0)]),
    ];

    /// <summary>The first block says that all others are encrypted.</summary>
    public static byte[] FiveEncrypted(byte[] noise) =>
        [.. "Rar!\x1A\a\x01\0"u8, .. Block5([4, 0, 0, 0, 15, .. noise[..16]]), .. noise[16..]];

    /// <param name="compression">Version, method and size of the dictionary as rar 5 packs them.</param>
    public static byte[] File5(string name, byte[] content, uint crc, int flags, int compression)
    {
        byte[] letters = Encoding.UTF8.GetBytes(name);
        return
        [
            .. Block5([2, .. Varint(2 | flags), .. Varint(content.Length), 4, .. Varint(content.Length), 0x20, .. BitConverter.GetBytes(crc), .. Varint(compression), 1, .. Varint(letters.Length), .. letters]),
            .. content,
        ];
    }

    public static byte[] Start5() => [.. "Rar!\x1A\a\x01\0"u8, .. Block5([1, 0, 0])];

    public static byte[] End5() => Block5([5, 0, 0]);

    private static byte[] File4(string name, byte[] content, int flags)
    {
        byte[] letters = Encoding.ASCII.GetBytes(name);
        byte[] fields = new byte[25];
        BinaryPrimitives.WriteInt32LittleEndian(fields, content.Length);
        BinaryPrimitives.WriteInt32LittleEndian(fields.AsSpan(4), content.Length);
        fields[8] = 3;
        BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(9), Squeeze.Crc(content));
        BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(13), 0x34624000);
        fields[17] = 20;
        fields[18] = 0x30;
        BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(19), (ushort)letters.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(21), 0x81A4);
        return Block4(0x74, 0x8000 | flags, [.. fields, .. letters], content);
    }

    private static byte[] Block4(byte type, int flags, byte[] fields, byte[] data)
    {
        int length = 7 + fields.Length;
        byte[] head = [type, (byte)flags, (byte)(flags >> 8), (byte)length, (byte)(length >> 8), .. fields];
        ushort crc = (ushort)Squeeze.Crc(head);
        return [(byte)crc, (byte)(crc >> 8), .. head, .. data];
    }

    private static byte[] Block5(byte[] header)
    {
        byte[] sized = [.. Varint(header.Length), .. header];
        return [.. BitConverter.GetBytes(Squeeze.Crc(sized)), .. sized];
    }

    private static byte[] Varint(long value)
    {
        List<byte> bytes = [];
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        return [.. bytes, (byte)value];
    }
}
