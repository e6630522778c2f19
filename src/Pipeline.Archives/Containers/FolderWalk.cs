namespace Pipeline.Archives.Containers;

/// <summary>A file of a folder.</summary>
/// <param name="RelativePath">With <c>/</c> on every system; a folder's ends with it.</param>
/// <param name="IsUnreadableFolder">Not a file but a folder that could not be listed: told, not passed over.</param>
internal readonly record struct FolderFile(string RelativePath, FileInfo Info, bool IsUnreadableFolder = false)
{
    public bool IsLink => Info.LinkTarget is not null || (Info.Attributes & FileAttributes.ReparsePoint) != 0;
}

/// <summary>
/// The files of a folder in ordinal order of their relative paths, one directory in memory at a time. Links, to folders as
/// well, are files here and are not followed.
/// </summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    public static IEnumerable<FolderFile> Files(string root)
    {
        Stack<Queue<(string Key, FileSystemInfo Info)>> open = new();
        open.Push(Entries(new(root), ""));
        while (open.TryPeek(out Queue<(string Key, FileSystemInfo Info)>? entries))
        {
            if (!entries.TryDequeue(out (string Key, FileSystemInfo Info) entry))
            {
                open.Pop();
            }
            else if (IsFolder(entry.Info))
            {
                if (TryEntries((DirectoryInfo)entry.Info, entry.Key) is not { } inside)
                {
                    yield return new(entry.Key, new FileInfo(entry.Info.FullName), IsUnreadableFolder: true);
                    continue;
                }

                open.Push(inside);
            }
            else
            {
                yield return new(entry.Key, new FileInfo(entry.Info.FullName));
            }
        }
    }

    private static Queue<(string Key, FileSystemInfo Info)>? TryEntries(DirectoryInfo folder, string prefix)
    {
        try
        {
            return Entries(folder, prefix);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    // A folder sorts by its name with the slash, so that its files stand where their whole paths belong ("a-b" before "a/b").
    private static Queue<(string Key, FileSystemInfo Info)> Entries(DirectoryInfo folder, string prefix)
    {
        List<(string Key, FileSystemInfo Info)> entries =
            [.. folder.EnumerateFileSystemInfos("*", All).Select(info => (prefix + info.Name + (IsFolder(info) ? "/" : ""), info))];
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Item1, right.Item1));
        return new(entries);
    }

    private static bool IsFolder(FileSystemInfo info) => info is DirectoryInfo && (info.Attributes & FileAttributes.ReparsePoint) == 0;
}
