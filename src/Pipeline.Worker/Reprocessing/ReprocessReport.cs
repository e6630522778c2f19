namespace Pipeline.Worker.Reprocessing;

/// <summary>What a new reading came to.</summary>
/// <param name="ParserVersion">Version that read the cables again.</param>
/// <param name="Chosen">Cables that were older when it began.</param>
/// <param name="Renewed">Cables whose reading was replaced.</param>
/// <param name="Labels">Entities whose name to show has changed.</param>
/// <param name="Failures">Cables that were left as they were, with the reason.</param>
internal sealed record ReprocessReport(string ParserVersion, string RulesVersion, long Chosen, long Renewed, long Labels, IReadOnlyList<ReprocessFailure> Failures);

/// <param name="Code">Code of the reject that the cable would be today.</param>
internal sealed record ReprocessFailure(long CableId, string? CanonicalId, string Code, string Reason);
