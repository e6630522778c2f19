using Pipeline.Archives.Containers;
using Pipeline.Archives.Reading;

namespace Pipeline.Archives;

/// <summary>Reads a dropped file or folder as a stream of items, in a stable order, with bounded memory.</summary>
public static class ArchiveReader
{
    /// <summary>
    /// Yields every item of <paramref name="path"/>. The same bytes give the same items in the same order on every run, because
    /// an interrupted archive is resumed by counting items. Bad content is yielded as <see cref="RejectedItem"/>, never thrown;
    /// only a file that cannot be opened at all throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
    /// Every file yields at least one item, a folder none.
    /// </summary>
    public static IEnumerable<ArchiveItem> Read(string path, ArchiveLimits limits, CancellationToken cancellationToken = default) =>
        Read(path, limits, progress: null, cancellationToken);

    /// <inheritdoc cref="Read(string, ArchiveLimits, CancellationToken)"/>
    /// <param name="progress">Is told how far reading has come; one for each call.</param>
    public static IEnumerable<ArchiveItem> Read(string path, ArchiveLimits limits, ReadProgress? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(limits);
        ReadContext context = new(limits, cancellationToken, progress);
        return Directory.Exists(path) ? FolderReader.Read(path, context) : FileReader.Read(path, context);
    }
}
