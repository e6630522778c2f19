namespace Pipeline.Worker.Inbox;

/// <summary>The watched folder and the three folders that the watcher keeps inside it. One file system, so that every move is an atomic rename.</summary>
internal sealed class InboxFolders
{
    private const string Note = """
        Drop archives, single cables, cables.csv or whole folders here.
        Each is taken when it has stopped changing, moved to working/, and then to done/ or failed/.
        An empty file NAME.done beside NAME says that it is complete: then it is taken at once.
        A failed one has a .reason.json beside it, one of which a part was refused a .partial.json. This note is ignored.
        """;

    private readonly InboxNames _names;

    /// <param name="ignore">Patterns of names that are no drops, beside the usual ones.</param>
    public InboxFolders(string root, IReadOnlyList<string>? ignore = null)
    {
        _names = new(ignore ?? []);
        Root = Path.GetFullPath(root);
        Working = Path.Combine(Root, WorkingName);
        Done = Path.Combine(Root, DoneName);
        Failed = Path.Combine(Root, FailedName);
    }

    private const string WorkingName = "working", DoneName = "done", FailedName = "failed";

    public string Root { get; }

    /// <summary>Claimed drops, each in a folder of its own: <c>working/CLAIM/drop/NAME</c>.</summary>
    public string Working { get; }

    public string Done { get; }

    public string Failed { get; }

    public void Create()
    {
        foreach (var folder in new[] { Root, Working, Done, Failed })
        {
            Directory.CreateDirectory(folder);
        }

        var note = Path.Combine(Root, InboxNames.Note);
        if (!File.Exists(note))
        {
            File.WriteAllText(note, Note);
        }
    }

    /// <summary>True for our own folders and note, hidden files, and names that copying programs use while they write.</summary>
    public bool Ignores(ReadOnlySpan<char> name) => name is WorkingName or DoneName or FailedName || _names.Ignores(name);

    /// <summary>The path as the ledger keeps it: relative to the inbox, so that the inbox may move.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
