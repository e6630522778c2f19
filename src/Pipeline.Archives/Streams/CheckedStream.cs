using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>A zip member's bytes, checked at their end against the length and checksum that the archive states.</summary>
/// <param name="cut">The archive ends inside the member: what is there is read, the end is no success.</param>
internal sealed class CheckedStream(Stream inner, long length, uint checksum, bool cut) : ForwardStream
{
    private Crc32 _crc;
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        int count = ReadInner(buffer);
        if (count == 0 && buffer.Length > 0 && cut)
        {
            throw Cut();
        }

        _crc.Append(buffer[..count]);
        _read += count;
        if (count == 0 && buffer.Length > 0 && _read != length)
        {
            throw new DamageException($"The member gives {_read} bytes where {length} are stated.");
        }

        if (count == 0 && buffer.Length > 0 && _crc.Value != checksum)
        {
            throw new DamageException("The member's bytes do not match their checksum.");
        }

        return count;
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (DamageException) when (cut)
        {
            throw Cut();
        }
        catch (DamageException damage) when (damage is { Truncated: true, Code: null })
        {
            // The decompressor wants more than the archive, which is whole, says that there is.
            throw new DamageException(damage.Message);
        }
    }

    private DamageException Cut() => new($"The zip ends inside the member, after {_read} of its bytes.", truncated: true);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
