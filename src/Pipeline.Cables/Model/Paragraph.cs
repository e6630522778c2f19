namespace Pipeline.Cables.Model;

/// <summary>A numbered paragraph.</summary>
/// <param name="Number">Number as printed, without point.</param>
/// <param name="Mark">Portion mark without parentheses, <c>SBU</c>; null when absent.</param>
/// <param name="Start">Offset of the first character of the paragraph (its pilcrow or number).</param>
/// <param name="End">Offset after its last character that is not white space.</param>
public sealed record Paragraph(string Number, string? Mark, int Start, int End);

/// <summary>A node of the outline of the text: what stands inside another stands in its <see cref="Blocks"/>, in order of offsets.</summary>
/// <param name="Kind">One of <see cref="BlockKinds"/>.</param>
/// <param name="Label">Number, letter or dash as printed, without point or parentheses; null for headings and unnumbered text.</param>
/// <param name="Mark">Portion mark without parentheses; null when absent.</param>
/// <param name="Start">Offset of the first character, label included.</param>
/// <param name="End">Offset after the last character that is not white space; what is nested lies inside.</param>
/// <param name="Blocks">Lettered and dashed points inside this one.</param>
public sealed record Block(string Kind, string? Label, string? Mark, int Start, int End, IReadOnlyList<Block> Blocks);

/// <summary>Kinds of blocks of the outline (field guide 2.11).</summary>
public static class BlockKinds
{
    /// <summary>A head of a section: underlined, or alone in capitals.</summary>
    public const string Heading = "heading";
    public const string Numbered = "numbered";
    public const string Lettered = "lettered";

    /// <summary>A point opened by one or more dashes or an asterisk.</summary>
    public const string Dashed = "dashed";

    /// <summary>A paragraph without any label.</summary>
    public const string Text = "text";
}

/// <summary>A stretch of the text with a meaning of its own.</summary>
/// <param name="Kind">One of <see cref="PassageKinds"/>.</param>
/// <param name="Start">Offset of the first character after the opening word and its mark.</param>
/// <param name="End">Offset before the closing word, without white space.</param>
/// <param name="Closed">True when the text says where it ends (END SUMMARY); false when its paragraph ends it.</param>
public sealed record Passage(string Kind, int Start, int End, bool Closed);

/// <summary>Kinds of passages (field guide 2.11).</summary>
public static class PassageKinds
{
    public const string Summary = "summary";
    public const string Comment = "comment";
    public const string ActionRequest = "action-request";

    /// <summary>BEGIN TEXT ... END TEXT: words of somebody else.</summary>
    public const string Quoted = "quoted";
    public const string Note = "note";
}
