namespace Pipeline.Entities.Text;

/// <summary>How a word is written.</summary>
internal enum Shape : byte { Lower, Title, Upper, Mixed, Number, Mark }

/// <summary>What separates a token from the one before it.</summary>
internal enum Gap : byte { None, Blank, Line, Break }

/// <summary>What the place of a token in the text says about it.</summary>
[Flags]
internal enum Place : byte
{
    None = 0,
    /// <summary>The block is in capitals, so that case carries no signal.</summary>
    Caps = 1,
    /// <summary>The block is a heading: every word has a capital.</summary>
    Heading = 2,
    /// <summary>First word of a sentence: its capital says nothing.</summary>
    SentenceStart = 4,
    /// <summary>A lost apostrophe: <c>Brazils</c> was found as <c>brazil</c>.</summary>
    LostApostrophe = 8,
    /// <summary><c>'s</c>, <c>,s</c> or <c>Qs</c> after a word.</summary>
    Possessive = 16,
    /// <summary>The word stands in the subject, not in the body.</summary>
    Subject = 32,
}

/// <summary>One word, number or mark of the text.</summary>
/// <param name="Start">Offset in the raw text.</param>
/// <param name="End">Offset after the last character, across a line-end hyphen if there is one.</param>
/// <param name="Word">Number of the folded word in the vocabulary; 0 when no list knows it.</param>
internal record struct Token(int Start, int End, int Word, Shape Shape, Gap Gap, Place Place)
{
    public readonly bool IsWord => Shape < Shape.Number;

    /// <summary>The word begins with a capital, as names do.</summary>
    public readonly bool Capital => Shape is Shape.Title or Shape.Upper or Shape.Mixed;

    public readonly bool Has(Place place) => (Place & place) != 0;
}
