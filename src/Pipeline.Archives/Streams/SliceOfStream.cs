namespace Pipeline.Archives.Streams;

/// <summary>The next <c>length</c> bytes of a forward stream, which stays open.</summary>
internal sealed class SliceOfStream(Stream inner, long length) : ForwardStream
{
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        int count = _left == 0 ? 0 : inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= count;
        return count;
    }
}
