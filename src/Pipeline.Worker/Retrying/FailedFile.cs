using Pipeline.Storage.Ledger;
using Pipeline.Worker.ArchiveFiles;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Retrying;

/// <summary>The file of an archive that had failed: it belongs into <c>done/</c> as soon as something of it is stored.</summary>
internal sealed class FailedFile(InboxFolders folders, ArchiveLedger ledger)
{
    /// <returns>Where the file lies then, relative to the inbox.</returns>
    public async Task<string> MoveToDoneAsync(FoundFile file, CancellationToken cancellationToken)
    {
        if (!file.Path.StartsWith(folders.Failed + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return file.Shown;
        }

        var target = Path.Combine(folders.Done, Path.GetFileName(file.Path));
        for (var copy = 2; Path.Exists(target); copy++)
        {
            // An earlier drop of that name is kept: evidence is never overwritten.
            target = Path.Combine(folders.Done, $"{Path.GetFileNameWithoutExtension(file.Path)}-{copy}{Path.GetExtension(file.Path)}");
        }

        Directory.CreateDirectory(folders.Done);
        Directory.Move(file.Path, target);
        File.Delete(file.Path + ".reason.json");
        var shown = Path.GetRelativePath(folders.Root, target);
        if (file.DropId is { } drop)
        {
            await ledger.DropEndedAsync(drop, shown, cancellationToken);
        }

        return shown;
    }
}
