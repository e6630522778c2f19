using System.Buffers.Binary;
using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams.Xz;

/// <summary>A block's header: its filters in the order of compression, and the lengths it states.</summary>
internal sealed record XzBlockHeader(int Length, long? PackedLength, long? UnpackedLength, IReadOnlyList<(long Id, byte[] Properties)> Filters);

/// <summary>The headers of the .xz format 1.2, each read whole and checked by its CRC32 before a field of it is used.</summary>
internal static class XzHeaders
{
    public static ReadOnlySpan<byte> Magic => [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0];

    /// <summary>The stream's kind of check; the magic is still to be read.</summary>
    public static int ReadStreamHeader(CompressedInput input)
    {
        Span<byte> header = stackalloc byte[12];
        input.Exactly(header, "xz");
        if (!header.StartsWith(Magic))
        {
            throw new DamageException("Bytes that are not xz stand where an xz stream should begin.");
        }

        Check(header[6..8], header[8..]);
        return header[6] == 0 && header[7] < 16 ? header[7] : throw Unsupported("stream flags");
    }

    /// <param name="sizeByte">The first byte, already read: not 0.</param>
    public static XzBlockHeader ReadBlockHeader(CompressedInput input, int sizeByte)
    {
        byte[] header = new byte[(sizeByte + 1) * 4];
        header[0] = (byte)sizeByte;
        input.Exactly(header.AsSpan(1), "xz");
        Check(header.AsSpan(0, header.Length - 4), header.AsSpan(header.Length - 4));
        if ((header[1] & 0x3C) != 0)
        {
            throw Unsupported("block flags");
        }

        int at = 2;
        ReadOnlySpan<byte> fields = header.AsSpan(0, header.Length - 4);
        long? packed = (header[1] & 0x40) != 0 ? Number(fields, ref at) : null;
        long? unpacked = (header[1] & 0x80) != 0 ? Number(fields, ref at) : null;
        List<(long, byte[])> filters = [];
        for (int left = (header[1] & 3) + 1; left > 0; left--)
        {
            long id = Number(fields, ref at);
            long length = Number(fields, ref at);
            if (length > fields.Length - at)
            {
                throw Damaged();
            }

            filters.Add((id, fields.Slice(at, (int)length).ToArray()));
            at += (int)length;
        }

        return fields[at..].ContainsAnyExcept((byte)0) ? throw Damaged() : new(header.Length, packed, unpacked, filters);
    }

    /// <summary>The footer behind an index of <paramref name="indexLength"/> bytes.</summary>
    public static void ReadFooter(CompressedInput input, int check, long indexLength)
    {
        Span<byte> footer = stackalloc byte[12];
        input.Exactly(footer, "xz");
        Check(footer[4..10], footer);
        if (footer[10] != 'Y' || footer[11] != 'Z' || footer[8] != 0 || footer[9] != check
            || (BinaryPrimitives.ReadUInt32LittleEndian(footer[4..]) + 1L) * 4 != indexLength)
        {
            throw Damaged();
        }
    }

    /// <summary>A number of up to 63 bits, seven in a byte.</summary>
    public static long Number(Func<int> next)
    {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7)
        {
            int part = next();
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return part == 0 && shift > 0 ? throw Damaged() : value;
            }
        }

        throw Damaged();
    }

    public static DamageException Damaged() => new("The xz headers do not hold.");

    public static LimitException Unsupported(string what) =>
        new(RejectCodes.ArchiveUnsupported, $"The xz data uses {what} that are not read.", endsArchive: false);

    private static long Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        long value = 0;
        for (int shift = 0; shift < 63 && at < bytes.Length; shift += 7)
        {
            byte part = bytes[at++];
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    private static void Check(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> stated)
    {
        Crc32 crc = default;
        crc.Append(covered);
        if (BinaryPrimitives.ReadUInt32LittleEndian(stated) != crc.Value)
        {
            throw Damaged();
        }
    }
}
