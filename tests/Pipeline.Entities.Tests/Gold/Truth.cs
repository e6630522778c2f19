namespace Pipeline.Entities.Tests.Gold;

/// <summary>A mention as a reader marked it; offsets are UTF-16 units into the text without marks.</summary>
internal sealed record Truth(int Start, int End, string Type, string Id);

/// <summary>What is wrong with the marks of a file, where an editor can jump to it.</summary>
internal sealed record Fault(string File, int Line, string What)
{
    public override string ToString() => $"{File}:{Line}: {What}";
}
