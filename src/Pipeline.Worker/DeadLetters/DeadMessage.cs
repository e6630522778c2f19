namespace Pipeline.Worker.DeadLetters;

/// <summary>A message that no worker could finish.</summary>
internal sealed record DeadMessage
{
    /// <summary>Position in the list, from 1. Moves when messages before it go; <see cref="Id"/> does not.</summary>
    public required long Number { get; init; }

    /// <summary>Message id, 32 hexadecimal digits; of a message without one the beginning of its SHA-256.</summary>
    public required string Id { get; init; }

    public required string Queue { get; init; }

    /// <summary>Work queue it came from; null when nothing tells.</summary>
    public string? Origin { get; init; }

    /// <summary>Null when the message is none of ours.</summary>
    public DeadSlice? Slice { get; init; }

    /// <summary>When it was put here.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Type of the exception of the last attempt, or why the broker gave up (<c>delivery_limit</c>).</summary>
    public string? Failure { get; init; }

    public string? Reason { get; init; }

    public string? StackTrace { get; init; }

    public required int Bytes { get; init; }

    /// <summary>What the ledger says of the slice: <c>planned</c>, <c>sent</c>, <c>done</c>, or <c>unknown</c>.</summary>
    public string Ledger { get; init; } = UnknownSlice;

    /// <summary>Name of the archive, when the ledger knows it.</summary>
    public string? Archive { get; init; }

    /// <summary>All headers, as text.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public const string UnknownSlice = "unknown";
}

/// <param name="Items">How many items the slice holds.</param>
internal sealed record DeadSlice(long ArchiveId, long SliceId, int Items);

/// <summary>A message with its items.</summary>
internal sealed record DeadDetails(DeadMessage Message, IReadOnlyList<DeadItem> Items, string? Damage);

/// <param name="Reject">Code of the refusal that the item carries already; null for a cable.</param>
internal sealed record DeadItem(long Item, string? Member, int Ordinal, long? ByteOffset, string? ContainerId, string? Reject);

/// <summary>What was done with a message.</summary>
/// <param name="Done"><c>sent</c>, <c>removed</c> (its slice is done) or <c>left</c>.</param>
internal sealed record DeadReplay(DeadMessage Message, string Done, string Why);
