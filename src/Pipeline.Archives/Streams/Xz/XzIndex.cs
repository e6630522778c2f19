using System.Buffers.Binary;

namespace Pipeline.Archives.Streams.Xz;

/// <summary>What an index lists, as a count and a sum over each block's two lengths: compared without keeping the list.</summary>
internal sealed class XzIndexSum
{
    private Crc64 _sum;

    public long Count { get; private set; }

    public ulong Value => _sum.Value;

    public void Add(long unpadded, long unpacked)
    {
        Span<byte> lengths = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(lengths, unpadded);
        BinaryPrimitives.WriteInt64LittleEndian(lengths[8..], unpacked);
        _sum.Append(lengths);
        Count++;
    }
}

/// <summary>The index at the end of an xz stream, read entry by entry against the blocks that were there.</summary>
internal static class XzIndex
{
    /// <summary>Its length; the first byte, a zero, is already read.</summary>
    public static long Read(CompressedInput input, XzIndexSum blocks)
    {
        Crc32 crc = default;
        long length = 0;
        int Next()
        {
            byte value = (byte)input.Next("xz");
            Count(value);
            return value;
        }

        void Count(byte value)
        {
            crc.Append([value]);
            length++;
        }

        Count(0);
        XzIndexSum listed = new();
        for (long left = XzHeaders.Number(Next); left > 0; left--)
        {
            listed.Add(XzHeaders.Number(Next), XzHeaders.Number(Next));

            // A list that claims to be endless ends where it first differs.
            if (listed.Count > blocks.Count)
            {
                throw XzHeaders.Damaged();
            }
        }

        while (length % 4 != 0)
        {
            if (Next() != 0)
            {
                throw XzHeaders.Damaged();
            }
        }

        Span<byte> stated = stackalloc byte[4];
        input.Exactly(stated, "xz");
        return BinaryPrimitives.ReadUInt32LittleEndian(stated) == crc.Value && listed.Count == blocks.Count && listed.Value == blocks.Value
            ? length + 4
            : throw XzHeaders.Damaged();
    }
}
