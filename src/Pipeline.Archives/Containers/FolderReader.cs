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
        string label = MemberNames.Show(file.RelativePath);
        Source source = new(label, file.Info.Name, Depth: 0, Budget: null, InGzip: false);
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
            FileReader.Open(file.Info.FullName).Dispose();
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return [source.Reject(RejectCodes.FileUnreadable, fault.GetType().Name)];
        }

        return FileReader.Read(file.Info.FullName, label, context);
    }
}
