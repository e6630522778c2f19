using System.IO.Compression;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>Reads the members of a zip in the order of its directory, or of the file when the directory is lost.</summary>
internal static class ZipReader
{
    public static IEnumerable<ArchiveItem> Read(Stream file, Source archive, ArchiveBudget budget, ReadContext context)
    {
        ZipDirectory? directory = ZipDirectory.Find(file);
        ZipSalvage? salvage = directory is null ? new(file, context.CancellationToken) : null;
        bool any = false;
        while ((directory?.Next() ?? salvage?.Next()) is { } member)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            budget.CountMember();
            if (member.IsDirectory)
            {
                continue;
            }

            any = true;
            Source source = archive.Member(member.Name, budget);
            foreach (ArchiveItem item in Guard.Run(ReadMember(file, member, source, budget, context), source, isArchive: false, outermost: false))
            {
                yield return item;
            }
        }

        if (salvage is not null)
        {
            yield return archive.Reject(RejectCodes.ArchiveTruncated, "The zip has no directory at its end; members were found by their own headers.");
        }
        else if (!any)
        {
            yield return archive.Reject(RejectCodes.ArchiveEmpty, "The zip holds no file.");
        }
    }

    private static IEnumerable<ArchiveItem> ReadMember(Stream file, ZipMember member, Source source, ArchiveBudget budget, ReadContext context)
    {
        if (Refusal(member) is { } refusal)
        {
            yield return source.Reject(refusal.Code, refusal.Reason);
            yield break;
        }

        using Stream content = Open(file, member, budget, context.Limits);
        foreach (ArchiveItem item in ContentReader.Read(content, source, context))
        {
            yield return item;
        }

        // A reader may stop before the end, the checksum stands behind it.
        Drain.ToEnd(content, context.CancellationToken);
    }

    private static (string Code, string Reason)? Refusal(ZipMember member) => member switch
    {
        { IsEncrypted: true } => (RejectCodes.MemberEncrypted, "The zip member is encrypted."),
        { IsLink: true } => (RejectCodes.MemberLink, "The zip member is a symbolic link."),
        { Method: not (ZipMember.Stored or ZipMember.Deflated) } => (RejectCodes.MemberMethod, $"The zip member is compressed by method {member.Method}."),
        _ => null,
    };

    private static CheckedStream Open(Stream file, ZipMember member, ArchiveBudget budget, ArchiveLimits limits)
    {
        if (!ZipDirectory.TryReadAt(file, member.HeaderAt, ZipFields.LocalLength, out byte[] local) || ZipFields.U32(local, 0) != ZipFields.LocalSignature)
        {
            throw new DamageException("The zip directory points to a place where no member begins.");
        }

        long dataAt = member.HeaderAt + ZipFields.LocalLength + ZipFields.U16(local, 26) + ZipFields.U16(local, 28);
        long there = Math.Max(0, file.Length - dataAt);
        SliceStream compressed = new(file, dataAt, Math.Clamp(member.CompressedLength, 0, there));
        Stream raw = member.Method == ZipMember.Deflated ? new DeflateStream(compressed, CompressionMode.Decompress) : compressed;
        return new(new MeteredStream(raw, () => compressed.BytesRead, budget, limits), member.Length, member.Crc, cut: member.CompressedLength > there);
    }
}
