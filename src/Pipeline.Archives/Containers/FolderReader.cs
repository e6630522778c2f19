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
        Source source = new(MemberNames.Show(file.RelativePath), MemberNames.Last(file.RelativePath), Depth: 0, Budget: null, InGzip: false) { NameFault = MemberNames.Fault(file.RelativePath) };
        if (file.IsUnreadableFolder)
        {
            return [source.Reject(RejectCodes.FileUnreadable, "The folder cannot be listed.")];
        }

        if (FileKinds.Of(file.FullPath) is not (FileKind.File or FileKind.Unknown) and var kind)
        {
            return [Refuse(kind, source)];
        }

        try
        {
            // Not opened when empty: where the kind is not known, a pipe has no length either, and opening one waits for ever.
            return new FileInfo(file.FullPath).Length == 0
                ? [source.Reject(RejectCodes.FileEmpty, "The file holds no bytes.")]
                : FileReader.Read(FileReader.Open(file.FullPath), source, context);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return [Refuse(FileKind.Missing, source)];
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return [source.Reject(RejectCodes.FileUnreadable, fault.GetType().Name)];
        }
    }

    private static RejectedItem Refuse(FileKind kind, Source source) => kind switch
    {
        FileKind.Link => source.Reject(RejectCodes.FileLink, "A link; links are not followed."),
        FileKind.Special => source.Reject(RejectCodes.FileSpecial, "A device, pipe or socket; never opened."),

        // The system hands out such a name with its bad bytes replaced, and knows no file of that name.
        FileKind.Missing when source.Label!.Contains('\uFFFD', StringComparison.Ordinal) => source.Reject(RejectCodes.FileUnreadable, "The file's name is not valid UTF-8, so it cannot be opened by it."),
        FileKind.Missing => source.Reject(RejectCodes.FileChanged, "The file was gone when its turn came."),
        _ => source.Reject(RejectCodes.FileChanged, "The file had become a folder when its turn came."),
    };
}
