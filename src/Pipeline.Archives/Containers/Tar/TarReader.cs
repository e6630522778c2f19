using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers.Tar;

/// <summary>
/// Reads the members of a tar. Written here because the library's reader stops for good at the first damaged header and takes
/// extended attributes of any claimed length into memory; here the next header whose checksum holds is looked for.
/// </summary>
internal static class TarReader
{
    public static IEnumerable<ArchiveItem> Read(Stream stream, Source archive, ArchiveBudget budget, ReadContext context)
    {
        TarStream tar = new(stream);
        TarWalk walk = new(tar, context.CancellationToken);
        bool any = false;
        while (walk.Next() is { } step)
        {
            if (step.Member is not { } member)
            {
                any = true;
                yield return archive.Reject(RejectCodes.ArchiveCorrupt, "A tar header does not hold; the next one that does is looked for.", step.Damaged);
                continue;
            }

            budget.CountMember();
            Stream data = tar.Data(member.Length);
            if (member.IsDirectory)
            {
                continue;
            }

            any = true;
            Source source = archive.Member(member.Name, budget);
            foreach (ArchiveItem item in Guard.Run(ReadMember(data, member, source, context), source, isArchive: false, outermost: false))
            {
                yield return item;
            }
        }

        if (!any)
        {
            yield return archive.Reject(RejectCodes.ArchiveEmpty, "The tar holds no file.");
        }
    }

    private static IEnumerable<ArchiveItem> ReadMember(Stream data, TarHeader member, Source source, ReadContext context)
    {
        if (member.IsLink)
        {
            return [source.Reject(RejectCodes.MemberLink, "The tar member is a link.")];
        }

        if (member.IsSparse || member.Type == 'S')
        {
            return [source.Reject(RejectCodes.MemberSpecial, "The tar member is a sparse file.")];
        }

        return member.IsFile
            ? ContentReader.Read(data, source, context)
            : [source.Reject(RejectCodes.MemberSpecial, $"The tar member is no plain file (type {(member.Type is > ' ' and < (char)127 ? member.Type : '?')}).")];
    }
}
