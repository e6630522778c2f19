using System.Buffers.Binary;
using Pipeline.Archives.Containers.Tar;

namespace Pipeline.Archives.Containers.Rar;

/// <summary>Headers of rar 5 and later: a CRC32, a length of at most three bytes, then numbers of seven bits in a byte.</summary>
internal sealed class Rar5Headers(Stream file) : RarHeaders(file)
{
    // CRC and the most bytes that the length can take.
    private const int StartLength = 7;

    public override RarMember? Next()
    {
        while (true)
        {
            byte[] start = Bytes(At, StartLength);
            if (start.Length < StartLength)
            {
                throw Cut();
            }

            Fields lengthField = new(start, 4);
            int length = (int)lengthField.Number();
            byte[] header = lengthField.At <= StartLength && length is > 0 and <= 1 << 21 ? Bytes(At, lengthField.At + length) : throw Damaged();
            if (header.Length < lengthField.At + length)
            {
                throw Cut();
            }

            if (Crc(header.AsSpan(4)) != BinaryPrimitives.ReadUInt32LittleEndian(header))
            {
                throw Damaged();
            }

            PassOver(header.Length);
            Fields fields = new(header, lengthField.At);
            long type = fields.Number();
            long flags = fields.Number();
            long extra = (flags & 1) != 0 ? fields.Number() : 0;
            long data = (flags & 2) != 0 ? fields.Number() : 0;
            long dataAt = At;
            PassOver(data);
            switch (type)
            {
                case 1:
                    Opening = (fields.Number() & 1) == 0 ? [.. Opening, .. header] : throw Split();
                    break;
                case 2:
                    return File5(header, fields, flags, extra, dataAt, data);
                case 4:
                    throw Encrypted();
                case 5:
                    return null;
            }
        }
    }

    private static RarMember File5(byte[] header, Fields fields, long flags, long extra, long dataAt, long packed)
    {
        long fileFlags = fields.Number();
        long length = fields.Number();
        fields.Number();
        fields.Skip((fileFlags & 2) != 0 ? 4 : 0);
        uint? crc = (fileFlags & 4) != 0 ? fields.U32() : null;
        long method = fields.Number();
        fields.Number();
        string name = TarHeader.Label(fields.Take(fields.Number()));
        (bool isEncrypted, bool isLink) = extra <= header.Length - fields.At ? Extra(new(header, header.Length - (int)extra)) : throw Damaged();

        // Version 1 (rar 7) has one bit more for the dictionary, and a share of 32nds on top.
        bool isSeven = (method & 0x3F) > 0;
        long dictionary = 0x20000L << (int)((method >> 10) & (isSeven ? 0x1F : 0xF));
        dictionary += isSeven ? dictionary / 32 * ((method >> 15) & 0x1F) : 0;
        bool isStored = ((method >> 7) & 7) == 0;
        return new(name, header, dataAt, packed, (fileFlags & 8) != 0 ? null : length, crc, isStored ? 0 : dictionary, isStored, (method & 0x40) != 0)
        {
            IsDirectory = (fileFlags & 1) != 0,
            IsLink = isLink,
            IsEncrypted = isEncrypted,
            IsSplit = (flags & 0x18) != 0,
            IsUnread = isSeven && !isStored,
        };
    }

    private static (bool IsEncrypted, bool IsLink) Extra(Fields fields)
    {
        bool isEncrypted = false;
        bool isLink = false;
        while (fields.Left > 0)
        {
            long size = fields.Number();
            int recordAt = fields.At;
            long type = size > 0 ? fields.Number() : 0;
            isEncrypted |= type == 1;
            isLink |= type == 5;
            fields.Skip(size - (fields.At - recordAt));
        }

        return (isEncrypted, isLink);
    }

    private sealed class Fields(byte[] bytes, int at)
    {
        public int At { get; private set; } = at;

        public int Left => bytes.Length - At;

        public long Number()
        {
            long value = 0;
            for (int shift = 0; shift < 63; shift += 7)
            {
                byte part = Left > 0 ? bytes[At++] : throw Damaged();
                value |= (long)(part & 0x7F) << shift;
                if (part < 0x80)
                {
                    return value;
                }
            }

            throw Damaged();
        }

        public ReadOnlySpan<byte> Take(long count)
        {
            Skip(count);
            return bytes.AsSpan(At - (int)count, (int)count);
        }

        public void Skip(long count) => At = count >= 0 && count <= Left ? At + (int)count : throw Damaged();

        public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
    }
}
