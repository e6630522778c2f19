namespace Pipeline.Storage.Ledger;

/// <summary>What is between inbox and database.</summary>
/// <param name="Items">Items planned and not yet ended.</param>
/// <param name="Characters">UTF-16 code units of their texts.</param>
public sealed record InFlight(long Items, long Characters);
