using System.Buffers.Binary;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>The records of a zip file (APPNOTE 4.3), read from bytes.</summary>
internal static class ZipFields
{
    public const uint LocalSignature = 0x04034B50;
    public const uint DirectorySignature = 0x02014B50;
    public const uint EndSignature = 0x06054B50;
    public const uint Zip64EndSignature = 0x06064B50;
    public const uint Zip64LocatorSignature = 0x07064B50;
    public const uint DescriptorSignature = 0x08074B50;
    public const int LocalLength = 30;
    public const int DirectoryLength = 46;

    private const int Zip64 = 1;
    private const int Unix = 3;
    private const int MacOs = 19;

    public static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    public static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    public static long I64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);

    /// <param name="record">The fixed part.</param>
    /// <param name="variable">Name and extra field behind it.</param>
    public static ZipMember FromDirectory(ReadOnlySpan<byte> record, ReadOnlySpan<byte> variable, long shift)
    {
        int nameLength = U16(record, 28);
        long compressed = U32(record, 20);
        long length = U32(record, 24);
        long headerAt = U32(record, 42);
        uint disk = U16(record, 34);
        ReadOnlySpan<byte> field = Extra(variable[nameLength..], Zip64);
        Take(ref field, ref length);
        Take(ref field, ref compressed);
        Take(ref field, ref headerAt);
        disk = disk != ushort.MaxValue ? disk : field.Length >= 4 ? U32(field, 0) : 0;

        // Upper half of the external attributes: the mode of the Unix file.
        int unixType = record[5] is Unix or MacOs ? (int)(U32(record, 38) >> 28) : 0;
        return new(new(variable, nameLength), U16(record, 8), U16(record, 10), U32(record, 16), compressed, length, headerAt + shift, unixType, disk != 0);
    }

    public static ZipMember FromLocalHeader(ReadOnlySpan<byte> record, ReadOnlySpan<byte> variable, long headerAt)
    {
        int nameLength = U16(record, 26);
        long compressed = U32(record, 18);
        long length = U32(record, 22);
        ReadOnlySpan<byte> field = Extra(variable[nameLength..], Zip64);
        Take(ref field, ref length);
        Take(ref field, ref compressed);
        return new(new(variable, nameLength), U16(record, 6), U16(record, 8), U32(record, 14), compressed, length, headerAt);
    }

    /// <summary>The extra field of that number, or nothing.</summary>
    public static ReadOnlySpan<byte> Extra(ReadOnlySpan<byte> extra, int wanted)
    {
        while (extra.Length >= 4)
        {
            int size = Math.Min(U16(extra, 2), extra.Length - 4);
            if (U16(extra, 0) == wanted)
            {
                return extra.Slice(4, size);
            }

            extra = extra[(4 + size)..];
        }

        return default;
    }

    // APPNOTE 4.5.3: only the values that overflow their field are there, in this order.
    private static void Take(ref ReadOnlySpan<byte> field, ref long value)
    {
        if (value == uint.MaxValue && field.Length >= 8)
        {
            value = I64(field, 0);
            field = field[8..];
        }
    }
}
