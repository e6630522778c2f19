namespace Pipeline.Cables.Model;

/// <summary>Which sections of a telegram this text holds (field guide 2.13).</summary>
/// <param name="Of">How many there are in all.</param>
/// <param name="Present">Numbers of those in this text, ascending.</param>
/// <param name="Missing">Numbers that the text itself shows to be lost: a box of asterisks, or a gap between two that are there.</param>
public sealed record SectionSet(int Of, IReadOnlyList<int> Present, IReadOnlyList<int> Missing);
