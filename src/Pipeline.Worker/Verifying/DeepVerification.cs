using Pipeline.Storage.Reports;
using Pipeline.Worker.ArchiveFiles;

namespace Pipeline.Worker.Verifying;

/// <summary>Looks for the file of each archive, and with <c>deep</c> compares it with the ledger.</summary>
internal sealed class DeepVerification(ArchiveFileFinder finder, ArchiveComparer comparer)
{
    /// <param name="progress">Told the archive and the items read of it.</param>
    public async Task<IReadOnlyList<ArchiveComparison>> RunAsync(
        IReadOnlyList<ArchiveReport> archives, bool deep, Action<ArchiveReport, long> progress, CancellationToken cancellationToken)
    {
        var comparisons = new List<ArchiveComparison>();
        foreach (var archive in archives)
        {
            comparisons.Add(await (deep ? DeepAsync(archive, progress, cancellationToken) : PresentAsync(archive, cancellationToken)));
        }

        return comparisons;
    }

    private async Task<ArchiveComparison> PresentAsync(ArchiveReport archive, CancellationToken cancellationToken) =>
        await finder.AtItsPlaceAsync(archive, cancellationToken) is { } file ? Plain(archive, "present", file) : Plain(archive, "gone", null);

    private async Task<ArchiveComparison> DeepAsync(ArchiveReport archive, Action<ArchiveReport, long> progress, CancellationToken cancellationToken)
    {
        if (archive.State is "reading" or "draining")
        {
            return Plain(archive, "in progress", await finder.AtItsPlaceAsync(archive, cancellationToken));
        }

        progress(archive, 0);
        var (file, same) = await finder.WithContentAsync(archive, cancellationToken);
        return (file, same, archive.State) switch
        {
            (null, _, _) => Plain(archive, "gone", null),
            // It was registered by what could be read of it, and nothing of it was promised.
            (_, _, "failed") => Plain(archive, "failed", file),
            (_, false, _) => new(archive.Id, archive.Name, "different", file.Shown, 0, 1, [new(null, null, "the file has another SHA-256 than the archive: it was changed or replaced")]),
            _ => await ComparedAsync(archive, file, progress, cancellationToken),
        };
    }

    private async Task<ArchiveComparison> ComparedAsync(ArchiveReport archive, FoundFile file, Action<ArchiveReport, long> progress, CancellationToken cancellationToken)
    {
        try
        {
            return await comparer.CompareAsync(archive, file.Path, file.Shown, items => progress(archive, items), cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(archive.Id, archive.Name, "different", file.Shown, 0, 1, [new(null, null, $"the file cannot be read: {unreadable.Message}")]);
        }
    }

    private static ArchiveComparison Plain(ArchiveReport archive, string result, FoundFile? file) => new(archive.Id, archive.Name, result, file?.Shown, 0, 0, []);
}
