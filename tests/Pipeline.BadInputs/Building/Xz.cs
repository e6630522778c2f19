namespace Pipeline.BadInputs.Building;

/// <summary>An xz stream of one block with the check CRC32, its LZMA2 either uncompressed or zeros.</summary>
internal static class Xz
{
    /// <summary>Zeros that <see cref="ZeroUnit"/> holds.</summary>
    public const int UnitLength = 2 << 20;

    /// <summary>LZMA2 chunks of 2 MiB zeros that begin anew: any number of them may follow each other.</summary>
    private static readonly byte[] ZeroUnit = Convert.FromBase64String(
        "//8RAWxdAABv/f//o7f/Rz5IFXI5YVG4kijmo4YH+e7kHoLTL8U6PAFLsX7JiopNL6MN2X+m44wjEVPgWRjFdYrid/i2lH8MasDedElk4ulcU7IE2PdEDKtfDW1G6eXDdoi3llestk3haR1v+0uIEGxCy4g/XACP0E6vJiiUcR89jyThcJ6nI1/sKMuF0ZWYin4qkfIndfcZwAaYTZj92K/VkA/EJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvS5fqg8+S2ZCkBMO/xCT+HF4WfgLzf+VKEYPqfx83vuaMC5WwI+F84OBwGXEJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1IrdM0eWyBC+d1TPfgpZAk7gMsqbN+1O/DEvEgn5liAAO0ABQAcpiTxAAA=")[..^1];

    public static byte[] Zeros(int units) => [.. Enumerable.Repeat(ZeroUnit, units).SelectMany(unit => unit), 0];

    public static byte[] Stored(byte[] content, byte dictionary = 8, uint? crc = null)
    {
        List<byte> chunks = [];
        for (int at = 0; at < content.Length; at += 1 << 16)
        {
            byte[] part = content[at..Math.Min(content.Length, at + (1 << 16))];
            chunks.AddRange([(byte)(at == 0 ? 1 : 2), (byte)((part.Length - 1) >> 8), (byte)(part.Length - 1), .. part]);
        }

        return Of([.. chunks, 0], content.Length, crc ?? Squeeze.Crc(content), dictionary);
    }

    /// <summary>A bomb; its last check need not hold, nobody may come so far.</summary>
    public static byte[] Bomb(int units) => Of(Zeros(units), (long)units * UnitLength, 0, dictionary: 18);

    private static byte[] Of(byte[] lzma2, long length, uint crc, byte dictionary)
    {
        byte[] flags = [0, 1];
        byte[] block = Summed([2, 0, 0x21, 1, dictionary, 0, 0, 0]);
        int unpadded = block.Length + lzma2.Length + 4;
        byte[] index = Padded([0, 1, .. Varint(unpadded), .. Varint(length)]);
        byte[] footer = [.. BitConverter.GetBytes(index.Length / 4), .. flags];
        return
        [
            0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, .. flags, .. BitConverter.GetBytes(Squeeze.Crc(flags)),
            .. block, .. Padded(lzma2), .. BitConverter.GetBytes(crc), .. Summed(index),
            .. BitConverter.GetBytes(Squeeze.Crc(footer)), .. footer, (byte)'Y', (byte)'Z',
        ];
    }

    private static byte[] Summed(byte[] bytes) => [.. bytes, .. BitConverter.GetBytes(Squeeze.Crc(bytes))];

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];

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
