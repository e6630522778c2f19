namespace Pipeline.Storage.Reports;

/// <summary>A cable with how many rows each table holds of it, and everywhere it was found.</summary>
public sealed record CableTrace
{
    public required long CableId { get; init; }
    public string? CanonicalId { get; init; }

    /// <summary>Hexadecimal.</summary>
    public required string ContentKey { get; init; }

    public DateTimeOffset? SentAt { get; init; }
    public string? From { get; init; }
    public string? Subject { get; init; }
    public required string ParserVersion { get; init; }
    public required string RulesVersion { get; init; }
    public required DateTimeOffset StoredAt { get; init; }
    public required int Tags { get; init; }
    public required long Addressees { get; init; }
    public required long References { get; init; }
    public required long Entities { get; init; }
    public required long Mentions { get; init; }
    public required long Warnings { get; init; }

    /// <summary>By archive and item.</summary>
    public required IReadOnlyList<CableSource> Sources { get; init; }
}

/// <summary>One place where a cable was found, and the slice that brought it.</summary>
public sealed record CableSource
{
    public required long ArchiveId { get; init; }

    /// <summary>File name of the archive.</summary>
    public required string Archive { get; init; }

    /// <summary>Number in the archive, from 1.</summary>
    public required long Item { get; init; }

    public string? Member { get; init; }

    /// <summary>Position in the file or member, from 1.</summary>
    public required int Ordinal { get; init; }

    public long? ByteOffset { get; init; }
    public string? Format { get; init; }
    public string? ContainerId { get; init; }

    /// <summary><c>stored</c> where it was first seen, else <c>duplicate</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Sequence of the slice in its archive.</summary>
    public required int Slice { get; init; }

    /// <summary>How often the slice was handed to the broker.</summary>
    public required int Attempts { get; init; }

    public required DateTimeOffset PlannedAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
}
