using System.Text;
using Pipeline.Archives.Containers;
using Pipeline.Archives.Containers.Tar;
using Pipeline.Archives.Containers.Zip;
using Pipeline.Archives.Formats.WikileaksCsv;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Survey;

namespace Pipeline.Archives;

/// <summary>
/// How many items a dropped thing will give, before it is read: from the directory of a zip, the headers of a tar, the names in a
/// folder, the rows of a CSV. Meant for a thread beside the reading one.
/// </summary>
public static class ArchiveSurvey
{
    /// <summary>
    /// The number of items that <see cref="ArchiveReader"/> will give for <paramref name="path"/>: exact for a CSV, for other kinds as
    /// long as each file holds one cable. Null when it cannot be told without reading everything: compressed streams, mailboxes, and
    /// archives most of whose bytes lie in members that hold many items each (a CSV, an archive); tell progress by bytes then.
    /// Bad content gives null or too small a number and is never thrown; a file that cannot be opened gives null.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static long? CountItems(string path, ArchiveLimits limits, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            // Nothing that the survey refuses is kept.
            ReadContext context = new(limits with { RejectRawBytes = 0 }, cancellationToken);
            return Directory.Exists(path) ? OfFolder(path, context) : OfFile(path, context);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DamageException or LimitException)
        {
            return null;
        }
    }

    private static long? OfFolder(string path, ReadContext context)
    {
        MemberTally tally = new(int.MaxValue);
        foreach (FolderFile file in FolderWalk.Files(path))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            tally.Add(file.RelativePath, Length(file));
        }

        return tally.Items;
    }

    // A link's length is that of its path: next to nothing, as it is to be.
    private static long Length(FolderFile file)
    {
        try
        {
            return file.IsUnreadableFolder ? 0 : new FileInfo(file.FullPath).Length;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static long? OfFile(string path, ReadContext context)
    {
        using FileStream file = FileReader.Open(path);
        using HeadStream content = new(file, Sniffer.HeadLength);
        switch (Sniffer.Kind(content.Head))
        {
            case ContentKind.Zip:
                return OfZip(file, context);
            case ContentKind.Tar:
                file.Position = 0;
                return OfTar(file, context);
            case ContentKind.Csv:
                return CsvReader.Count(content, new Source(Label: null, "", Depth: 0, Budget: null, InGzip: false), context);
            case ContentKind.Text when SelfExtractor.IsLikely(content.Head) && SelfExtractor.HasZip(file):
                return OfZip(file, context);
            case ContentKind.Empty:
                return 1;
            default:
                return null;
        }
    }

    private static long? OfZip(FileStream file, ReadContext context)
    {
        ZipBytes bytes = new(file);
        if (ZipEnd.Find(bytes) is not { IsSplit: false } end)
        {
            return null;
        }

        ZipDirectory directory = new(bytes, end);
        MemberTally tally = new(context.Limits.Members);
        while (!tally.IsFull && directory.Next() is { } member)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            tally.Add(member.Name.Text(Encoding.Latin1.GetString), member.Length, isItem: !member.IsDirectory);
        }

        return tally.Items is { } items ? Math.Max(1, items) : null;
    }

    private static long? OfTar(FileStream file, ReadContext context)
    {
        TarStream tar = new(file);
        TarWalk walk = new(tar, context.CancellationToken);
        MemberTally tally = new(context.Limits.Members);
        while (!tally.IsFull && Next(walk) is { } step)
        {
            if (step.Member is not { } member)
            {
                tally.AddGap();
                continue;
            }

            tar.Data(member.Length);
            tally.Add(member.Name, member.Length, isItem: !member.IsDirectory);
        }

        return tally.Items is { } items ? Math.Max(1, items) : null;
    }

    // What was found before the cut is the number.
    private static TarStep? Next(TarWalk walk)
    {
        try
        {
            return walk.Next();
        }
        catch (DamageException)
        {
            return null;
        }
    }
}
