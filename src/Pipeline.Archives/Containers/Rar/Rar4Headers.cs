using System.Buffers.Binary;

namespace Pipeline.Archives.Containers.Rar;

/// <summary>Headers of rar 1.5 to 4: a CRC16, a type, flags and a length, then fields by type.</summary>
internal sealed class Rar4Headers(Stream file) : RarHeaders(file)
{
    private const int FixedLength = 7;
    private const int FileFixedLength = 32;
    private const int MainType = 0x73;
    private const int FileType = 0x74;
    private const int EndType = 0x7B;

    // From this version on each archive ends with a mark.
    private const int EndMarked = 29;

    private bool _endIsMarked;

    public override RarMember? Next()
    {
        while (true)
        {
            byte[] start = Bytes(At, FixedLength);
            if (start.Length == 0 && !_endIsMarked)
            {
                return null;
            }

            int length = start.Length == FixedLength ? BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(5)) : throw Cut();
            int flags = BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(3));
            byte[] header = length >= FixedLength ? Bytes(At, length) : throw Damaged();
            if (header.Length < length)
            {
                throw Cut();
            }

            if ((ushort)Crc(header.AsSpan(2)) != BinaryPrimitives.ReadUInt16LittleEndian(header))
            {
                throw Damaged();
            }

            PassOver(length);
            switch (header[2])
            {
                case EndType:
                    return null;
                case FileType:
                    return File4(header, flags);
                case MainType:
                    Main(header, flags);
                    break;
                default:
                    // Comments, recovery records, signatures; whatever carries data says how much.
                    PassOver((flags & 0x8000) == 0 ? 0 : length >= 11 ? BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(7)) : throw Damaged());
                    break;
            }
        }
    }

    private void Main(byte[] header, int flags)
    {
        if ((flags & 0x81) != 0)
        {
            throw (flags & 0x80) != 0 ? Encrypted() : Split();
        }

        Opening = [.. Opening, .. header];
    }

    private RarMember File4(byte[] header, int flags)
    {
        bool isLarge = (flags & 0x100) != 0;
        int nameAt = FileFixedLength + (isLarge ? 8 : 0);
        int nameLength = header.Length >= nameAt ? BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) : throw Damaged();
        if (nameLength > header.Length - nameAt)
        {
            throw Damaged();
        }

        long packed = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(7)) | (isLarge ? (long)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(32)) << 32 : 0);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(11)) | (isLarge ? (long)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(36)) << 32 : 0);
        long dataAt = At;
        PassOver(packed);
        int version = header[24];
        _endIsMarked |= version >= EndMarked;
        bool isStored = header[25] == 0x30;
        bool isDirectory = (flags & 0xE0) == 0xE0;
        uint mode = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(28));
        long dictionary = isDirectory ? 0 : isStored ? 0 : Math.Max(Model(dataAt, version), 0x10000L << ((flags >> 5) & 7));
        return new(RarNames.Of(header.AsSpan(nameAt, nameLength), (flags & 0x200) != 0), header, dataAt, packed, length < 0 ? throw Damaged() : length, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(16)), dictionary, isStored, (flags & 0x10) != 0)
        {
            IsDirectory = isDirectory,
            IsLink = header[15] == 3 && (mode & 0xF000) == 0xA000,
            IsEncrypted = (flags & 4) != 0,
            IsSplit = (flags & 3) != 0,
            IsUnread = version is not (15 or 20 or 26 or 29 or 36) && !isStored,
        };
    }

    // Data of version 2.9 may begin with a model of its own that takes up to 256 MB: its first byte says so, the second how many.
    private long Model(long dataAt, int version) =>
        version >= EndMarked && Bytes(dataAt, 2) is [>= 0x80 and var first, var megabytes] && (first & 0x20) != 0 ? (megabytes + 1L) << 20 : 0;
}
