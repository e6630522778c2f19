using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("Why an item was refused. Its place is in items under the same key.")]
[PrimaryKey(nameof(ArchiveId), nameof(Item))]
[Index(nameof(Code))]
[Index(nameof(Id), IsUnique = true)]
public sealed class Reject
{
    [Comment("Archive that held the item.")]
    public long ArchiveId { get; init; }

    [Comment("Number of the item in its archive, from 1.")]
    public long Item { get; init; }

    [Comment("Number of the reject over all archives. It stays while the item stays refused.")]
    public long Id { get; init; }

    [Comment("Stable code of the reason.")]
    public required string Code { get; init; }

    [Comment("The reason in words.")]
    public required string Reason { get; init; }

    [Comment("The first bytes of what was refused.")]
    public required byte[] Raw { get; init; }

    [Comment("When the item was refused.")]
    public DateTimeOffset RejectedAt { get; init; }
}
