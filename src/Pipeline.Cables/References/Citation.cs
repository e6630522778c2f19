namespace Pipeline.Cables.References;

/// <summary>One cable cited: tokens, station, printed year and the serials that share them.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Next">Index after its last token.</param>
/// <param name="Station">Canonical letters.</param>
/// <param name="Year">Printed year (full), or null.</param>
internal sealed record Citation(int First, int Next, string Station, int? Year, IReadOnlyList<int> Serials);
