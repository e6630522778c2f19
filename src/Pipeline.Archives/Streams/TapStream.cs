using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>Hands compressed bytes to an inflater and remembers the last ones, to take back what it did not use.</summary>
internal sealed class TapStream(Stream inner) : ForwardStream
{
    // [0.._given) was handed out and is remembered, [_given.._filled) is still to be handed out.
    private const int MostAtOnce = 8 << 10;

    private readonly byte[] _buffer = new byte[32 << 10];
    private int _given;
    private int _filled;
    private int _mark;

    public long Total { get; private set; }

    /// <summary>True once the inflater asked for more than there was.</summary>
    public bool Starved { get; private set; }

    public override int Read(Span<byte> target)
    {
        if (_given == _filled && !Fill())
        {
            Starved = true;
            return 0;
        }

        int count = Math.Min(Math.Min(target.Length, MostAtOnce), _filled - _given);
        _buffer.AsSpan(_given, count).CopyTo(target);
        _given += count;
        return count;
    }

    /// <summary>Makes sure that <paramref name="count"/> more bytes lie in the buffer, if there are so many.</summary>
    public void Refill(int count)
    {
        while (_filled - _given < count && Fill())
        {
        }
    }

    /// <summary>What was handed out before here is never taken back.</summary>
    public void Mark() => _mark = _given;

    /// <summary>Finds <paramref name="bytes"/> behind the mark and goes on after them; false when they are not there.</summary>
    public bool PushBackAfter(ReadOnlySpan<byte> bytes)
    {
        int at = _buffer.AsSpan(_mark, _filled - _mark).IndexOf(bytes);
        _given = at < 0 ? _given : _mark + at + bytes.Length;
        return at >= 0;
    }

    /// <summary>The next byte.</summary>
    public int Next()
    {
        Refill(1);
        return _given < _filled ? _buffer[_given++] : throw new DamageException("The gzip data ends inside a header.", truncated: true);
    }

    public void Skip(int count)
    {
        for (; count > 0; count--)
        {
            Next();
        }
    }

    /// <summary>Skips zeros; false at the end.</summary>
    public bool SkipZeros()
    {
        while (true)
        {
            Refill(1);
            if (_given == _filled)
            {
                return false;
            }

            if (_buffer[_given] != 0)
            {
                return true;
            }

            _given++;
        }
    }

    // Half a buffer of what was handed out is kept: more than the inflater takes at once, and so more than it can have unused.
    private bool Fill()
    {
        int keep = Math.Min(_given, _buffer.Length / 2);
        _mark = Math.Max(0, _mark - (_given - keep));
        _buffer.AsSpan(_given - keep, keep + _filled - _given).CopyTo(_buffer);
        _filled = keep + _filled - _given;
        _given = keep;
        int count = _filled == _buffer.Length ? 0 : inner.Read(_buffer.AsSpan(_filled));
        _filled += count;
        Total += count;
        return count > 0;
    }
}
