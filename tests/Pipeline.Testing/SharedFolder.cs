using Xunit;

namespace Pipeline.Testing;

/// <summary>
/// The folder <c>shared</c> beside the repository: real cables and hand-made truth, which the repository does not carry.
/// Tests over it skip with a sentence where it is absent.
/// </summary>
public static class SharedFolder
{
    /// <summary>Full path, or null when the folder is absent.</summary>
    public static string? Root { get; } = Beside(RepositoryRoot.Path);

    /// <summary>Full path of a file or folder in it; skips the test when that is absent.</summary>
    public static string Require(params ReadOnlySpan<string> parts)
    {
        var wanted = Root is null ? null : System.IO.Path.Combine([Root, .. parts]);
        if (wanted is null || !System.IO.Path.Exists(wanted))
        {
            Assert.Skip($"../shared/{string.Join('/', parts)} is absent: its real cables were not tested.");
        }

        return wanted;
    }

    internal static string? Beside(string repository)
    {
        var folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(repository, "..", "shared"));
        return Directory.Exists(folder) ? folder : null;
    }
}
