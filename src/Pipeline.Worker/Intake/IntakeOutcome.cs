using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Intake;

internal enum IntakeEnd
{
    /// <summary>Every item has ended and the drop was moved.</summary>
    Ended,

    /// <summary>Another watcher, or another drop of the same content, is at it.</summary>
    HeldElsewhere,

    /// <summary>Someone still writes it: look again later.</summary>
    Unsettled,

    /// <summary>Nothing left to do.</summary>
    Gone,

    /// <summary>Every item has ended, but the file cannot be moved out of <c>working/</c>.</summary>
    Immovable,
}

internal sealed record IntakeOutcome(IntakeEnd End, ArchiveBalance? Balance = null);

/// <summary>Why reading did not come to its end.</summary>
internal sealed record ReadFault(string Code, string Reason);

/// <summary>A drop that the ledger knows.</summary>
/// <param name="Fingerprint">Of the content that was hashed; null for what could not be read.</param>
internal sealed record RegisteredDrop(long ArchiveId, long DropId, Fingerprint? Fingerprint);
