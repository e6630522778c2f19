using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("The ledger, item by item: how each place of each archive ended. Also the sources of a cable: every place it was found at.")]
[PrimaryKey(nameof(ArchiveId), nameof(Number))]
[Index(nameof(CableId))]
public sealed class Item
{
    [Comment("Archive that held the item.")]
    public long ArchiveId { get; init; }

    [Comment("Number of the item in its archive, from 1.")]
    public long Number { get; init; }

    [Comment("Slice that carried the item.")]
    public long SliceId { get; init; }

    [Comment("Path inside the archive, nested archives joined by !/; null for a plain file.")]
    public string? Member { get; init; }

    [Comment("Position in its file or member, from 1.")]
    public int Ordinal { get; init; }

    [Comment("Offset of the first byte in the (decompressed) file or member; null when not known.")]
    public long? ByteOffset { get; init; }

    [Comment("Format it was read from: wikileaks-csv, telegram-text, ...")]
    public string? Format { get; init; }

    [Comment("Id as the container wrote it, before any check.")]
    public string? ContainerId { get; init; }

    [Comment("stored: became a new cable; duplicate: its cable was there already; rejected: see rejects.")]
    public ItemOutcome Outcome { get; init; }

    [Comment("The cable it became or repeated; null for a reject.")]
    public long? CableId { get; init; }
}

/// <summary>How an item ended.</summary>
public enum ItemOutcome
{
    Stored,
    Duplicate,
    Rejected,
}
