using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("One row per cable and entity, of its text and of its heading. The arrays of mentions run in parallel, one element per mention; the header_ arrays, one per place in the heading. Row count is the cost of writing, not width. Rules version: that of the cable, whose rows are always written together.")]
[PrimaryKey(nameof(CableId), nameof(Type), nameof(EntityId))]
[Index(nameof(Type), nameof(EntityId))]
public sealed class CableEntity
{
    [Comment("The cable.")]
    public long CableId { get; init; }

    [Comment("Type of the entity: country, government, ministry, office, agency, post, organization, reference, collective (a group of posts), addressee (in no list), ...")]
    public required string Type { get; init; }

    [Comment("Id of the entity within its type: pe/foreign-affairs; ? when it is not known which.")]
    public required string EntityId { get; init; }

    [Comment("Number of mentions in subject and body: the length of the arrays. 0 for what only the heading names.")]
    public int MentionCount { get; init; }

    [Comment("UTF-16 offsets of the mentions in raw_text.")]
    public required int[] Starts { get; init; }

    [Comment("UTF-16 offsets behind the mentions.")]
    public required int[] Ends { get; init; }

    [Comment("The mentions as written.")]
    public required string[] Texts { get; init; }

    [Comment("The rule that recognised each mention.")]
    public required string[] Rules { get; init; }

    [Comment("The ids, separated by blanks, among which the rule had to choose or to abstain, for each mention; null where there was no choice, and null as a whole when no mention had one.")]
    public string?[]? Candidates { get; init; }

    [Comment("Where the heading names the entity: from, to, info, exempt, attention, tags. Null when it does not.")]
    public string[]? HeaderRoles { get; init; }

    [Comment("Place of each among the addressees of its role, the attention lines or the tags, from 1.")]
    public int[]? HeaderPositions { get; init; }

    [Comment("What each says: SECSTATE WASHDC, WHA/AND, PE.")]
    public string[]? HeaderTexts { get; init; }

    [Comment("The rule that resolved each.")]
    public string[]? HeaderRules { get; init; }
}
