namespace Pipeline.Cables.Model;

/// <summary>Format lines 1 to 4; each member is null where its line is absent.</summary>
/// <param name="Identification">Format line 1, <c>VZCZCXYZ0000</c>.</param>
/// <param name="CalledStations">Format line 2, routing indicators.</param>
/// <param name="OriginStation">Format line 3, routing indicator after DE.</param>
/// <param name="Serial">Format line 3, station serial after <c>#</c>.</param>
/// <param name="Section">Format line 3, transmission section after the slash.</param>
/// <param name="FiledAt">Format line 3, Julian filing time, in UTC.</param>
/// <param name="Security">Format line 4, <c>UUUUU</c>, <c>EEEEE</c>, <c>CCCCC</c>, ...</param>
public sealed record Transmission(
    string? Identification,
    IReadOnlyList<string> CalledStations,
    string? OriginStation,
    int? Serial,
    int? Section,
    DateTimeOffset? FiledAt,
    string? Security);
