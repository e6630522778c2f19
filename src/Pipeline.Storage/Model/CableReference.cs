using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("Entries of the REF line of a cable, in order.")]
[PrimaryKey(nameof(CableId), nameof(Position))]
public sealed class CableReference
{
    [Comment("The citing cable.")]
    public long CableId { get; init; }

    [Comment("Place in the REF line, from 1.")]
    public int Position { get; init; }

    [Comment("Letter or number of the entry; null for a single one.")]
    public string? Label { get; init; }

    [Comment("The entry as written, joined to one line.")]
    public required string Text { get; init; }

    [Comment("Canonical ids of the cited cables; empty when the reference is no cable.")]
    public required string[] Cables { get; init; }
}
