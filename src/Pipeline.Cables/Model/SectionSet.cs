namespace Pipeline.Cables.Model;

/// <summary>
/// Which sections of a telegram this text holds, as far as the text shows it (field guide 2.13). A classification line or a page header
/// shows its section. In a page whose sections an archive merged under one classification line, those between section 1 and the highest
/// one shown are there too unless a box marks them as lost, and a signature shows that the last one is there. Where nothing of this
/// kind stands in the text, only the section of the classification line is known to be present, although more may be.
/// </summary>
/// <param name="Of">How many there are in all.</param>
/// <param name="Present">Numbers of those in this text, ascending.</param>
/// <param name="Missing">Numbers that the text itself shows to be lost: a box of asterisks, or a gap between two that are there.</param>
public sealed record SectionSet(int Of, IReadOnlyList<int> Present, IReadOnlyList<int> Missing);
