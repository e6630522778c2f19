using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("TAGS of a cable, in order.")]
[PrimaryKey(nameof(CableId), nameof(Position))]
[Index(nameof(Tag))]
public sealed class CableTag
{
    [Comment("The cable.")]
    public long CableId { get; init; }

    [Comment("Place in the TAGS line, from 1.")]
    public int Position { get; init; }

    [Comment("The tag: PREL, PE, ...")]
    public required string Tag { get; init; }
}
