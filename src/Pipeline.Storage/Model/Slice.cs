using Microsoft.EntityFrameworkCore;
using Pipeline.Storage.Ledger;

namespace Pipeline.Storage.Model;

[Comment("A run of consecutive items of an archive: the unit of work, of a message and of a transaction. All figures of an archive are sums over its slices.")]
[Index(nameof(ArchiveId), nameof(Sequence), IsUnique = true)]
public sealed class Slice
{
    [Comment("Number of the slice, carried by its messages.")]
    public long Id { get; init; }

    [Comment("Archive the items belong to.")]
    public long ArchiveId { get; init; }

    [Comment("Position of the slice in its archive, from 1, without gaps.")]
    public int Sequence { get; init; }

    [Comment("Number of the first item in the archive, from 1.")]
    public long FirstItem { get; init; }

    [Comment("How many items the slice holds.")]
    public int Items { get; init; }

    [Comment("UTF-16 code units of text that the slice carries.")]
    public long Characters { get; init; }

    [Comment("planned: recorded, perhaps not sent; sent: confirmed by the broker; done: every item ended, in one transaction.")]
    public SliceState State { get; init; }

    [Comment("How often the slice was handed to the broker and confirmed.")]
    public int Attempts { get; init; }

    [Comment("When the slice was planned.")]
    public DateTimeOffset PlannedAt { get; init; }

    [Comment("When the broker last confirmed the slice.")]
    public DateTimeOffset? SentAt { get; init; }

    [Comment("When the slice was written.")]
    public DateTimeOffset? DoneAt { get; init; }

    [Comment("Items that became a new cable.")]
    public int Stored { get; init; }

    [Comment("Items whose cable was stored before, from any archive.")]
    public int Duplicates { get; init; }

    [Comment("Items that were refused; each has its row in rejects.")]
    public int Rejected { get; init; }

    [Comment("Distinct entities mentioned in the cables that the slice stored, summed over the cables.")]
    public int Entities { get; init; }

    [Comment("Their mentions.")]
    public long Mentions { get; init; }

    [Comment("Version of the parser that made the slice's cables.")]
    public string? ParserVersion { get; init; }

    [Comment("Version of the entity lists and rules that made the slice's mentions.")]
    public string? RulesVersion { get; init; }

    [Comment("Version of the program that wrote the slice.")]
    public string? ProgramVersion { get; init; }

    [Comment("Machine or container that wrote the slice.")]
    public string? Worker { get; init; }

    [Comment("Milliseconds that parsing the slice took.")]
    public int? ParseMs { get; init; }

    [Comment("Milliseconds that finding its entities took.")]
    public int? EnrichMs { get; init; }

    [Comment("Milliseconds that writing it took, without the commit.")]
    public int? StoreMs { get; init; }
}
