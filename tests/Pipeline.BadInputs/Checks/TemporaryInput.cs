namespace Pipeline.BadInputs.Checks;

/// <summary>An input on a disk, in a folder of its own that goes away.</summary>
internal sealed class TemporaryInput : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-bad-").FullName;

    public TemporaryInput(Catalogue.Entry entry)
    {
        Path = System.IO.Path.Combine(_folder, entry.Name);
        entry.Made.Write(Path);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
