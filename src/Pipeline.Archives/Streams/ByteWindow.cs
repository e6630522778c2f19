using System.Runtime.ExceptionServices;

namespace Pipeline.Archives.Streams;

/// <summary>A stretch of a stream that can grow up to a limit and move on: rows of any length without the file in memory. The memory is lent: dispose it.</summary>
internal sealed class ByteWindow(Stream stream, long limit) : IDisposable
{
    private byte[] _bytes = LargeBytes.Rent(256 << 10);
    private int _start;
    private int _end;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Offset of the window's first byte in the stream.</summary>
    public long Offset { get; private set; }

    /// <summary>True when the window reaches to the end of the stream.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>True when reading on will fail: what is in the window is all that there is.</summary>
    public bool IsCut => _fault is not null;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Reads on; false at the end of the stream or of the limit. Throws what cut the stream.</summary>
    public bool Grow()
    {
        _fault?.Throw();
        if (AtEnd || Span.Length >= limit)
        {
            return false;
        }

        if (_start > 0)
        {
            Span.CopyTo(_bytes);
            _end -= _start;
            _start = 0;
        }

        if (_end == _bytes.Length)
        {
            // Doubled, so that a row that is parsed again after each growth costs twice its length, not its square.
            _bytes = LargeBytes.Grow(_bytes, _end, (int)Math.Min(2L * _bytes.Length, Math.Max(limit, _bytes.Length + 1)));
        }

        int before = _end;
        // Lent memory is longer than asked for: without the limit the window would hold twice what it may.
        Span<byte> room = _bytes.AsSpan(0, (int)Math.Min(_bytes.Length, limit));
        AtEnd = !Fault.Defer(ref _fault, stream, room, ref _end) && _fault is null;
        if (_end == before)
        {
            _fault?.Throw();
        }

        return _end > before;
    }

    public void Advance(int count)
    {
        _start += count;
        Offset += count;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            LargeBytes.Return(_bytes);
            _bytes = [];
            _start = 0;
            _end = 0;
        }
    }
}
