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

    /// <summary>Closes the file at the end.</summary>
    public static IEnumerable<ArchiveItem> Read(FileStream file, Source source, ReadContext context)
    {
        using FileStream closed = file;
        ProgressStream? counted = context.Progress is { } progress ? new(file, progress) : null;
        foreach (ArchiveItem item in Guard.Run(ContentReader.Read(counted ?? (Stream)file, source, context), source, isArchive: true, outermost: true))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }

        counted?.Complete();
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
