namespace Pipeline.Storage.Writing;

/// <summary>Rejected items of one archive, read again.</summary>
public sealed record RetryResult
{
    public required long ArchiveId { get; init; }
    public required string ParserVersion { get; init; }
    public required string RulesVersion { get; init; }

    /// <summary>In any number and order; each a cable or a reject.</summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }
}

/// <summary>A cable whose new reading the database refused.</summary>
public sealed record RewriteRefusal(byte[] ContentKey, string Reason)
{
    /// <summary>Code of the reject that a new cable would have become.</summary>
    public static string Code => Refusal.Code;
}
