using System.Globalization;
using System.Security.Cryptography;

namespace Pipeline.Worker.Inbox;

/// <summary>
/// A drop that one watcher has taken, by renaming it into a folder of its own: of several watchers on one share exactly one rename
/// succeeds. The folder's name is the key under which a watcher holds the claim, so that another can take over after a crash.
/// </summary>
internal sealed class Claim
{
    private const string ArchiveIdFile = "archive-id";

    private readonly InboxFolders _folders;
    private readonly string _folder;

    private Claim(InboxFolders folders, string folder, string path)
    {
        _folders = folders;
        _folder = folder;
        Path = path;
        Name = System.IO.Path.GetFileName(path);
        Key = long.Parse(System.IO.Path.GetFileName(folder), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>Where the drop is now.</summary>
    public string Path { get; }

    /// <summary>Its name as dropped.</summary>
    public string Name { get; }

    /// <summary>Key of the lease on this claim; far above any archive id.</summary>
    public long Key { get; }

    /// <summary>The archive in the ledger; null until registered. Kept on disk so that a resumed claim is not registered as another drop.</summary>
    public long? ArchiveId
    {
        get => File.Exists(Marker) && long.TryParse(File.ReadAllText(Marker), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        set => File.WriteAllText(Marker, value?.ToString(CultureInfo.InvariantCulture));
    }

    private string Marker => System.IO.Path.Combine(_folder, ArchiveIdFile);

    /// <summary>Takes a drop; null when another watcher was faster or the drop has gone.</summary>
    /// <exception cref="UnauthorizedAccessException">The drop cannot be moved.</exception>
    public static Claim? TryTake(InboxFolders folders, string path)
    {
        var key = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue | 1L << 62;
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(folders.Working, key.ToString("x16", CultureInfo.InvariantCulture))).FullName;
        // The drop's own name could equal the marker's; a folder between the two keeps them apart.
        var target = System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(folder, "drop")).FullName, System.IO.Path.GetFileName(path));
        try
        {
            Directory.Move(path, target);
            return new(folders, folder, target);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            Directory.Delete(folder, recursive: true);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Directory.Delete(folder, recursive: true);
            throw new UnauthorizedAccessException($"cannot move {path} to {folders.Working}: {refused.Message}", refused);
        }
    }

    /// <summary>Claims that lie in the working folder: those of live watchers and those of a crash.</summary>
    public static IEnumerable<Claim> Existing(InboxFolders folders)
    {
        foreach (var folder in Directory.EnumerateDirectories(folders.Working).Order(StringComparer.Ordinal))
        {
            if (long.TryParse(System.IO.Path.GetFileName(folder), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _)
                && Directory.Exists(System.IO.Path.Combine(folder, "drop"))
                && Directory.EnumerateFileSystemEntries(System.IO.Path.Combine(folder, "drop")).FirstOrDefault() is { } path)
            {
                yield return new(folders, folder, path);
            }
        }
    }

    /// <summary>True while the drop is still where it was claimed; false once another watcher has finished it.</summary>
    public bool Exists => File.Exists(Path) || Directory.Exists(Path);

    /// <summary>Moves the drop to <c>done/</c>; returns where it is.</summary>
    public string MoveToDone() => MoveTo(_folders.Done);

    /// <summary>Moves the drop to <c>failed/</c> with the reason beside it; returns where it is.</summary>
    public string MoveToFailed(string reasonJson)
    {
        var target = MoveTo(_folders.Failed);
        File.WriteAllText(target + ".reason.json", reasonJson);
        return target;
    }

    private string MoveTo(string destination)
    {
        var target = System.IO.Path.Combine(destination, Name);
        if (File.Exists(target) || Directory.Exists(target))
        {
            // An earlier drop of that name is kept: evidence is never overwritten.
            target = System.IO.Path.Combine(
                destination,
                $"{System.IO.Path.GetFileNameWithoutExtension(Name)}-{Key & 0xFFFFFFFF:x8}{System.IO.Path.GetExtension(Name)}");
        }

        Directory.Move(Path, target);
        Directory.Delete(_folder, recursive: true);
        return target;
    }
}
