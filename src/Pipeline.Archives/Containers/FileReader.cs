using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers;

/// <summary>A file on disk.</summary>
internal static class FileReader
{
    public static IEnumerable<ArchiveItem> Read(string path, ReadContext context)
    {
        Source source = new(Label: null, Path.GetFileName(path), Depth: 0, Budget: null, InGzip: false);
        foreach (ArchiveItem item in Read(Open(path), source, context))
        {
            yield return item;
        }
    }

    /// <summary>
    /// Closes the file at the end. An error of the disk is thrown for a dropped file, so that it can be read again; of a folder's
    /// file it is an item, so that one bad sector does not cost the other files.
    /// </summary>
    public static IEnumerable<ArchiveItem> Read(FileStream file, Source source, ReadContext context)
    {
        using DiskStream counted = new(file, context.Progress, isOneOfMany: source.Label is not null);
        int ordinal = 0;
        foreach (ArchiveItem item in Guard.Run(ContentReader.Read(counted, source, context), source, isArchive: true, outermost: true))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ordinal = item.Place.Member == source.Label ? item.Place.Ordinal : ordinal;
            yield return item;
        }

        // A text that was cut while it was read looks like a whole one.
        if (counted.HasChanged)
        {
            yield return source.Reject(RejectCodes.FileChanged, "The length of the file changed while it was read.", ordinal: ordinal + 1);
        }

        counted.Complete();
    }

    public static FileStream Open(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.SequentialScan,
        BufferSize = 1 << 16,
    });
}
