namespace Pipeline.Storage.Ledger;

/// <summary>A slice as the ledger knows it.</summary>
/// <param name="Sequence">Position in its archive, from 1.</param>
/// <param name="FirstItem">Number of its first item in the archive, from 1.</param>
/// <param name="Attempts">How often the broker confirmed it.</param>
public sealed record PlannedSlice(long Id, int Sequence, long FirstItem, int Items, SliceState State, int Attempts, DateTimeOffset? SentAt);
