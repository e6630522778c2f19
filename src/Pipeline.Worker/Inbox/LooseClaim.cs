using System.Globalization;
using Pipeline.Archives;

namespace Pipeline.Worker.Inbox;

/// <summary>
/// Very many loose files as one drop: each is renamed into a folder <c>loose-…</c> inside the claim. One hash, registration and
/// settlement per file would take longer than the files themselves.
/// </summary>
internal static class LooseClaim
{
    public const int MostFiles = 10_000;

    /// <summary>Only small files: a large one is an archive of its own.</summary>
    public const long LargestFile = 1 << 20;

    private const string Unsealed = "unsealed";

    public static bool Fits(InboxEntry entry) => entry.Kind == FileKind.File && entry.Fingerprint.Bytes <= LargestFile;

    /// <summary>
    /// Collects the files. The caller holds the lease on <paramref name="key"/>: until it is sealed the claim is incomplete, and a
    /// watcher that gets the lease knows from that that the collector has died.
    /// </summary>
    /// <returns>Null when none of them was there any more.</returns>
    /// <exception cref="UnauthorizedAccessException">Not one of them can be moved.</exception>
    public static Claim? Collect(InboxFolders folders, long key, IReadOnlyList<InboxEntry> files, DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"loose-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{key & 0xFFFF:x4}");
        var claim = new Claim(folders, key, name);
        Directory.CreateDirectory(Claim.FolderOf(folders, key));
        File.WriteAllBytes(UnsealedPath(folders, key), []);
        Directory.CreateDirectory(claim.Path);
        var moved = 0;
        Exception? refusal = null;
        foreach (var file in files)
        {
            try
            {
                File.Move(Path.Combine(folders.Root, file.Name), Path.Combine(claim.Path, file.Name));
                moved++;
                Claim.DropMarker(folders, file.Marker);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // Another watcher was faster.
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                refusal = refused;
            }
        }

        if (moved > 0)
        {
            Seal(folders, claim);
            return claim;
        }

        claim.Discard();
        return refusal is null ? null : throw new UnauthorizedAccessException($"cannot move loose files to {folders.Working}: {refusal.Message}", refusal);
    }

    /// <summary>
    /// Makes what a dead collector left a drop as it is; its other files are still in the inbox. The caller holds the lease.
    /// </summary>
    /// <returns>False when nothing was collected yet; the claim is gone then.</returns>
    public static bool SealLeftover(InboxFolders folders, Claim claim)
    {
        if (!File.Exists(UnsealedPath(folders, claim.Key)))
        {
            return true;
        }

        if (!Directory.EnumerateFileSystemEntries(claim.Path).Any())
        {
            claim.Discard();
            return false;
        }

        Seal(folders, claim);
        return true;
    }

    /// <summary>Removes the mark of a collector that died before it had a place for its files.</summary>
    public static void Unmark(string claimFolder) => File.Delete(Path.Combine(claimFolder, Unsealed));

    private static void Seal(InboxFolders folders, Claim claim) => File.Delete(UnsealedPath(folders, claim.Key));

    private static string UnsealedPath(InboxFolders folders, long key) => Path.Combine(Claim.FolderOf(folders, key), Unsealed);
}
