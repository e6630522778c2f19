using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>Counts what a decompressor gives against what it was given, byte by byte read: a header's claims count for nothing.</summary>
internal sealed class MeteredStream(Stream decompressed, Func<long> compressedRead, ArchiveBudget budget, ArchiveLimits limits) : ForwardStream
{
    // A bomb gives much for a read of any size: small steps keep what is made beyond the limit small.
    private const int Step = 1 << 16;

    private long _total;
    private bool _overRatio;

    public override int Read(Span<byte> buffer)
    {
        if (_overRatio)
        {
            return 0;
        }

        int count;
        try
        {
            count = decompressed.Read(buffer[..Math.Min(buffer.Length, Step)]);
        }
        catch (InvalidDataException damage)
        {
            throw new DamageException(damage.Message);
        }

        _total += count;
        if (_total > limits.RatioFreeBytes && _total / limits.Ratio > compressedRead())
        {
            _overRatio = true;
            budget.Refuse(_total - count);
            throw new LimitException(RejectCodes.LimitRatio, $"{compressedRead()} bytes decompress to more than {limits.Ratio} times as many.", endsArchive: false);
        }

        budget.CountBytes(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            decompressed.Dispose();
        }

        base.Dispose(disposing);
    }
}
