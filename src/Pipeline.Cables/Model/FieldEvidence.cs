namespace Pipeline.Cables.Model;

/// <summary>Where a field was read, and how far it can be trusted.</summary>
/// <param name="Field">Name of the field as <c>inspect</c> prints it: <c>id</c>, <c>sentAt</c>, <c>from</c>.</param>
/// <param name="Source">One of <see cref="EvidenceSources"/>.</param>
/// <param name="Confidence">1 when read whole from its own line; less for what was repaired, inferred or taken from elsewhere.</param>
/// <param name="Start">Offset of the text it was read from; null when it does not stand in the text.</param>
/// <param name="End">Offset after that text.</param>
public sealed record FieldEvidence(string Field, string Source, double Confidence, int? Start, int? End);

/// <summary>Sources of fields.</summary>
public static class EvidenceSources
{
    /// <summary>The line that the format provides for the field.</summary>
    public const string Line = "line";

    /// <summary>Its own line, after a repair that a warning names.</summary>
    public const string Repaired = "repaired";

    /// <summary>Another line of the telegram: format line 3, a page line, a second copy.</summary>
    public const string OtherLine = "other-line";

    /// <summary>What the container states.</summary>
    public const string Container = "container";

    /// <summary>A rule, without text that says it.</summary>
    public const string Inferred = "inferred";
}
