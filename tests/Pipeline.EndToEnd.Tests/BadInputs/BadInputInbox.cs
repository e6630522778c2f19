using Pipeline.BadInputs;

namespace Pipeline.EndToEnd.Tests.BadInputs;

/// <summary>An inbox that holds bad inputs of the catalogue, in a folder where anything written beside it would be seen.</summary>
internal sealed class BadInputInbox : IDisposable
{
    /// <summary>Where names in the catalogue's archives lead.</summary>
    private const string Canary = "/tmp/pipeline-canary";

    private readonly string _root = Directory.CreateTempSubdirectory("pipeline-bad-inputs-").FullName;

    public BadInputInbox(IReadOnlyList<Catalogue.Entry> entries)
    {
        Directory.CreateDirectory(Inbox);
        Directory.Exists(Canary).ShouldBeFalse($"{Canary} must not be there before the test");
        foreach (var entry in entries)
        {
            entry.Made.Write(Path.Combine(Inbox, entry.Name));
        }
    }

    public string Inbox => Path.Combine(_root, "inbox");

    /// <summary>Names in one of the folders of the inbox; null for the inbox itself.</summary>
    public IEnumerable<string> Names(string? folder = null) =>
        Directory.EnumerateFileSystemEntries(folder is null ? Inbox : Path.Combine(Inbox, folder)).Select(path => Path.GetFileName(path)!);

    public void ShouldBeAllThatWasWritten()
    {
        Directory.EnumerateFileSystemEntries(_root).ShouldHaveSingleItem();
        Directory.Exists(Canary).ShouldBeFalse("a path of an archive was written to");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
