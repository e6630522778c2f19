namespace Pipeline.Archives.Streams;

/// <summary>The delta filter of xz and 7z: each byte is stored as the difference to the one <c>distance</c> before it.</summary>
internal sealed class DeltaStream(Stream inner, int distance) : ForwardStream
{
    private readonly byte[] _before = new byte[256];
    private byte _at;

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        foreach (ref byte value in buffer[..count])
        {
            value += _before[(byte)(_at - distance)];
            _before[_at++] = value;
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
