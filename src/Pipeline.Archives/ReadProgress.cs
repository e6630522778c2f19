namespace Pipeline.Archives;

/// <summary>
/// How far one call of <see cref="ArchiveReader.Read(string, ArchiveLimits, ReadProgress?, CancellationToken)"/> has come. Written by the
/// reading thread, to be read from any other.
/// </summary>
public sealed class ReadProgress
{
    private long _bytesRead;

    /// <summary>
    /// Bytes consumed of the dropped file, of a folder those of all its files together; compressed bytes where they are compressed.
    /// Never falls, never exceeds the length, and is all of it once reading has ended.
    /// </summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    internal void Add(long bytes) => Interlocked.Add(ref _bytesRead, bytes);
}
