using System.Buffers.Binary;
using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>A cursor over a 7z header that is held in memory: nothing is read behind its end, no count is believed without bytes for it.</summary>
internal sealed class SevenZipBytes(byte[] bytes, int end)
{
    public int At { get; set; }

    public int Left => end - At;

    public static DamageException Damaged() => new("The header of the 7z does not hold.");

    public byte Byte() => At < end ? bytes[At++] : throw Damaged();

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > Left)
        {
            throw Damaged();
        }

        At += (int)count;
        return bytes.AsSpan(At - (int)count, (int)count);
    }

    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>A number: the ones at the top of its first byte count the bytes behind it.</summary>
    public long Number()
    {
        int first = Byte();
        ulong value = 0;
        int mask = 0x80;
        for (int at = 0; at < 8; at++, mask >>= 1)
        {
            if ((first & mask) == 0)
            {
                value |= (ulong)(first & (mask - 1)) << (8 * at);
                break;
            }

            value |= (ulong)Byte() << (8 * at);
        }

        return value <= long.MaxValue ? (long)value : throw Damaged();
    }

    /// <summary>A number of things of which no more than <paramref name="most"/> are held.</summary>
    public int Count(int most)
    {
        long count = Number();
        return count <= most ? (int)count : throw new LimitException(RejectCodes.LimitMembers, $"The 7z states {count} entries of one kind; {most} are allowed.", endsArchive: false);
    }

    /// <summary>One bit each, from the top of each byte down.</summary>
    public bool[] Bits(int count)
    {
        ReadOnlySpan<byte> packed = Take((count + 7L) / 8);
        bool[] bits = new bool[count];
        for (int at = 0; at < count; at++)
        {
            bits[at] = (packed[at >> 3] & (0x80 >> (at & 7))) != 0;
        }

        return bits;
    }

    /// <summary>The same behind a byte that may say that all are set.</summary>
    public bool[] BitsOrAll(int count)
    {
        if (Byte() == 0)
        {
            return Bits(count);
        }

        bool[] all = new bool[count];
        Array.Fill(all, true);
        return all;
    }

    public uint?[] Checksums(int count) => [.. BitsOrAll(count).Select(isStated => isStated ? U32() : (uint?)null)];

    public void Expect(SevenZipId id)
    {
        if (Number() != (long)id)
        {
            throw Damaged();
        }
    }
}

/// <summary>What the parts of a 7z header begin with.</summary>
internal enum SevenZipId
{
    End, Header, ArchiveProperties, AdditionalStreams, MainStreams, Files, PackInfo, UnpackInfo, SubStreams, Size, Crc, Folder,
    CodersUnpackSize, UnpackStreamCount, EmptyStream, EmptyFile, Anti, Names, CreationTime, AccessTime, WriteTime, Attributes, Comment, EncodedHeader,
}
