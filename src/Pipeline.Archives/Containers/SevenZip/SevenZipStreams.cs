using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>The packed streams of a 7z, the folders that unpack them, and the lengths and checksums of what is in each folder.</summary>
internal sealed class SevenZipStreams
{
    private long _packedAt;

    /// <summary>Where each packed stream begins, behind the start of the file; the last entry is where the last one ends.</summary>
    public long[] PackedAt { get; private set; } = [0];

    public SevenZipFolder[] Folders { get; private set; } = [];

    /// <summary>One for each member that has data, folder by folder.</summary>
    public (long Length, uint? Crc)[] Members { get; private set; } = [];

    public static SevenZipStreams Read(SevenZipBytes header, int most)
    {
        SevenZipStreams streams = new();
        bool hasMembers = false;
        for (SevenZipId id = (SevenZipId)header.Number(); id != SevenZipId.End; id = (SevenZipId)header.Number())
        {
            switch (id)
            {
                case SevenZipId.PackInfo:
                    streams.ReadPacked(header, most);
                    break;
                case SevenZipId.UnpackInfo:
                    streams.ReadFolders(header, most);
                    break;
                case SevenZipId.SubStreams:
                    streams.ReadMembers(header, most);
                    hasMembers = true;
                    break;
                default:
                    throw SevenZipBytes.Damaged();
            }
        }

        if (!hasMembers)
        {
            streams.Members = [.. streams.Folders.Select(folder => (folder.Length, folder.Crc))];
        }

        return streams;
    }

    private void ReadPacked(SevenZipBytes header, int most)
    {
        _packedAt = header.Number();
        int count = header.Count(most);
        for (SevenZipId id = (SevenZipId)header.Number(); id != SevenZipId.End; id = (SevenZipId)header.Number())
        {
            if (id == SevenZipId.Size)
            {
                // Each takes a byte at least: a count without bytes behind it allocates nothing.
                PackedAt = count <= header.Left ? new long[count + 1] : throw SevenZipBytes.Damaged();
                PackedAt[0] = _packedAt;
                for (int at = 0; at < count; at++)
                {
                    long length = header.Number();
                    PackedAt[at + 1] = length <= long.MaxValue / 2 - PackedAt[at] ? PackedAt[at] + length : throw SevenZipBytes.Damaged();
                }
            }
            else if (id == SevenZipId.Crc)
            {
                // The members' own checksums cover the same bytes.
                header.Checksums(count);
            }
            else
            {
                throw SevenZipBytes.Damaged();
            }
        }
    }

    private void ReadFolders(SevenZipBytes header, int most)
    {
        header.Expect(SevenZipId.Folder);
        int count = header.Count(most);
        if (header.Byte() != 0 || count > header.Left)
        {
            throw SevenZipBytes.Damaged();
        }

        Folders = new SevenZipFolder[count];
        (int Main, int Outputs)[] outputs = new (int, int)[count];
        int packed = 0;
        for (int at = 0; at < count; at++)
        {
            int codersAt = header.At;
            (_, _, int packedCount, outputs[at].Main, outputs[at].Outputs) = SevenZipFolder.ReadCoders(header);
            Folders[at] = new(codersAt, packed, packedCount, 0, null, 1);
            packed += packedCount;
        }

        if (packed >= PackedAt.Length)
        {
            throw SevenZipBytes.Damaged();
        }

        header.Expect(SevenZipId.CodersUnpackSize);
        for (int at = 0; at < count; at++)
        {
            for (int output = 0; output < outputs[at].Outputs; output++)
            {
                long length = header.Number();
                Folders[at] = output == outputs[at].Main ? Folders[at] with { Length = length } : Folders[at];
            }
        }

        for (SevenZipId id = (SevenZipId)header.Number(); id != SevenZipId.End; id = (SevenZipId)header.Number())
        {
            uint?[] checksums = id == SevenZipId.Crc ? header.Checksums(count) : throw SevenZipBytes.Damaged();
            for (int at = 0; at < count; at++)
            {
                Folders[at] = Folders[at] with { Crc = checksums[at] };
            }
        }
    }

    private void ReadMembers(SevenZipBytes header, int most)
    {
        SevenZipId id = (SevenZipId)header.Number();
        long total = Folders.Length;
        if (id == SevenZipId.UnpackStreamCount)
        {
            total = 0;
            for (int at = 0; at < Folders.Length; at++)
            {
                Folders[at] = Folders[at] with { Members = header.Count(most) };
                total += Folders[at].Members;
            }

            id = (SevenZipId)header.Number();
        }

        if (total > most)
        {
            throw new LimitException(RejectCodes.LimitMembers, $"The 7z has more than {most} members.", endsArchive: false);
        }

        Members = new (long, uint?)[total];
        bool hasSizes = id == SevenZipId.Size;
        int next = 0;
        foreach (SevenZipFolder folder in Folders)
        {
            long left = folder.Length;
            for (int member = 0; member < folder.Members; member++, next++)
            {
                // The last one of a folder has what the others left.
                long length = member == folder.Members - 1 ? left : hasSizes ? header.Number() : throw SevenZipBytes.Damaged();
                left -= length <= left ? length : throw SevenZipBytes.Damaged();
                Members[next] = (length, folder.Members == 1 ? folder.Crc : null);
            }
        }

        for (id = hasSizes ? (SevenZipId)header.Number() : id; id != SevenZipId.End; id = (SevenZipId)header.Number())
        {
            if (id != SevenZipId.Crc)
            {
                throw SevenZipBytes.Damaged();
            }

            ReadChecksums(header);
        }
    }

    // Only of members whose checksum is not that of their folder.
    private void ReadChecksums(SevenZipBytes header)
    {
        List<int> missing = [];
        int next = 0;
        foreach (SevenZipFolder folder in Folders)
        {
            if (folder.Members != 1 || folder.Crc is null)
            {
                missing.AddRange(Enumerable.Range(next, folder.Members));
            }

            next += folder.Members;
        }

        uint?[] stated = header.Checksums(missing.Count);
        for (int at = 0; at < stated.Length; at++)
        {
            Members[missing[at]].Crc = stated[at];
        }
    }
}
