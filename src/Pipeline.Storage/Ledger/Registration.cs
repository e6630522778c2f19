namespace Pipeline.Storage.Ledger;

/// <summary>What a drop turned out to be.</summary>
/// <param name="DropId">Number of this appearance of the content.</param>
/// <param name="IsNew">False when the same content was dropped before.</param>
/// <param name="State">State of the archive at the moment of registering (before this drop changed anything).</param>
public sealed record Registration(long ArchiveId, long DropId, bool IsNew, ArchiveState State);
