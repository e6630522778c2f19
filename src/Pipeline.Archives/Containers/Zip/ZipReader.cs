using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// Reads the members of a zip in the order of its directory, then those that it does not name in the order of the file; all of them
/// so when the directory is lost. A member that was deleted by naming it no more is read as well: it cannot be told from one lost.
/// </summary>
internal static class ZipReader
{
    // The names of members without a directory tell their code page before the first of them is read.
    private const long NamesBefore = 64 << 20;

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
        ZipMap map = end is null ? ZipMap.OfLost(bytes) : ZipMap.Of(bytes, end, names, context);
        names.NoteAll(new ZipSalvage(bytes, map, end is not null, NamesBefore, context.CancellationToken), context.Limits.Members);
        Func<byte[], string> codePage = names.Decoder();
        ZipMemberReader reader = new(file, bytes, map.Overlaps, budget, context);

        bool any = false;
        string? damage = null;
        for (ZipDirectory? directory = end is null ? null : new(bytes, end); directory is not null;)
        {
            (ZipMember? member, damage) = Next(directory);
            if (member is null)
            {
                break;
            }

            context.CancellationToken.ThrowIfCancellationRequested();
            budget.CountMember();
            any |= !member.IsDirectory;
            foreach (ArchiveItem item in reader.Read(member, found: null, archive.Member(member.Name.Text(codePage), budget)))
            {
                yield return item;
            }
        }

        bool anyUnnamed = false;
        ZipSalvage unnamed = new(bytes, map, end is not null, bytes.Length, context.CancellationToken);
        while (unnamed.Next() is { Member: var member } found)
        {
            budget.CountMember();
            anyUnnamed |= !member.IsDirectory;
            foreach (ArchiveItem item in reader.Read(member, found, archive.Member(member.Name.Text(codePage), budget)))
            {
                yield return item;
            }
        }

        if (Verdict(end, damage, any, anyUnnamed) is { } verdict)
        {
            yield return archive.Reject(verdict.Code, verdict.Reason);
        }
    }

    private static (ZipMember? Member, string? Damage) Next(ZipDirectory directory)
    {
        try
        {
            return (directory.Next(), null);
        }
        catch (DamageException damage)
        {
            return (null, damage.Message);
        }
    }

    private static (string Code, string Reason)? Verdict(ZipEnd? end, string? damage, bool any, bool anyUnnamed) => (damage, anyUnnamed) switch
    {
        _ when end is null => (RejectCodes.ArchiveTruncated, "The zip has no directory at its end; members were found by their own headers."),
        ({ }, true) => (RejectCodes.ArchiveCorrupt, $"{damage} Members that it does not name were found by their own headers."),
        ({ }, false) => (RejectCodes.ArchiveCorrupt, damage),
        (null, true) => (RejectCodes.ArchiveCorrupt, "Bytes before, between or behind the zip's members hold members that its directory does not name (zips joined end to end, or members deleted or hidden); they were found by their own headers."),
        _ when !any => (RejectCodes.ArchiveEmpty, "The zip holds no file."),
        _ => null,
    };
}
