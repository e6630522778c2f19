using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers;

/// <summary>A file on disk.</summary>
internal static class FileReader
{
    public static IEnumerable<ArchiveItem> Read(string path, string? label, ReadContext context)
    {
        using FileStream file = Open(path);
        Source source = new(label, Path.GetFileName(path), Depth: 0, Budget: null, InGzip: false);
        foreach (ArchiveItem item in Guard.Run(ContentReader.Read(file, source, context), source, isArchive: true, outermost: true))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
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
