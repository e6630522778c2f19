using System.Runtime.ExceptionServices;
using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>
/// Compressed bytes on their way into a decompressor: counted, byte by byte without a call per byte, and with a memory of how
/// they ended. A library that meets the end or an exception inside its input may answer with any exception of its own.
/// </summary>
internal sealed class CompressedInput(Stream inner) : ForwardStream
{
    private readonly byte[] _buffer = new byte[1 << 15];
    private int _next;
    private int _filled;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Bytes handed out so far.</summary>
    public long Consumed { get; private set; }

    /// <summary>True once more was asked for than there was: the data is cut rather than wrong.</summary>
    public bool Starved { get; private set; }

    /// <summary>Throws again what the bytes' own source threw, if it did: a cut or a limit further out, or an error of the disk.</summary>
    public void ThrowFault() => _fault?.Throw();

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0 || (_next == _filled && !Fill()))
        {
            return 0;
        }

        int count = Math.Min(buffer.Length, _filled - _next);
        _buffer.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        Consumed += count;
        return count;
    }

    public override int ReadByte()
    {
        if (_next == _filled && !Fill())
        {
            return -1;
        }

        Consumed++;
        return _buffer[_next++];
    }

    /// <summary>The next byte, not taken; -1 at the end.</summary>
    public int Peek() => _next < _filled || Fill() ? _buffer[_next] : -1;

    /// <summary>The next byte; <see cref="DamageException"/> at the end.</summary>
    public int Next(string what) => ReadByte() is >= 0 and var value ? value : throw new DamageException($"The {what} data is cut.", truncated: true);

    public void Exactly(Span<byte> buffer, string what)
    {
        if (this.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
        {
            throw new DamageException($"The {what} data is cut.", truncated: true);
        }
    }

    private bool Fill()
    {
        ThrowFault();
        try
        {
            _next = 0;
            _filled = 0;
            _filled = inner.Read(_buffer);
        }
        catch (Exception exception)
        {
            _fault = ExceptionDispatchInfo.Capture(exception);
            throw;
        }

        Starved |= _filled == 0;
        return _filled > 0;
    }
}
