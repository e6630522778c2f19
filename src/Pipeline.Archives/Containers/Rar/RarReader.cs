using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Rar;

/// <summary>Reads the members of a rar, of either version of the format, in the order of the file.</summary>
internal static class RarReader
{
    public static IEnumerable<ArchiveItem> Read(Stream file, Source archive, ArchiveBudget budget, ReadContext context)
    {
        RarHeaders headers = RarHeaders.Open(file);
        using RarUnpacker unpacker = new(file, context.Limits.DictionaryBytes);
        bool any = false;
        while (headers.Next() is { } member)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            budget.CountMember();
            if (member.IsDirectory)
            {
                continue;
            }

            any = true;
            Source source = archive.Member(member.Name, budget);
            foreach (ArchiveItem item in Guard.Run(ReadMember(file, member, headers.Opening, unpacker, source, budget, context), source, isArchive: false, outermost: false))
            {
                yield return item;
            }
        }

        if (!any)
        {
            yield return archive.Reject(RejectCodes.ArchiveEmpty, "The rar holds no file.");
        }
    }

    private static IEnumerable<ArchiveItem> ReadMember(
        Stream file, RarMember member, byte[] opening, RarUnpacker unpacker, Source source, ArchiveBudget budget, ReadContext context)
    {
        if (Refusal(member) is { } refusal)
        {
            // What is packed as one with it cannot be unpacked either.
            unpacker.Break(member.IsStored || member.IsLink ? null : new LimitException(refusal.Code, refusal.Reason, endsArchive: false));
            yield return source.Reject(refusal.Code, refusal.Reason);
            yield break;
        }

        using RarMemberStream content = new(file, member, opening, unpacker, budget, context.Limits);
        foreach (ArchiveItem item in ContentReader.Read(content, source, context))
        {
            yield return item;
        }

        // A reader may stop before the end: the checksum stands behind it, and a solid run goes on from there.
        Drain.ToEnd(content, context.CancellationToken);
    }

    private static (string Code, string Reason)? Refusal(RarMember member) => member switch
    {
        { IsSplit: true } => (RejectCodes.ArchiveSplit, $"The rar member goes on in another volume: {VolumeNames.Advice}."),
        { IsEncrypted: true } => (RejectCodes.MemberEncrypted, "The rar member is encrypted."),
        { IsLink: true } => (RejectCodes.MemberLink, "The rar member is a link to another file."),
        { IsUnread: true } => (RejectCodes.MemberMethod, "The rar member is compressed by a method that is not read."),
        _ => null,
    };
}
