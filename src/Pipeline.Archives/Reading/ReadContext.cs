namespace Pipeline.Archives.Reading;

/// <summary>What every reader of one call of <see cref="ArchiveReader"/> shares.</summary>
internal sealed record ReadContext(ArchiveLimits Limits, CancellationToken CancellationToken, ReadProgress? Progress = null)
{
    /// <summary>The start of what was refused, as far as it is kept.</summary>
    public ReadOnlySpan<byte> Keep(ReadOnlySpan<byte> raw) => raw[..Math.Min(raw.Length, Limits.RejectRawBytes)];
}
