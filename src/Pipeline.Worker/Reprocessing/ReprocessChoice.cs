using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Reprocessing;

/// <summary>Which cables to read again; one of the three is given.</summary>
internal sealed record ReprocessChoice(string? ParserBefore, string? RulesBefore, string? Archive)
{
    /// <summary>What the present versions made is never chosen: a second run finds nothing to do.</summary>
    public IReadOnlyList<StoredVersion> Of(IEnumerable<StoredVersion> stored, string parserVersion, string rulesVersion) =>
    [
        .. stored.Where(version => (version.ParserVersion, version.RulesVersion) != (parserVersion, rulesVersion)
            && (ParserBefore is null || VersionOrder.IsBefore(version.ParserVersion, ParserBefore))
            && (RulesBefore is null || VersionOrder.IsBefore(version.RulesVersion, RulesBefore))),
    ];
}
