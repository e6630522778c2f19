using System.IO.Enumeration;

namespace Pipeline.Archives.Containers;

/// <summary>A file of a folder, or a folder that could not be listed.</summary>
/// <param name="RelativePath">With <c>/</c> on every system; a folder's ends with it.</param>
/// <param name="IsUnreadableFolder">Not a file but a folder that could not be listed: told, not passed over.</param>
internal readonly record struct FolderFile(string RelativePath, string FullPath, bool IsUnreadableFolder = false);

/// <summary>
/// The files of a folder in ordinal order of their relative paths. In memory are the names, and no more, of one directory at a
/// time and of those above it: the order cannot be had for less. Links, to folders as well, are files here and are not followed.
/// </summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    public static IEnumerable<FolderFile> Files(string root)
    {
        Stack<Listing> open = new();
        open.Push(new("", Names(root)));
        while (open.TryPeek(out Listing? listing))
        {
            if (listing.Next() is not { } name)
            {
                open.Pop();
                continue;
            }

            string relative = listing.Prefix + name;
            string full = Path.Combine(root, relative);
            if (!name.EndsWith('/'))
            {
                yield return new(relative, full);
            }
            else if (TryNames(full) is { } inside)
            {
                open.Push(new(relative, inside));
            }
            else
            {
                yield return new(relative, full, IsUnreadableFolder: true);
            }
        }
    }

    private static string[]? TryNames(string folder)
    {
        try
        {
            return Names(folder);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    // A folder sorts by its name with the slash, so that its files stand where their whole paths belong ("a-b" before "a/b").
    private static string[] Names(string folder)
    {
        string[] names = [.. new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => IsFolder(ref entry) ? $"{entry.FileName}/" : entry.FileName.ToString(), All)];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    private sealed class Listing(string prefix, string[] names)
    {
        private int _next;

        public string Prefix => prefix;

        public string? Next() => _next < names.Length ? names[_next++] : null;
    }
}
