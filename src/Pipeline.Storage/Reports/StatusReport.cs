namespace Pipeline.Storage.Reports;

/// <summary>What the pipeline is doing.</summary>
public sealed record StatusReport
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Archives being read or drained, oldest first.</summary>
    public required IReadOnlyList<ArchiveProgress> InProgress { get; init; }

    public required StatusTotals Totals { get; init; }
}

/// <summary>One archive on its way.</summary>
public sealed record ArchiveProgress
{
    public required long Id { get; init; }
    public required string Name { get; init; }

    /// <summary><c>reading</c> or <c>draining</c>.</summary>
    public required string State { get; init; }

    /// <summary>Size of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>How far into it reading has come.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Null until read to its end.</summary>
    public long? ItemsTotal { get; init; }

    /// <summary>The total as far as it can be told: counted, else known early, else from the part of the file that was read. Null while nothing tells it.</summary>
    public long? ItemsExpected { get; init; }

    /// <summary>Items read so far.</summary>
    public required long Items { get; init; }

    /// <summary>Items ended: stored, duplicate or rejected.</summary>
    public required long ItemsDone { get; init; }

    public required long Stored { get; init; }
    public required long Duplicates { get; init; }
    public required long Rejected { get; init; }

    /// <summary>Items ended per second, over the last half minute.</summary>
    public required double ItemsPerSecond { get; init; }

    /// <summary>Items ended of those expected, 0 to 100; null while these are not known.</summary>
    public double? Percent { get; init; }

    /// <summary>What is left at the rate of the last half minute; null while either is not known, and while the archive is paused.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>When that is.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Since when it, or everything, is paused; null when it is not.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    public string? PausedReason { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }
}

/// <summary>Totals over everything ever dropped.</summary>
public sealed record StatusTotals
{
    public required long Archives { get; init; }
    public required long FailedArchives { get; init; }

    /// <summary>Distinct cables stored.</summary>
    public required long Cables { get; init; }

    public required long Duplicates { get; init; }
    public required long Rejects { get; init; }
    public required long InFlight { get; init; }

    /// <summary>Distinct entities known.</summary>
    public required long Entities { get; init; }

    public required long Mentions { get; init; }
}
