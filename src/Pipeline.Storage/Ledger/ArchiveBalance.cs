namespace Pipeline.Storage.Ledger;

/// <summary>The balance of one archive: <c>Items = Stored + Duplicates + Rejected + InFlight</c> or something is wrong.</summary>
/// <param name="Items">Items read so far; all of them once the state is past reading.</param>
/// <param name="InFlight">Items of slices that are planned or sent and not done.</param>
public sealed record ArchiveBalance(
    long ArchiveId, string Name, ArchiveState State, long? ItemsTotal, long Items, long Stored, long Duplicates, long Rejected, long InFlight)
{
    public bool Balances => Items == Stored + Duplicates + Rejected + InFlight && (ItemsTotal is null || ItemsTotal == Items);

    public bool Ended => State is ArchiveState.Done or ArchiveState.Partial or ArchiveState.Failed;
}
