namespace Pipeline.Cables.Tests;

/// <summary>The folder of real telegrams beside the repository; it is not part of the repository.</summary>
internal static class SharedFolder
{
    public static string? Path { get; } = Find();

    public static string Require(string relative)
    {
        Assert.SkipWhen(Path is null, "The shared folder with real telegrams is not beside the repository.");
        return System.IO.Path.Combine(Path!, relative);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Pipeline.sln")))
            {
                var shared = System.IO.Path.Combine(folder.Parent!.FullName, "shared");
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}
