namespace Pipeline.Testing.Processes;

/// <summary>Finds programs of this machine.</summary>
public static class Executable
{
    /// <summary>Full path of a program in one of the folders, else on PATH; null when there is none.</summary>
    public static string? Find(string name, params IEnumerable<string> foldersFirst)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return foldersFirst
            .Concat(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
