using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>Reads the members of a 7z as stored. A folder of many is unpacked once, forwards; what damages it ends that folder only.</summary>
internal static class SevenZipReader
{
    public static IEnumerable<ArchiveItem> Read(Stream file, Source archive, ArchiveBudget budget, ReadContext context)
    {
        if (VolumeNames.IsOne(archive.Name))
        {
            yield return archive.Reject(RejectCodes.ArchiveSplit, $"The first volume of a split 7z: {VolumeNames.Advice}.");
            yield break;
        }

        SevenZipHeader? header = SevenZipHeader.Read(file, budget, context);
        using SevenZipFolders folders = new(file, header, budget, context);
        bool any = false;
        foreach ((string name, SevenZipKind kind) in header?.Files.Members() ?? [])
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            budget.CountMember();
            Stream? data = kind.HasData ? folders.Next() : null;
            if (kind.IsDirectory)
            {
                continue;
            }

            any = true;
            Source source = archive.Member(name, budget);
            foreach (ArchiveItem item in Guard.Run(ReadMember(data ?? Stream.Null, kind, source, context), source, isArchive: false, outermost: false))
            {
                yield return item;
            }
        }

        if (!any)
        {
            yield return archive.Reject(RejectCodes.ArchiveEmpty, "The 7z holds no file.");
        }
    }

    private static IEnumerable<ArchiveItem> ReadMember(Stream data, SevenZipKind kind, Source source, ReadContext context)
    {
        if (kind.Code is not null)
        {
            yield return source.Reject(kind.Code, kind.Reason);
            yield break;
        }

        foreach (ArchiveItem item in ContentReader.Read(data, source, context))
        {
            yield return item;
        }

        // A reader may stop before the end, the checksum stands behind it.
        Drain.ToEnd(data, context.CancellationToken);
    }
}
