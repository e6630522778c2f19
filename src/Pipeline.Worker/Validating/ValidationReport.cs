namespace Pipeline.Worker.Validating;

/// <summary>What would become of the archives if they were dropped.</summary>
/// <param name="Total">Sums over the archives; kind, path and lists are those of none.</param>
internal sealed record ValidationReport(IReadOnlyList<ArchiveValidation> Archives, ValidationTotal Total)
{
    public bool AnyRejected => Total.Rejected > 0 || Total.Unreadable > 0;
}

/// <param name="Unreadable">Archives that cannot be opened at all.</param>
internal sealed record ValidationTotal(long Archives, long Unreadable, long Items, long Cables, long Duplicates, long InEarlier, long Rejected);

/// <summary>What would become of one archive. <c>Items = Cables + Duplicates + InEarlier + Rejected</c>.</summary>
internal sealed record ArchiveValidation
{
    /// <summary>As given.</summary>
    public required string Path { get; init; }

    /// <summary>See <see cref="Archives.ContainerKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Size of the file, or of the files of a folder.</summary>
    public required long Bytes { get; init; }

    public required long Items { get; init; }

    /// <summary>Different cables that no archive before it in the list holds.</summary>
    public required long Cables { get; init; }

    /// <summary>Repetitions of a cable inside the archive.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Cables that an archive before it in the list holds.</summary>
    public required long InEarlier { get; init; }

    public required long Rejected { get; init; }

    /// <summary>Items read from each format, repetitions included.</summary>
    public required IReadOnlyList<FormatCount> Formats { get; init; }

    /// <summary>By code, the most frequent first.</summary>
    public required IReadOnlyList<CodeCount> Rejects { get; init; }

    /// <summary>Repairs and doubts of reading, by code, the most frequent first.</summary>
    public required IReadOnlyList<CodeCount> Warnings { get; init; }

    /// <summary>Why the archive cannot be opened or read to its end; null when it can.</summary>
    public string? Unreadable { get; init; }

    public required double Seconds { get; init; }
}

internal sealed record FormatCount(string Format, long Count);

/// <param name="First">The first places where it was found.</param>
internal sealed record CodeCount(string Code, long Count, IReadOnlyList<CodePlace> First);

/// <param name="Item">Number in the archive, from 1.</param>
/// <param name="Text">The reason of a reject, the detail of a warning.</param>
internal sealed record CodePlace(long Item, string? Member, int Ordinal, long? ByteOffset, string Text);
