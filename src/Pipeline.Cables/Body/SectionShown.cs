namespace Pipeline.Cables.Body;

/// <summary>A section that a page header names: serial of the telegram, number of the section, how many there are (field guide 2.12, 2.13).</summary>
internal readonly record struct SectionShown(int Serial, int Number, int Of);
