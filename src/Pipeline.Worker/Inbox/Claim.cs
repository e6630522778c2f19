using System.Globalization;
using System.Security.Cryptography;
using Pipeline.Archives;

namespace Pipeline.Worker.Inbox;

/// <summary>
/// A drop that one watcher has taken, by renaming it into a folder of its own: of several watchers on one share exactly one rename
/// succeeds. The folder's name is the key under which a watcher holds the claim, so that another can take over after a crash.
/// </summary>
internal sealed class Claim
{
    private readonly InboxFolders _folders;
    private readonly string _folder;

    internal Claim(InboxFolders folders, long key, string name)
    {
        _folders = folders;
        _folder = FolderOf(folders, key);
        Key = key;
        Name = name;
        // The drop's own name could equal that of our record; a folder between the two keeps them apart.
        Path = System.IO.Path.Combine(_folder, "drop", name);
    }

    /// <summary>Where the drop is now.</summary>
    public string Path { get; }

    /// <summary>Its name as dropped.</summary>
    public string Name { get; }

    /// <summary>Key of the lease on this claim; far above any archive id.</summary>
    public long Key { get; }

    /// <summary>Kept on disk so that a resumed claim is not registered as another drop.</summary>
    public ClaimRecord Record
    {
        get => ClaimRecord.Read(_folder) ?? new(Name, ArchiveId: null, DropId: null, Fingerprint: null, Changes: 0, Target: null);
        set => value.Write(_folder);
    }

    /// <summary>True while the drop is still where it was claimed.</summary>
    public bool Exists => FileKinds.Of(Path) != FileKind.Missing;

    /// <summary>False once some watcher has finished with it.</summary>
    public bool IsOpen => Directory.Exists(_folder);

    public InboxFolders Folders => _folders;

    public static long NewKey() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue | 1L << 62;

    /// <summary>Takes a drop and removes its marker; null when another watcher was faster or the drop has gone.</summary>
    /// <exception cref="UnauthorizedAccessException">The drop cannot be moved.</exception>
    public static Claim? TryTake(InboxFolders folders, long key, string name, string? marker = null)
    {
        var claim = new Claim(folders, key, name);
        var path = System.IO.Path.Combine(folders.Root, name);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(claim.Path)!);
            Directory.Move(path, claim.Path);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            claim.Discard();
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            claim.Discard();
            throw new UnauthorizedAccessException($"cannot move {path} to {folders.Working}: {refused.Message}", refused);
        }

        DropMarker(folders, marker);
        return claim;
    }

    /// <summary>Claims that lie in the working folder: those of live watchers and those of a crash.</summary>
    public static IEnumerable<Claim> Existing(InboxFolders folders)
    {
        foreach (var folder in Directory.EnumerateDirectories(folders.Working).Order(StringComparer.Ordinal))
        {
            if (long.TryParse(System.IO.Path.GetFileName(folder), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var key) && NameIn(folder) is { } name)
            {
                yield return new(folders, key, name);
            }
        }
    }

    /// <summary>
    /// Removes folders that a crash left before anything was in them. A watcher that is just about to fill one finds it gone, as if
    /// the drop had gone, and takes it at its next scan.
    /// </summary>
    /// <param name="untouchedSince">Younger ones are left alone: someone is likely to be filling them.</param>
    public static void RemoveEmpty(InboxFolders folders, DateTimeOffset untouchedSince)
    {
        foreach (var folder in Directory.EnumerateDirectories(folders.Working))
        {
            try
            {
                if (NameIn(folder) is null && Directory.GetLastWriteTimeUtc(folder) <= untouchedSince.UtcDateTime)
                {
                    LooseClaim.Unmark(folder);
                    RemoveIfEmpty(System.IO.Path.Combine(folder, "drop"));
                    RemoveIfEmpty(folder);
                }
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                // Filled in the meantime, or not ours to remove.
            }
        }
    }

    /// <summary>Lets go of a claim whose drop is elsewhere.</summary>
    public void Discard()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
    }

    internal static string FolderOf(InboxFolders folders, long key) => System.IO.Path.Combine(folders.Working, key.ToString("x16", CultureInfo.InvariantCulture));

    internal static void DropMarker(InboxFolders folders, string? marker)
    {
        if (marker is null)
        {
            return;
        }

        try
        {
            File.Delete(System.IO.Path.Combine(folders.Root, marker));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It is named as a marker without its file after a while; the drop itself is safe.
        }
    }

    private static void RemoveIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (DirectoryNotFoundException)
        {
            // The crash came before it was made, or another watcher was faster.
        }
    }

    /// <summary>The name of the drop; that of the record when the drop was moved on, or vanished.</summary>
    private static string? NameIn(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(System.IO.Path.Combine(folder, "drop")).FirstOrDefault() is { } path
                ? System.IO.Path.GetFileName(path)
                : ClaimRecord.Read(folder)?.Name;
        }
        catch (DirectoryNotFoundException)
        {
            return ClaimRecord.Read(folder)?.Name;
        }
    }
}
