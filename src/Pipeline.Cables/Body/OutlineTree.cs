using Pipeline.Cables.Model;

namespace Pipeline.Cables.Body;

/// <summary>Builds the blocks of the outline from their beginnings and levels: what is open is closed by a block of its level or above.</summary>
internal sealed class OutlineTree
{
    private readonly List<Block> _top = [];
    private readonly Stack<Open> _open = new();
    private int _reached;

    public bool IsOpen => _open.Count > 0;

    /// <summary>Opens a block; a level deeper than one below the innermost open block counts as one below.</summary>
    public void Open(string kind, string? label, string? mark, int start, int level)
    {
        Close(level);
        _open.Push(new Open(kind, label, mark, start));
        _reached = start;
    }

    /// <summary>Text up to the offset belongs to the innermost open block.</summary>
    public void Reach(int end) => _reached = Math.Max(_reached, end);

    public void Close() => Close(0);

    public IReadOnlyList<Block> Result()
    {
        Close(0);
        return _top;
    }

    private void Close(int level)
    {
        while (_open.Count > level)
        {
            var block = _open.Pop();
            var made = new Block(block.Kind, block.Label, block.Mark, block.Start, _reached, block.Blocks ?? (IReadOnlyList<Block>)[]);
            if (_open.TryPeek(out var parent))
            {
                (parent.Blocks ??= []).Add(made);
            }
            else
            {
                _top.Add(made);
            }
        }
    }
}

/// <summary>A block whose end is not known yet.</summary>
internal sealed class Open(string kind, string? label, string? mark, int start)
{
    public string Kind => kind;

    public string? Label => label;

    public string? Mark => mark;

    public int Start => start;

    public List<Block>? Blocks { get; set; }
}
