namespace Pipeline.Cables.References;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, a run of digits or a mark of a reference list, in the joined text.</summary>
/// <param name="LineStart">A line of the text begins with it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, bool LineStart)
{
    public int Length => End - Start;
}
