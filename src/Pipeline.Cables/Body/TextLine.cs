namespace Pipeline.Cables.Body;

/// <summary>What is known of a line of text from itself and from what stands above it.</summary>
[Flags]
internal enum LineTraits
{
    None = 0,
    AfterBlank = 1,

    /// <summary>Furniture stands between it and the line before.</summary>
    AfterFurniture = 2,

    /// <summary>Dashes or the like and nothing else.</summary>
    Rule = 4,

    /// <summary>Columns kept apart by blanks.</summary>
    Table = 8,

    /// <summary>A numbered paragraph begins here.</summary>
    Numbered = 16,
}

/// <summary>A line of the text, or the part of one between pieces of furniture; offsets into the raw text, without margins.</summary>
internal readonly record struct TextLine(int Start, int End, LineTraits Traits)
{
    public int Length => End - Start;

    public bool Has(LineTraits trait) => (Traits & trait) != 0;
}
