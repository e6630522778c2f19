namespace Pipeline.Entities.Tests.Support;

/// <summary>The folder of real cables beside the repository; absent for most people.</summary>
internal static class SharedFolder
{
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Pipeline.sln"))) folder = folder.Parent;
        if (folder?.Parent is null) return null;
        string shared = System.IO.Path.Combine(folder.Parent.FullName, "shared");
        return Directory.Exists(System.IO.Path.Combine(shared, "gold")) ? shared : null;
    }
}
