namespace Pipeline.Entities.Heading;

/// <summary>What a field of the heading names, under the id that a mention of the same thing in the text has.</summary>
/// <param name="Role">One of <see cref="HeaderRoles"/>.</param>
/// <param name="Position">Place of the addressee, line or tag in its field, from 1; what one attention line names shares it.</param>
/// <param name="Text">As the field has it: <c>SECSTATE WASHDC</c>, <c>WHA/AND</c>, <c>PE</c>.</param>
/// <param name="Type">One of <see cref="EntityTypes"/>; <see cref="EntityTypes.Addressee"/> when nobody knows who it is.</param>
/// <param name="Id">Canonical id; <c>?</c> when unresolved. Never guessed.</param>
/// <param name="Rule">Stable name of the rule that resolved it, <c>address.post</c>.</param>
public sealed record HeaderEntity(string Role, int Position, string Text, string Type, string Id, string Rule);

/// <summary>Fields of the heading, as stored and printed.</summary>
public static class HeaderRoles
{
    public const string From = "from";
    public const string To = "to";
    public const string Info = "info";
    public const string Exempt = "exempt";
    public const string Attention = "attention";
    public const string Tags = "tags";
}
