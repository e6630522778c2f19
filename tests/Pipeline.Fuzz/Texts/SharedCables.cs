using Pipeline.Archives;

namespace Pipeline.Fuzz.Texts;

/// <summary>The texts of the real telegrams beside the repository, where they are; nothing else depends on them.</summary>
internal static class SharedCables
{
    /// <summary>Every cable that the archive readers find under <c>../shared/cables</c>, in a stable order; empty where the folder is absent.</summary>
    public static IReadOnlyList<string> Read()
    {
        if (Folder() is not { } folder)
        {
            return [];
        }

        var limits = new ArchiveLimits();
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "MANIFEST.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => ArchiveReader.Read(file, limits)).OfType<RawCable>().Select(cable => cable.Text)];
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            {
                var cables = Path.Combine(folder.Parent!.FullName, "shared", "cables");
                return Directory.Exists(cables) ? cables : null;
            }
        }

        return null;
    }
}
