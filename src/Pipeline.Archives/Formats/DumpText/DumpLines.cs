namespace Pipeline.Archives.Formats.DumpText;

/// <summary>The lines of a text with where they lie in it.</summary>
internal ref struct DumpLines(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Lines given so far.</summary>
    public int Count { get; private set; }

    /// <summary>Where the line at hand begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the line behind it begins.</summary>
    public int Next { get; private set; }

    /// <summary>The next line without its end.</summary>
    public bool TryNext(out ReadOnlySpan<char> line)
    {
        line = default;
        if (Next >= _text.Length)
        {
            return false;
        }

        Start = Next;
        int end = _text[Start..].IndexOf('\n');
        Next = end < 0 ? _text.Length : Start + end + 1;
        line = _text[Start..(end < 0 ? Next : Next - 1)].TrimEnd('\r');
        Count++;
        return true;
    }
}
