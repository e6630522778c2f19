namespace Pipeline.Cables.Model;

/// <summary>The <c>Classified By</c> line (field guide 2.9).</summary>
/// <param name="Text">The whole line without its label, joined to one line.</param>
/// <param name="Names">Who classified it, as written, without titles; usually one.</param>
/// <param name="Title">Office of the classifier, <c>DEPUTY CHIEF OF MISSION</c>; null when absent.</param>
/// <param name="Reasons">Reasons with their letters, <c>1.4(b)</c>, in order; empty when none is given.</param>
/// <param name="Start">Offset of the label.</param>
/// <param name="End">Offset after the last character.</param>
public sealed record ClassifiedBy(string Text, IReadOnlyList<string> Names, string? Title, IReadOnlyList<string> Reasons, int Start, int End);
