using System.IO.Enumeration;
using Pipeline.Archives;

namespace Pipeline.Worker.Inbox;

/// <summary>What changes while something is still being written: number of files, bytes, newest write time.</summary>
internal readonly record struct Fingerprint(long Files, long Bytes, DateTime Newest)
{
    // Links are counted and never followed: a link to a parent would never end.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>Null when there is nothing to take: the entry has vanished, or a folder holds no file yet.</summary>
    public static Fingerprint? Of(string path)
    {
        try
        {
            switch (FileKinds.Of(path))
            {
                case FileKind.Missing:
                    return null;
                case FileKind.Folder:
                    return OfFolder(path);
                case FileKind.File:
                    var file = new FileInfo(path);
                    return new(1, file.Length, file.LastWriteTimeUtc);
                default:
                    // Links, devices and whatever the system does not tell: there, and not to be touched.
                    return new(1, 0, default);
            }
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static Fingerprint? OfFolder(string path)
    {
        var files = new FileSystemEnumerable<(long Length, DateTime Written)>(
            path, (ref FileSystemEntry entry) => (entry.Length, entry.LastWriteTimeUtc.UtcDateTime), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsFolder(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsFolder(ref entry),
        };
        var sum = default(Fingerprint);
        foreach (var (length, written) in files)
        {
            sum = new(sum.Files + 1, sum.Bytes + length, written > sum.Newest ? written : sum.Newest);
        }

        return sum.Files == 0 ? null : sum;
    }

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;
}
