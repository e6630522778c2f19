namespace Pipeline.Archives;

/// <summary>What a dropped file holds at one place: a raw cable or a reject. Every place yields exactly one of the two.</summary>
public abstract record ArchiveItem
{
    private protected ArchiveItem() { }

    /// <summary>Where the item was found.</summary>
    public required ItemPlace Place { get; init; }
}

/// <summary>Where an item stands in a dropped file.</summary>
/// <param name="Member">Path inside the archive (nested archives joined by <c>!/</c>); null for a plain file.</param>
/// <param name="Ordinal">Position in its file or member, from 1.</param>
/// <param name="ByteOffset">Offset of the item's first byte in its (decompressed) file or member; null when not known.</param>
public sealed record ItemPlace(string? Member, int Ordinal, long? ByteOffset);

/// <summary>A telegram taken out of its container, decoded, not yet parsed.</summary>
public sealed record RawCable : ArchiveItem
{
    /// <summary>Stable name of the format it was read from, see <see cref="CableFormats"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The telegram: header, one empty line, body where the container keeps the two apart. Never holds NUL or a lone surrogate.</summary>
    public required string Text { get; init; }

    /// <summary>What the container states beside the text; null for plain text.</summary>
    public ContainerMetadata? Metadata { get; init; }

    /// <summary>Repairs made while decoding (code, detail): <c>encoding.windows1252</c>, <c>text.control</c>.</summary>
    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];
}

/// <summary>Something that could not be read as a cable; kept as a row, never dropped silently.</summary>
public sealed record RejectedItem : ArchiveItem
{
    /// <summary>Stable code, see <see cref="RejectCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Reason in words, for ops.</summary>
    public required string Reason { get; init; }

    /// <summary>The first bytes of what was refused, at most <see cref="ArchiveLimits.RejectRawBytes"/>.</summary>
    public byte[] Raw { get; init; } = [];
}

/// <summary>A repair made while reading.</summary>
public sealed record ReadWarning(string Code, string Detail);

/// <summary>What a container states about its cable.</summary>
/// <param name="Id">Id as written by the container.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Origin"><c>Embassy Lima</c>.</param>
/// <param name="Classification">As written.</param>
/// <param name="Subject">Title line, without the id.</param>
public sealed record ContainerMetadata(string? Id, DateTimeOffset? CreatedAt, string? Origin, string? Classification, string? Subject)
{
    /// <summary>
    /// Every key that the container states, as it writes it; a value that says that there is none (empty, <c>n/a</c>) is null. Null
    /// for containers whose facts are all in the properties above.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>By value, the attributes as well: two copies of a container state the same.</summary>
    public bool Equals(ContainerMetadata? other) =>
        other is not null && Id == other.Id && CreatedAt == other.CreatedAt && Origin == other.Origin
        && Classification == other.Classification && Subject == other.Subject && SameAttributes(other.Attributes);

    public override int GetHashCode() => HashCode.Combine(Id, CreatedAt, Origin, Classification, Subject);

    private bool SameAttributes(IReadOnlyDictionary<string, string?>? other) =>
        (Attributes, other) switch
        {
            (null, null) => true,
            ({ } mine, { } theirs) => mine.Count == theirs.Count && mine.All(pair => theirs.TryGetValue(pair.Key, out string? value) && value == pair.Value),
            _ => false,
        };
}
