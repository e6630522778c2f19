using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers;

/// <summary>A dropped folder: each file for itself, in ordinal order of the relative paths.</summary>
internal static class FolderReader
{
    public static IEnumerable<ArchiveItem> Read(string root, ReadContext context)
    {
        foreach (FolderFile file in FolderWalk.Files(root))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (ArchiveItem item in ReadFile(file, context))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<ArchiveItem> ReadFile(FolderFile file, ReadContext context)
    {
        Source source = new(MemberNames.Show(file.RelativePath), file.Info.Name, Depth: 0, Budget: null, InGzip: false);
        if (file.IsUnreadableFolder)
        {
            return [source.Reject(RejectCodes.FileUnreadable, "The folder cannot be listed.")];
        }

        if (file.IsLink)
        {
            return [source.Reject(RejectCodes.FileLink, "A link; links are not followed.")];
        }

        // Not opened when empty: a pipe has no length either, and opening one waits for its writer for ever.
        if (file.Info.Length == 0)
        {
            return [source.Reject(RejectCodes.FileEmpty, "The file holds no bytes.")];
        }

        try
        {
            return FileReader.Read(FileReader.Open(file.Info.FullName), source, context);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return [source.Reject(RejectCodes.FileUnreadable, fault.GetType().Name)];
        }
    }
}
