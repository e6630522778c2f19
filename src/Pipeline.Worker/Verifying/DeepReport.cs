using System.Text.Json.Serialization;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Verifying;

/// <summary>The proof of the balance, and the comparison of the ledger with the files themselves.</summary>
internal sealed record DeepReport([property: JsonIgnore] VerifyReport Balance, IReadOnlyList<ArchiveComparison> Files)
{
    public IReadOnlyList<ArchiveVerdict> Archives => Balance.Archives;

    /// <summary>What is wrong across archives, in words.</summary>
    public IReadOnlyList<string> Database => Balance.Database;

    public bool Sound => Balance.Sound && Files.All(file => file.Differences == 0);
}

/// <summary>One archive compared with its file.</summary>
/// <param name="Result"><c>same</c>, <c>different</c>, <c>gone</c>, <c>in progress</c>, <c>failed</c> (the archive never was read to its end) or <c>present</c> (without <c>--deep</c>).</param>
/// <param name="File">Relative to the inbox; null when it is gone.</param>
/// <param name="Compared">Items that were compared.</param>
/// <param name="First">The first of the differences.</param>
internal sealed record ArchiveComparison(long ArchiveId, string Name, string Result, string? File, long Compared, long Differences, IReadOnlyList<ItemDifference> First);

/// <param name="Item">Number in the ledger, or in the file for an item that the ledger does not have; null for the archive as a whole.</param>
/// <param name="Place"><c>member [ordinal] @offset</c>.</param>
internal sealed record ItemDifference(long? Item, string? Place, string What);
