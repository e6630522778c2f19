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
    string? Security)
{
    /// <summary>Rest of format line 4: <c>ZZH</c>, <c>(CCY AD 0123ABCD MSI1234-695)</c>; null when absent.</summary>
    public string? Handling { get; init; }

    /// <summary>Operating signals of format line 5 as printed, <c>ZDK</c>, <c>ZFR</c>.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>Format line 10, <c>GR 123</c>; null when absent.</summary>
    public int? GroupCount { get; init; }

    /// <summary>Format line 15, corrections as printed, <c>C WA ...</c>.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Format line 16 as printed, <c>NNNN</c>; null when absent.</summary>
    public string? EndOfMessage { get; init; }
}
