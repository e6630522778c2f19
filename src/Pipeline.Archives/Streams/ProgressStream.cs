namespace Pipeline.Archives.Streams;

/// <summary>
/// Tells how much of a file was read. Counts bytes, not the position: a zip is read from its end and from all over. What is read
/// twice counts twice, up to the length of the file.
/// </summary>
internal sealed class ProgressStream(Stream file, ReadProgress progress) : Stream
{
    private readonly long _length = file.Length;
    private long _counted;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => file.Position = value; }

    /// <summary>The file itself, for a pass over it that is no progress; its position is shared.</summary>
    public static Stream Uncounted(Stream stream) => stream is ProgressStream counted ? counted.File : stream;

    public override int Read(Span<byte> buffer)
    {
        int count = file.Read(buffer);
        Count(count);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>The file is done with, whatever of it was not needed.</summary>
    public void Complete() => Count(_length);

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private Stream File => file;

    private void Count(long bytes)
    {
        long counted = Math.Min(bytes, _length - _counted);
        _counted += counted;
        progress.Add(counted);
    }
}
