namespace Pipeline.Cables.Reading;

/// <summary>The line that joined texts have between their sections, in the manner of the end-of-header line of dumps (field guide 3.6).</summary>
internal static class SectionEnd
{
    public const string Line = "----------------- section ends ----------------";
}
