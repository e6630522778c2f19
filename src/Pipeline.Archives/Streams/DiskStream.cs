using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>
/// A file on disk while it is read: tells how much of it was, and whether it stayed as it was opened. Counts bytes, not the
/// position: a zip is read from its end and from all over. What is read twice counts twice, up to the length of the file.
/// </summary>
internal sealed class DiskStream(FileStream file, ReadProgress? progress, bool isOneOfMany) : Stream
{
    private readonly long _length = file.Length;
    private long _counted;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    /// <summary>As it was when the file was opened, so that all who ask are told the same.</summary>
    public override long Length => _length;

    public override long Position { get => file.Position; set => file.Position = value; }

    public bool HasChanged => file.Length != _length;

    /// <summary>The file itself, for a pass over it that is no progress; its position is shared.</summary>
    public static Stream Uncounted(Stream stream) => stream is DiskStream disk ? disk.File : stream;

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = file.Read(buffer);
        }
        catch (IOException fault) when (isOneOfMany)
        {
            throw new DamageException(fault.Message) { Code = RejectCodes.FileUnreadable };
        }

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private FileStream File => file;

    private void Count(long bytes)
    {
        long counted = Math.Min(bytes, _length - _counted);
        _counted += counted;
        progress?.Add(counted);
    }
}
