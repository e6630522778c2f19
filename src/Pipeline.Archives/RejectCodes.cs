namespace Pipeline.Archives;

/// <summary>Stable codes of what intake refuses. A code is never reused for another meaning.</summary>
public static class RejectCodes
{
    /// <summary>The bytes are no format that is known to hold a cable.</summary>
    public const string FormatUnrecognized = "format.unrecognized";
}
