namespace Pipeline.Worker.Messages;

/// <summary>A slice of raw cables for a parser.</summary>
public sealed record ParseSlice
{
    public required long ArchiveId { get; init; }
    public required long SliceId { get; init; }

    /// <summary>Items in <see cref="Payload"/>, so that a log line or a fault can name them without decoding.</summary>
    public required int Items { get; init; }

    /// <summary>Length of their texts, so that memory can be planned before decoding; see <see cref="HeavySlices"/>.</summary>
    public long Characters { get; init; }

    /// <summary>Of a small drop: overtakes those of a huge one.</summary>
    public bool Quick { get; init; }

    /// <summary>See <see cref="SlicePayload"/>.</summary>
    public required byte[] Payload { get; init; }
}

/// <summary>A slice of parsed cables for an enricher.</summary>
public sealed record EnrichSlice
{
    public required long ArchiveId { get; init; }
    public required long SliceId { get; init; }
    public required int Items { get; init; }
    public long Characters { get; init; }
    public required string ParserVersion { get; init; }
    public int? ParseMilliseconds { get; init; }

    /// <summary>As the slice that was parsed.</summary>
    public bool Quick { get; init; }

    public required byte[] Payload { get; init; }
}
