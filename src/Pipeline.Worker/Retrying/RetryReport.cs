namespace Pipeline.Worker.Retrying;

/// <summary>What a retry came to. <c>Chosen + Added = Stored + Duplicates + Refused + Left</c>.</summary>
internal sealed record RetryReport(
    string ParserVersion, string RulesVersion, long Chosen, long Stored, long Duplicates, long Refused, long Added, long Left, IReadOnlyList<ArchiveRetry> Archives)
{
    public bool AllDone => Refused == 0 && Left == 0 && Archives.All(archive => archive.Why is null);
}

/// <summary>The refused items of one archive, read again.</summary>
internal sealed record ArchiveRetry
{
    public required long ArchiveId { get; init; }
    public required string Name { get; init; }
    public long Chosen { get; init; }
    public long Stored { get; init; }
    public long Duplicates { get; init; }

    /// <summary>Read again and refused again.</summary>
    public long Refused { get; init; }

    /// <summary>Items that a newer reader finds where the ledger had none, beyond those that were chosen.</summary>
    public long Added { get; init; }

    /// <summary>Not read again.</summary>
    public long Left { get; init; }

    /// <summary>Where the file lies now, relative to the inbox; null when it is gone and only kept bytes could be read.</summary>
    public string? File { get; init; }

    /// <summary>Why items were left; null when none were.</summary>
    public string? Why { get; init; }

    /// <summary>The first of those that are still refused.</summary>
    public IReadOnlyList<StillRefused> First { get; init; } = [];
}

internal sealed record StillRefused(long Item, string? Member, int Ordinal, string Code, string Reason);
