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
        TarNames names = new();
        bool any = false;
        bool lost = false;
        while (true)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> block = tar.NextBlock(context.CancellationToken);
            if (block.IsEmpty)
            {
                break;
            }

            if (block.Length < TarHeader.BlockLength && block.ContainsAnyExcept((byte)0))
            {
                throw new DamageException("The tar ends inside a header.", truncated: true);
            }

            // Zeros end a tar, but tars are also joined end to end: what follows the zeros is read as well.
            if (!block.ContainsAnyExcept((byte)0))
            {
                lost = false;
                continue;
            }

            if (TarHeader.Parse(block) is not { } header)
            {
                RejectedItem? gap = lost ? null : archive.Reject(RejectCodes.ArchiveCorrupt, "A tar header does not hold; the next one that does is looked for.", block);
                lost = true;
                if (gap is not null)
                {
                    any = true;
                    yield return gap;
                }

                continue;
            }

            lost = false;
            if (header.IsAboutNext)
            {
                names.Note(header, tar.Data(header.Length));
                continue;
            }

            TarHeader member = names.Apply(header);
            budget.CountMember();
            if (member.IsDirectory)
            {
                tar.Data(member.Length);
                continue;
            }

            any = true;
            Source source = archive.Member(member.Name, budget);
            foreach (ArchiveItem item in Guard.Run(ReadMember(tar.Data(member.Length), member, source, context), source, isArchive: false, outermost: false))
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

        return member.IsFile
            ? ContentReader.Read(data, source, context)
            : [source.Reject(RejectCodes.MemberSpecial, $"The tar member is no plain file (type {(member.Type is > ' ' and < (char)127 ? member.Type : '?')}).")];
    }
}
