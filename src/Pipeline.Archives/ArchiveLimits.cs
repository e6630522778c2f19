namespace Pipeline.Archives;

/// <summary>Limits on what a hostile archive can make the reader do. Counted on bytes actually read, never on what a header claims.</summary>
public sealed record ArchiveLimits
{
    /// <summary>Largest cable or member that is held in memory, in bytes.</summary>
    public long CableBytes { get; init; } = 16L << 20;

    /// <summary>Most bytes decompressed from one archive.</summary>
    public long ArchiveBytes { get; init; } = 50L << 30;

    /// <summary>Most members of one archive.</summary>
    public int Members { get; init; } = 1_000_000;

    /// <summary>Decompressed to compressed bytes, applied after <see cref="RatioFreeBytes"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Bytes that one member may decompress to before <see cref="Ratio"/> applies; a whole archive may twice as many.</summary>
    public long RatioFreeBytes { get; init; } = 16L << 20;

    /// <summary>How many archives may be nested in each other.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>
    /// Most memory that one decompressor may be told to take for its dictionary, window or model, in bytes. A header may ask for
    /// 4 GB; archives made by usual settings ask for 64 MB or less.
    /// </summary>
    public long DictionaryBytes { get; init; } = 128L << 20;

    /// <summary>Largest column of a CSV row, in bytes; a row may hold several, but is a cable and bound by <see cref="CableBytes"/>.</summary>
    public long FieldBytes { get; init; } = 16L << 20;

    /// <summary>Bytes of a refused item that are kept with its reject.</summary>
    public int RejectRawBytes { get; init; } = 64 << 10;
}
