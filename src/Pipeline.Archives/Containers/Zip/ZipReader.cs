using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>Reads the members of a zip in the order of its directory, or of the file when the directory is lost.</summary>
internal static class ZipReader
{
    public static IEnumerable<ArchiveItem> Read(Stream file, Source archive, ArchiveBudget budget, ReadContext context)
    {
        ZipBytes bytes = new(file);
        ZipEnd? end = ZipEnd.Find(bytes);
        if (end is { IsSplit: true })
        {
            yield return archive.Reject(RejectCodes.ArchiveSplit, "One volume of a zip that is split over several files.");
            yield break;
        }

        ZipNames names = new();
        ZipOverlaps? overlaps = end is null ? null : ZipOverlaps.Find(bytes, new(bytes, end), names, context);
        ZipDirectory? directory = end is null ? null : new(bytes, end);
        ZipSalvage? salvage = end is null ? new(bytes, context.CancellationToken) : null;
        Func<byte[], string> codePage = names.Decoder();
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
            Source source = archive.Member(member.Name.Text(codePage), budget);
            foreach (ArchiveItem item in Guard.Run(ReadMember(file, bytes, member, overlaps, source, budget, context), source, isArchive: false, outermost: false))
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

    private static IEnumerable<ArchiveItem> ReadMember(Stream file, ZipBytes bytes, ZipMember member, ZipOverlaps? overlaps, Source source, ArchiveBudget budget, ReadContext context)
    {
        if (Refusal(member) is { } refusal)
        {
            yield return source.Reject(refusal.Code, refusal.Reason);
            yield break;
        }

        // Out of the local header alone there is nothing to compare.
        string? fault = null;
        ZipPlace place = (overlaps is null ? ZipSalvage.Place(bytes, member) : ZipPlace.Of(bytes, member, out fault))
            ?? throw new DamageException(fault ?? "The member's header is gone.");
        if ((place.LocalFlags & 1) != 0)
        {
            yield return source.Reject(RejectCodes.MemberEncrypted, "The zip member is encrypted, by its own header.");
            yield break;
        }

        if (overlaps?.Contains(place) == true)
        {
            yield return source.Reject(RejectCodes.MemberOverlap, "The zip member shares bytes with another one, as in a bomb; not inflated.");
            yield break;
        }

        using CheckedStream content = Open(file, member, place, budget, context.Limits);
        foreach (ArchiveItem item in ContentReader.Read(content, source, context))
        {
            yield return item;
        }

        // A reader may stop before the end, the checksum stands behind it.
        Drain.ToEnd(content, context.CancellationToken);
    }

    private static (string Code, string Reason)? Refusal(ZipMember member) => member switch
    {
        { OnOtherDisk: true } => (RejectCodes.ArchiveSplit, "The zip member lies in another volume."),
        { IsEncrypted: true } => (RejectCodes.MemberEncrypted, "The zip member is encrypted."),
        { IsLink: true } => (RejectCodes.MemberLink, "The zip member is a symbolic link."),
        { IsSpecial: true } => (RejectCodes.MemberSpecial, "The zip member is a device, pipe or socket."),
        _ when !ZipMethods.IsRead(member.Method) => (RejectCodes.MemberMethod, $"The zip member is compressed by method {member.Method}."),
        _ => null,
    };

    private static CheckedStream Open(Stream file, ZipMember member, ZipPlace place, ArchiveBudget budget, ArchiveLimits limits)
    {
        long there = Math.Max(0, file.Length - place.DataAt);
        SliceStream compressed = new(file, place.DataAt, Math.Clamp(place.End - place.DataAt, 0, there));
        Stream raw = ZipMethods.Open(compressed, member, limits);
        return new(new MeteredStream(raw, () => compressed.BytesRead, budget, limits), member.Length, member.Crc, cut: place.End > file.Length);
    }
}
