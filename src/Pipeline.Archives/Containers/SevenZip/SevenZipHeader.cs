using System.Buffers.Binary;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>
/// The header at the end of a 7z, itself often compressed. Read here because the library believes every count in it: one of two
/// billion files is allocated before a byte of them is looked for.
/// </summary>
internal sealed class SevenZipHeader
{
    public const int StartLength = 32;

    // A member takes some 100 bytes of header, most of it its name.
    private const int Longest = 64 << 20;
    private const int MostLayers = 4;

    public required SevenZipBytes Bytes { get; init; }

    public SevenZipStreams Streams { get; private set; } = new();

    public SevenZipFiles Files { get; private set; } = new();

    public static SevenZipHeader? Read(Stream file, ArchiveBudget budget, ReadContext context)
    {
        (long at, long length, uint crc) = ReadStart(file);
        if (length == 0)
        {
            return null;
        }

        byte[] bytes = ReadChecked(new SliceStream(file, StartLength + at, length), length, crc, context.CancellationToken);
        for (int layer = 0; layer < MostLayers; layer++)
        {
            SevenZipBytes header = new(bytes, bytes.Length);
            SevenZipId id = (SevenZipId)header.Number();
            if (id == SevenZipId.Header)
            {
                return ReadPlain(header, context.Limits.Members);
            }

            bytes = id == SevenZipId.EncodedHeader ? Unpack(file, header, budget, context) : throw SevenZipBytes.Damaged();
        }

        throw SevenZipBytes.Damaged();
    }

    private static (long At, long Length, uint Crc) ReadStart(Stream file)
    {
        byte[] start = new byte[StartLength];
        file.Position = 0;
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length)
        {
            throw new DamageException("The 7z ends inside its first 32 bytes.", truncated: true);
        }

        if (Crc(start.AsSpan(12)) != BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(8)))
        {
            throw SevenZipBytes.Damaged();
        }

        long at = BinaryPrimitives.ReadInt64LittleEndian(start.AsSpan(12));
        long length = BinaryPrimitives.ReadInt64LittleEndian(start.AsSpan(20));
        if (at < 0 || length < 0 || at > file.Length - StartLength || length > file.Length - StartLength - at)
        {
            throw new DamageException("The 7z ends before the list of its members, which stands at its end: nothing of it can be read.", truncated: true);
        }

        return (at, length, BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(28)));
    }

    private static SevenZipHeader ReadPlain(SevenZipBytes bytes, int most)
    {
        SevenZipHeader header = new() { Bytes = bytes };
        for (SevenZipId id = (SevenZipId)bytes.Number(); id != SevenZipId.End; id = (SevenZipId)bytes.Number())
        {
            switch (id)
            {
                case SevenZipId.MainStreams:
                    header.Streams = SevenZipStreams.Read(bytes, most);
                    break;
                case SevenZipId.Files:
                    header.Files = SevenZipFiles.Read(bytes, most);
                    break;
                case SevenZipId.ArchiveProperties:
                    while (bytes.Number() != 0)
                    {
                        bytes.Take(bytes.Number());
                    }

                    break;
                default:
                    throw SevenZipBytes.Damaged();
            }
        }

        return header;
    }

    private static byte[] Unpack(Stream file, SevenZipBytes header, ArchiveBudget budget, ReadContext context)
    {
        SevenZipStreams streams = SevenZipStreams.Read(header, context.Limits.Members);
        SevenZipFolder folder = streams.Folders.Length == 1 ? streams.Folders[0] : throw SevenZipBytes.Damaged();
        try
        {
            using Stream unpacked = SevenZipUnpacking.Open(file, header, streams, folder, budget, context.Limits);
            return ReadChecked(unpacked, folder.Length, folder.Crc, context.CancellationToken);
        }
        catch (LimitException limit) when (limit.Code == RejectCodes.MemberEncrypted)
        {
            throw new LimitException(RejectCodes.ArchiveEncrypted, "The list of the 7z's members is encrypted: nothing of it can be read.", endsArchive: false);
        }
    }

    private static byte[] ReadChecked(Stream stream, long length, uint? crc, CancellationToken cancellationToken)
    {
        DictionaryLimit.Check(length, Longest, "7z header's");
        using BoundedBytes bytes = BoundedBytes.Read(new SliceOfStream(stream, length), Longest, cancellationToken);
        if (bytes.Length != length || (crc is { } stated && stated != Crc(bytes.Span)))
        {
            throw SevenZipBytes.Damaged();
        }

        return bytes.Span.ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        Crc32 crc = default;
        crc.Append(bytes);
        return crc.Value;
    }
}
