namespace Pipeline.Cables.Model;

/// <summary>The copies block of the 1970s (field guide 2.14).</summary>
/// <param name="Kind"><c>ACTION</c> (incoming), <c>ORIGIN</c> (outgoing), or <c>INFO</c> where only information copies are printed.</param>
/// <param name="Lead">Bureaus with action or origin, with their copies.</param>
/// <param name="Info">Bureaus with information copies.</param>
/// <param name="Total">The sum printed after the slash; null when absent.</param>
/// <param name="DraftedBy">Drafter as written; null when absent.</param>
/// <param name="ApprovedBy">Approver as written; null when absent.</param>
/// <param name="Clearances">Clearances as written, in order.</param>
public sealed record Distribution(
    string Kind, IReadOnlyList<BureauCopies> Lead, IReadOnlyList<BureauCopies> Info, int? Total, string? DraftedBy, string? ApprovedBy, IReadOnlyList<string> Clearances);

/// <summary>A bureau and its number of copies, <c>ARA-10</c>.</summary>
public sealed record BureauCopies(string Bureau, int Copies);
