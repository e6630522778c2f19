using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("One row per cable and entity; the arrays run in parallel, one element per mention. Row count is the cost of writing, not width.")]
[PrimaryKey(nameof(CableId), nameof(Type), nameof(EntityId))]
[Index(nameof(Type), nameof(EntityId))]
public sealed class CableEntity
{
    [Comment("The cable.")]
    public long CableId { get; init; }

    [Comment("Type of the entity: country, government, ministry, office, agency, post, organization, reference, ...")]
    public required string Type { get; init; }

    [Comment("Id of the entity within its type: pe/foreign-affairs.")]
    public required string EntityId { get; init; }

    [Comment("Number of mentions: the length of the arrays.")]
    public int MentionCount { get; init; }

    [Comment("UTF-16 offsets of the mentions in raw_text.")]
    public required int[] Starts { get; init; }

    [Comment("UTF-16 offsets behind the mentions.")]
    public required int[] Ends { get; init; }

    [Comment("The mentions as written.")]
    public required string[] Texts { get; init; }

    [Comment("The rule that recognised each mention.")]
    public required string[] Rules { get; init; }
}
