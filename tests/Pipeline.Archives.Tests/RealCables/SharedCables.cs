namespace Pipeline.Archives.Tests.RealCables;

/// <summary>The folder of real cables beside the repository; absent in a plain checkout.</summary>
internal static class SharedCables
{
    public static string FolderOrSkip()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Pipeline.sln")))
        {
            at = at.Parent;
        }

        string folder = at is null ? "" : Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "cables"));
        Assert.SkipUnless(Directory.Exists(folder), "The folder shared/cables with real cables does not lie beside the repository.");
        return folder;
    }
}
