using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("Every repair and doubt of reading a cable.")]
[PrimaryKey(nameof(CableId), nameof(Position))]
public sealed class CableWarning
{
    [Comment("The cable.")]
    public long CableId { get; init; }

    [Comment("Order found, from 1.")]
    public int Position { get; init; }

    [Comment("Stable dotted code: address.splice.")]
    public required string Code { get; init; }

    [Comment("In words, with both values of a mismatch.")]
    public required string Detail { get; init; }

    [Comment("Where in the raw text, UTF-16 offset; null when it concerns the whole telegram.")]
    public int? Start { get; init; }
}
