namespace Pipeline.Archives.Streams;

/// <summary>A stretch of a seekable stream, read forwards. Seeks before each read: its owner moves about between reads.</summary>
internal sealed class SliceStream(Stream whole, long start, long length) : ForwardStream
{
    private long _read;

    public long BytesRead => _read;

    public override int Read(Span<byte> buffer)
    {
        if (_read >= length)
        {
            return 0;
        }

        if (whole.Position != start + _read)
        {
            whole.Position = start + _read;
        }

        int count = whole.Read(buffer[..(int)Math.Min(buffer.Length, length - _read)]);
        _read += count;
        return count;
    }
}
