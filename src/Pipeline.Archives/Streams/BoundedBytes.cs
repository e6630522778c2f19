namespace Pipeline.Archives.Streams;

/// <summary>A file held whole in memory, as long as it is not larger than a cable may be. The memory is lent: dispose it.</summary>
internal sealed class BoundedBytes : IDisposable
{
    private byte[] _bytes;

    private BoundedBytes(byte[] bytes, int length, bool isWhole)
    {
        _bytes = bytes;
        Length = length;
        IsWhole = isWhole;
    }

    public int Length { get; }

    /// <summary>False when the stream holds more than the limit.</summary>
    public bool IsWhole { get; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public static BoundedBytes Read(Stream stream, long limit, CancellationToken cancellationToken)
    {
        byte[] bytes = LargeBytes.Rent(1 << 17);
        int length = 0;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (length == bytes.Length)
                {
                    bytes = LargeBytes.Grow(bytes, length, 2 * bytes.Length);
                }

                int count = stream.Read(bytes.AsSpan(length));
                length += count;
                if (count == 0 || length > limit)
                {
                    return new(bytes, (int)Math.Min(length, limit), isWhole: length <= limit);
                }
            }
        }
        catch
        {
            LargeBytes.Return(bytes);
            throw;
        }
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            LargeBytes.Return(_bytes);
            _bytes = [];
        }
    }
}
