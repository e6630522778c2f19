namespace Pipeline.Entities;

/// <summary>A name in the text of a cable, resolved.</summary>
/// <param name="Start">UTF-16 offset into the raw text.</param>
/// <param name="End">End offset, exclusive.</param>
/// <param name="Text"><c>raw[Start..End]</c>, line ends and all.</param>
/// <param name="Type">One of <see cref="EntityTypes"/>.</param>
/// <param name="Id">Canonical id, <c>pe/health</c>; <c>?</c> when the text does not tell.</param>
/// <param name="Rule">Stable name of the rule that found and resolved it, <c>gox.origin</c>.</param>
public sealed record Mention(int Start, int End, string Text, string Type, string Id, string Rule)
{
    /// <summary>Ids that were possible when the rule had to choose or abstain; empty when there was no choice.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}

/// <summary>Names of the entity types as stored and printed.</summary>
public static class EntityTypes
{
    public const string Country = "country";
    public const string Government = "government";
    public const string Ministry = "ministry";
    public const string Office = "office";
    public const string Agency = "agency";
    public const string Post = "post";
    public const string Organization = "organization";
    public const string Reference = "reference";

    /// <summary>A group of posts that one address reaches; in headings alone.</summary>
    public const string Collective = "collective";

    /// <summary>Who is named in a heading and in no list; the id is <c>?</c>.</summary>
    public const string Addressee = "addressee";
}
