using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>Reads one member of a zip at a time, or says why not.</summary>
internal sealed class ZipMemberReader(Stream file, ZipBytes bytes, ZipOverlaps overlaps, ArchiveBudget budget, ReadContext context)
{
    /// <param name="found">Where it lies by its own header; null when the directory names it.</param>
    public IEnumerable<ArchiveItem> Read(ZipMember member, ZipFound? found, Source source) =>
        member.IsDirectory ? [] : Guard.Run(ReadMember(member, found, source), source, isArchive: false, outermost: false);

    private IEnumerable<ArchiveItem> ReadMember(ZipMember member, ZipFound? found, Source source)
    {
        if (Refusal(member) is { } refusal)
        {
            yield return source.Reject(refusal.Code, refusal.Reason);
            yield break;
        }

        // Out of the local header alone there is nothing to compare.
        string? fault = null;
        ZipPlace place = found?.Place ?? ZipPlace.Of(bytes, member, out fault) ?? throw new DamageException(fault ?? "The member's header is gone.");
        if ((place.LocalFlags & 1) != 0)
        {
            yield return source.Reject(RejectCodes.MemberEncrypted, "The zip member is encrypted, by its own header.");
            yield break;
        }

        if (found is null && overlaps.Contains(place))
        {
            yield return source.Reject(RejectCodes.MemberOverlap, "The zip member shares bytes with another one, as in a bomb; not inflated.");
            yield break;
        }

        using CheckedStream content = Open(member, place, found?.Bound ?? file.Length);
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

    private CheckedStream Open(ZipMember member, ZipPlace place, long bound)
    {
        long there = Math.Max(0, bound - place.DataAt);
        SliceStream compressed = new(file, place.DataAt, Math.Clamp(place.End - place.DataAt, 0, there));
        Stream raw = ZipMethods.Open(compressed, member, context.Limits);
        return new(new MeteredStream(raw, () => compressed.BytesRead, budget, context.Limits), member.Length, member.Crc, cut: place.End > bound);
    }
}
