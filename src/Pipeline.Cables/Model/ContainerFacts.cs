namespace Pipeline.Cables.Model;

/// <summary>
/// What the container (a page, a CSV row) states about the telegram beside its text. It fills gaps and is checked against
/// the text, never trusted over it: 16 of 2,011 measured container ids were wrong, the classification line never (field guide 2.5).
/// </summary>
/// <param name="Id">Id as the container writes it.</param>
/// <param name="CreatedAt">Date of the telegram as the container states it, UTC.</param>
/// <param name="Origin"><c>Embassy Lima</c>.</param>
/// <param name="Classification"><c>UNCLASSIFIED//FOR OFFICIAL USE ONLY</c>.</param>
/// <param name="Subject">Subject line of the container; may be cut.</param>
public sealed record ContainerFacts(string? Id, DateTimeOffset? CreatedAt, string? Origin, string? Classification, string? Subject);
