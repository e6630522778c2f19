using System.Globalization;
using Pipeline.Entities;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Reprocessing;

/// <summary>Which cables to read again; one of the three is given.</summary>
/// <param name="ParserBefore">Cables of parsers with a smaller number.</param>
/// <param name="RulesBefore">Cables of rules with a smaller number, or with the same number and other lists.</param>
internal sealed record ReprocessChoice(int? ParserBefore, RulesVersion? RulesBefore, string? Archive)
{
    /// <summary>What the present versions made is never chosen: a second run finds nothing to do.</summary>
    public IReadOnlyList<StoredVersion> Of(IEnumerable<StoredVersion> stored, string parserVersion, string rulesVersion) =>
    [
        .. stored.Where(version => (version.ParserVersion, version.RulesVersion) != (parserVersion, rulesVersion)
            && (ParserBefore is not { } parser || Number(version.ParserVersion) < parser)
            && (RulesBefore is null || RulesVersion.OfStored(version.RulesVersion).IsBefore(RulesBefore, differentLists: true))),
    ];

    /// <summary>Number of a parser; 0 for what is none of ours, which is older than any.</summary>
    public static int Number(string version) => int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
