using Pipeline.Archives;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.ArchiveFiles;

/// <summary>Finds the file of an archive in the inbox: where the ledger says it lies, else by its content in <c>done/</c> and <c>failed/</c>.</summary>
internal sealed class ArchiveFileFinder(InboxFolders folders, ArchiveLedger ledger)
{
    private readonly Dictionary<string, string?> _hashes = [];

    /// <summary>Where the file should be and something lies, without a look into it; null when nothing does.</summary>
    public async Task<FoundFile?> AtItsPlaceAsync(ArchiveReport archive, CancellationToken cancellationToken)
    {
        foreach (var place in await ledger.LocateAsync(archive.Id, cancellationToken))
        {
            if (Inside(place.Path) is { } path)
            {
                return new(path, place.Path, place.DropId, place.EndedAt is null);
            }
        }

        // Drops of before their places were recorded.
        return new[] { folders.Done, folders.Failed }.Select(folder => Path.Combine(folder, Path.GetFileName(archive.Name)))
            .FirstOrDefault(path => IsReadable(path) && Fingerprint.Of(path)?.Bytes == archive.Bytes) is { } named
            ? new(named, Path.GetRelativePath(folders.Root, named), null, false)
            : null;
    }

    /// <summary>A file with exactly the content of the archive; else one at its place that has another content, with <c>Same</c> false.</summary>
    public async Task<(FoundFile? File, bool Same)> WithContentAsync(ArchiveReport archive, CancellationToken cancellationToken)
    {
        FoundFile? other = null;
        foreach (var place in await ledger.LocateAsync(archive.Id, cancellationToken))
        {
            if (Inside(place.Path) is { } path)
            {
                var file = new FoundFile(path, place.Path, place.DropId, place.EndedAt is null);
                if (Hash(path, cancellationToken) == archive.Sha256)
                {
                    return (file, true);
                }

                other ??= file;
            }
        }

        // Drops of before their places were recorded, and files that someone has moved or renamed.
        foreach (var path in new[] { folders.Done, folders.Failed }.Where(Directory.Exists).SelectMany(folder => OfLength(folder, archive)))
        {
            if (Hash(path, cancellationToken) == archive.Sha256)
            {
                return (new(path, Path.GetRelativePath(folders.Root, path), null, false), true);
            }
        }

        return (other, false);
    }

    /// <summary>A path of the ledger never leads out of the inbox, and what was refused unopened is never opened here: a pipe has no end.</summary>
    private string? Inside(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(folders.Root, relative));
        return path.StartsWith(folders.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && IsReadable(path) ? path : null;
    }

    private static bool IsReadable(string path) => FileKinds.Of(path) is FileKind.File or FileKind.Folder;

    private static IEnumerable<string> OfLength(string folder, ArchiveReport archive)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        return archive.Kind == ContainerKinds.Folder
            ? Directory.EnumerateDirectories(folder, "*", options).Where(path => Fingerprint.Of(path)?.Bytes == archive.Bytes)
            : new DirectoryInfo(folder).EnumerateFiles("*", options).Where(file => file.Length == archive.Bytes).Select(file => file.FullName).Where(IsReadable);
    }

    /// <summary>Null when it cannot be read.</summary>
    private string? Hash(string path, CancellationToken cancellationToken)
    {
        if (!_hashes.TryGetValue(path, out var hash))
        {
            try
            {
                hash = ContentHash.Sha256(path, cancellationToken);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
            }

            _hashes[path] = hash;
        }

        return hash;
    }
}

/// <param name="Shown">Relative to the inbox.</param>
/// <param name="DropId">The drop whose file it is; null when it was found by its content.</param>
/// <param name="InWork">A watcher is working on it.</param>
internal sealed record FoundFile(string Path, string Shown, long? DropId, bool InWork);
