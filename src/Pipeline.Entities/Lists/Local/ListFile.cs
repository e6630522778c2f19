namespace Pipeline.Entities.Lists.Local;

/// <summary>A file of an installation's folder <c>entities.d</c>.</summary>
/// <param name="Name">Its name without the folder: says which list it changes, <c>50-ministries.country-bodies.tsv</c>.</param>
public sealed record ListFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Something wrong with a file, for the person who wrote it.</summary>
/// <param name="Line">Counted from 1; 0 for the file as a whole.</param>
/// <param name="Code">Stable, <c>entities.country</c>.</param>
public sealed record ListFault(string File, int Line, string Code, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Code}: {Message}" : $"{File}: {Code}: {Message}";
}
