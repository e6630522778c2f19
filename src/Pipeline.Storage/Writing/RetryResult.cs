namespace Pipeline.Storage.Writing;

/// <summary>Items of one archive, read again: see <see cref="RetryPlan"/>.</summary>
public sealed record RetryResult
{
    public required long ArchiveId { get; init; }
    public required string ParserVersion { get; init; }
    public required string RulesVersion { get; init; }

    /// <summary>Version of the program that did the work.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Machine or container that did it.</summary>
    public required string Worker { get; init; }

    /// <summary>How long parsing took; null when it was not measured.</summary>
    public int? ParseMilliseconds { get; init; }

    /// <summary>How long finding the entities took; null when it was not measured.</summary>
    public int? EnrichMilliseconds { get; init; }

    /// <summary>
    /// Each a cable or a reject, under the number of the rejected item that it replaces, or under the numbers that follow the last
    /// item of the archive. In any order; as many as a slice has.
    /// </summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }
}

/// <summary>A cable whose new reading the database refused.</summary>
public sealed record RewriteRefusal(byte[] ContentKey, string Reason)
{
    /// <summary>Code of the reject that a new cable would have become.</summary>
    public static string Code => Refusal.Code;
}
