using System.Buffers.Binary;

namespace Pipeline.Archives.Streams;

/// <summary>CRC-64 as xz uses it (ECMA-182, reflected), eight bytes a step.</summary>
internal struct Crc64
{
    private static readonly ulong[] Table = MakeTable();

    private ulong _state;

    public readonly ulong Value => _state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> table = Table;
        ulong crc = ~_state;
        while (bytes.Length >= 8)
        {
            ulong word = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = 0;
            for (int at = 0; at < 8; at++)
            {
                crc ^= table[((7 - at) << 8) + (int)((word >> (8 * at)) & 0xFF)];
            }

            bytes = bytes[8..];
        }

        foreach (byte value in bytes)
        {
            crc = (crc >> 8) ^ table[(int)((crc ^ value) & 0xFF)];
        }

        _state = ~crc;
    }

    private static ulong[] MakeTable()
    {
        ulong[] table = new ulong[8 * 256];
        for (uint value = 0; value < 256; value++)
        {
            ulong crc = value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xC96C5795D7870F42 : crc >> 1;
            }

            table[value] = crc;
        }

        for (int at = 256; at < table.Length; at++)
        {
            table[at] = (table[at - 256] >> 8) ^ table[table[at - 256] & 0xFF];
        }

        return table;
    }
}
