using System.IO.Enumeration;
using Pipeline.Archives;

namespace Pipeline.Worker.Inbox;

/// <summary>
/// Finds drops that have stopped changing. A periodic scan is the algorithm: bind mounts, NFS and SMB send no file events.
/// Not thread-safe: one scan at a time. A scan allocates for new names only, so that 100,000 waiting files cost no memory each time.
/// </summary>
internal sealed class InboxScanner(InboxFolders folders, TimeSpan settle, bool markerRequired, TimeProvider time)
{
    private static readonly EnumerationOptions Top = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>A marker may come before its file is moved in; after this long someone has forgotten it.</summary>
    private static readonly TimeSpan MarkerPatience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Sighting> _seen = new(StringComparer.Ordinal);

    /// <summary>By the name of the file that they stand for.</summary>
    private readonly Dictionary<string, MarkerSighting> _markers = new(StringComparer.Ordinal);

    private int _scan;

    /// <summary>One look at the inbox.</summary>
    public ScanResult Scan()
    {
        var now = time.GetUtcNow();
        _scan++;
        var entries = new FileSystemEnumerable<bool>(folders.Root, (ref FileSystemEntry entry) => See(ref entry, now), Top)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !folders.Ignores(entry.FileName),
        };
        foreach (var _ in entries)
        {
        }

        Forget(_seen, sighting => sighting.Scan);
        Forget(_markers, sighting => sighting.Scan);
        return Result(now);
    }

    private bool See(ref FileSystemEntry entry, DateTimeOffset now)
    {
        if (InboxNames.IsMarker(entry.FileName))
        {
            var known = _markers.GetAlternateLookup<ReadOnlySpan<char>>();
            var of = entry.FileName[..^InboxNames.MarkerSuffix.Length];
            known[of] = known.TryGetValue(of, out var marker) ? marker with { Scan = _scan } : new(now, _scan, Told: false, entry.FileName.ToString());
            return true;
        }

        var kind = Kind(ref entry);
        var fingerprint = kind switch
        {
            FileKind.Missing => null,
            FileKind.Folder => Fingerprint.Of(entry.ToFullPath()),
            FileKind.File => new Fingerprint(1, entry.Length, entry.LastWriteTimeUtc.UtcDateTime),
            _ => new Fingerprint(1, 0, default),
        };
        if (fingerprint is { } found)
        {
            var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
            var since = seen.TryGetValue(entry.FileName, out var before) && before.Fingerprint == found ? before.Since : now;
            seen[entry.FileName] = new(kind, found, since, _scan);
        }

        return true;
    }

    private static FileKind Kind(ref FileSystemEntry entry)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
        {
            return FileKind.Link;
        }

        // What is no plain file has no length: only those few are asked about one by one.
        return entry.IsDirectory ? FileKind.Folder : entry.Length > 0 ? FileKind.File : FileKinds.Of(entry.ToFullPath());
    }

    private void Forget<T>(Dictionary<string, T> sightings, Func<T, int> scan)
    {
        foreach (var (name, sighting) in sightings)
        {
            if (scan(sighting) != _scan)
            {
                sightings.Remove(name);
            }
        }
    }

    private ScanResult Result(DateTimeOffset now)
    {
        List<InboxEntry> ready = [];
        var changing = 0;
        foreach (var (name, sighting) in _seen)
        {
            var marker = _markers.TryGetValue(name, out var found) ? found.Name : null;
            if (marker is not null || (!markerRequired && now - sighting.Since >= settle))
            {
                ready.Add(new(name, sighting.Kind, sighting.Fingerprint, sighting.Since, marker));
            }
            else if (!markerRequired)
            {
                changing++;
            }
        }

        ready.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return new(ready, changing, LoneMarkers(now));
    }

    private List<string> LoneMarkers(DateTimeOffset now)
    {
        List<string> lone = [];
        foreach (var (of, marker) in _markers)
        {
            if (!marker.Told && !_seen.ContainsKey(of) && now - marker.Since >= MarkerPatience)
            {
                lone.Add(marker.Name);
                _markers[of] = marker with { Told = true };
            }
        }

        return lone;
    }

    private readonly record struct Sighting(FileKind Kind, Fingerprint Fingerprint, DateTimeOffset Since, int Scan);

    private readonly record struct MarkerSighting(DateTimeOffset Since, int Scan, bool Told, string Name);
}
