namespace Pipeline.Cables.References;

/// <summary>One cable cited: tokens, station, printed year and the serials that share them.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Next">Index after its last token.</param>
/// <param name="Station">Canonical letters; empty when only serials are printed, which belong to the station named before.</param>
/// <param name="Year">Printed year (full), or null.</param>
/// <param name="Serials">Empty when the serial is damaged.</param>
/// <param name="Misspelt">The name as printed when it is no station and was read as the one nearest to it; else null.</param>
internal sealed record Citation(int First, int Next, string Station, int? Year, IReadOnlyList<int> Serials, string? Misspelt = null);

/// <summary>An airgram cited, <c>73 BANGKOK A-50</c>: a letter by pouch with a number series of its own (field guide 2.5).</summary>
internal sealed record AirgramCitation(int Next, string Station, int? Year, int Serial);
