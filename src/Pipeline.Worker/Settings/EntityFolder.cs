using Pipeline.Entities.Lists.Local;

namespace Pipeline.Worker.Settings;

/// <summary>The folder of names that this installation adds, replaces and takes away (README, "Names of your own").</summary>
internal static class EntityFolder
{
    /// <summary>Read in the data folder when it exists and no other folder is set.</summary>
    public const string DefaultName = "entities.d";

    /// <summary>The embedded lists together have 0.3 MB: more is no list but a mistaken folder.</summary>
    public const int LargestFile = 4 << 20, LargestFolder = 16 << 20, MostFiles = 200;

    private const int MostFaults = 1_000;

    /// <summary>Folder that the settings mean; null when none is set and the default one does not exist.</summary>
    public static string? Of(PipelineSettings settings)
    {
        if (settings.EntitiesFolder is { } set)
        {
            return set;
        }

        var standard = Path.Combine(settings.DataFolder, DefaultName);
        return Directory.Exists(standard) ? standard : null;
    }

    /// <exception cref="SettingException">Something is wrong in the folder: the message has every fault, one a line.</exception>
    public static EntityOverrides Read(PipelineSettings settings)
    {
        if (Of(settings) is not { } folder)
        {
            return EntityOverrides.None;
        }

        List<ListFault> faults = [];
        var (overrides, found) = EntityOverrides.Read(Files(folder, faults));
        faults.AddRange(found);
        return faults.Count == 0 && overrides is not null ? overrides : throw new SettingException(Message(folder, faults));
    }

    private static List<ListFile> Files(string folder, List<ListFault> faults)
    {
        List<ListFile> files = [];
        string[] paths;
        try
        {
            // What mounts and editors leave beside the lists (..data, .swp) begins with a dot or ends otherwise; folders are not entered.
            paths = [.. Directory.EnumerateFiles(folder).Where(IsList).Order(StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            faults.Add(new ListFault("", 0, "entities.folder", $"the folder cannot be read: {unreadable.Message}"));
            return files;
        }

        if (paths.Length > MostFiles)
        {
            faults.Add(new ListFault("", 0, "entities.folder", $"the folder has {paths.Length} lists, more than {MostFiles}"));
            return files;
        }

        long total = 0;
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            try
            {
                if (Content(path) is not { } content || (total += content.Length) > LargestFolder)
                {
                    faults.Add(new ListFault(name, 0, "entities.file-size", $"more than {LargestFile >> 20} MB in a file, or {LargestFolder >> 20} MB in all"));
                    continue;
                }

                files.Add(new ListFile(name, content));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                faults.Add(new ListFault(name, 0, "entities.file", $"the file cannot be read: {unreadable.Message}"));
            }
        }

        return files;
    }

    private static bool IsList(string path) => Path.GetFileName(path) is var name && name[0] != '.' && name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counted while it is read: a file that grows, or has no end, must not fill the memory.</summary>
    private static byte[]? Content(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (file.Read(buffer) is var read and > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > LargestFile)
            {
                return null;
            }
        }

        return content.ToArray();
    }

    private static string Message(string folder, List<ListFault> faults)
    {
        var lines = faults.Take(MostFaults).Select(fault => (fault with { File = fault.File.Length == 0 ? folder : Path.Combine(folder, fault.File) }).ToString());
        return string.Join(Environment.NewLine,
            [$"{faults.Count} fault{(faults.Count == 1 ? "" : "s")} in the names of {folder}; nothing was started", .. lines, .. faults.Count > MostFaults ? (string[])["…"] : []]);
    }
}
