namespace Pipeline.Worker.Inbox;

/// <summary>The watched folder and the three folders that the watcher keeps inside it. One file system, so that every move is an atomic rename.</summary>
internal sealed class InboxFolders
{
    private const string Note = """
        Drop archives (.zip, .tar, .tar.gz), single cables, cables.csv or whole folders here.
        Each is taken when it has stopped changing, moved to working/, and then to done/ or failed/.
        A failed one has a .reason.json beside it. This note is ignored.
        """;

    private static readonly string[] IgnoredSuffixes = [".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".swp"];

    public InboxFolders(string root)
    {
        Root = Path.GetFullPath(root);
        Working = Path.Combine(Root, "working");
        Done = Path.Combine(Root, "done");
        Failed = Path.Combine(Root, "failed");
    }

    public string Root { get; }

    /// <summary>Claimed drops, each in a folder of its own: <c>working/CLAIM/NAME</c>.</summary>
    public string Working { get; }

    public string Done { get; }

    public string Failed { get; }

    public void Create()
    {
        foreach (var folder in new[] { Root, Working, Done, Failed })
        {
            Directory.CreateDirectory(folder);
        }

        var note = Path.Combine(Root, "README.txt");
        if (!File.Exists(note))
        {
            File.WriteAllText(note, Note);
        }
    }

    /// <summary>True for our own folders and note, hidden files, and names that copying programs use while they write.</summary>
    public bool Ignores(string path)
    {
        var name = Path.GetFileName(path);
        return path == Working || path == Done || path == Failed
            || name is "README.txt"
            || name.StartsWith('.') || name.EndsWith('~')
            || IgnoredSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }
}
