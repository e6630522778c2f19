using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>Counts what a decompressor gives against what it was given, byte by byte read: a header's claims count for nothing.</summary>
internal sealed class MeteredStream(Stream decompressed, Func<long> compressedRead, ArchiveBudget budget, ArchiveLimits limits) : ForwardStream
{
    // A bomb gives much for a read of any size: small steps keep what is made beyond the limit small.
    private const int Step = 1 << 16;

    private long _total;
    private LimitException? _overRatio;

    public override int Read(Span<byte> buffer)
    {
        // Not an end: what reads it would tell the bomb a second time, as an archive that was cut.
        if (_overRatio is not null)
        {
            throw _overRatio;
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
            budget.Refuse(_total - count);
            _overRatio = new(RejectCodes.LimitRatio, $"{compressedRead()} bytes decompress to more than {limits.Ratio} times as many: the compressed stream was not read any further, nor what stands behind in it.", endsArchive: false);
            throw _overRatio;
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
