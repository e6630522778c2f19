namespace Pipeline.Worker.Inbox;

/// <summary>
/// Finds drops that have stopped changing. A periodic scan is the algorithm: bind mounts, NFS and SMB send no file events.
/// Not thread-safe: one scan at a time.
/// </summary>
internal sealed class InboxScanner(InboxFolders folders, TimeSpan settle, TimeProvider time)
{
    private Dictionary<string, Sighting> _seen = [];

    /// <summary>One look at the inbox.</summary>
    /// <returns>Paths that are ready, by name, and how many are still changing.</returns>
    public ScanResult Scan()
    {
        var now = time.GetUtcNow();
        var seen = new Dictionary<string, Sighting>();
        var ready = new List<string>();
        foreach (var path in Directory.EnumerateFileSystemEntries(folders.Root).Where(path => !folders.Ignores(path)).Order(StringComparer.Ordinal))
        {
            if (Fingerprint.Of(path) is not { } fingerprint)
            {
                continue;
            }

            var since = _seen.TryGetValue(path, out var before) && before.Fingerprint == fingerprint ? before.Since : now;
            seen[path] = new(fingerprint, since);
            if (now - since >= settle)
            {
                ready.Add(path);
            }
        }

        _seen = seen;
        return new(ready, seen.Count - ready.Count);
    }

    private readonly record struct Sighting(Fingerprint Fingerprint, DateTimeOffset Since);
}

/// <param name="Ready">Paths that have not changed for the settle time.</param>
/// <param name="Changing">Entries that are not ready yet.</param>
internal sealed record ScanResult(IReadOnlyList<string> Ready, int Changing);
