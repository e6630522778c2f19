using System.Buffers;
using System.Runtime.ExceptionServices;

namespace Pipeline.Archives.Streams;

/// <summary>
/// A stream whose first bytes can be looked at before it is read: what a file is, its content tells, not its name. The head is
/// lent memory: dispose it, the stream behind stays open.
/// </summary>
internal sealed class HeadStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly int _length;
    private readonly ExceptionDispatchInfo? _fault;
    private byte[] _head;
    private int _read;

    public HeadStream(Stream inner, int size)
    {
        _inner = inner;
        _head = ArrayPool<byte>.Shared.Rent(size);
        Fault.Defer(ref _fault, inner, _head.AsSpan(0, size), ref _length);
        if (_length == 0)
        {
            _fault?.Throw();
        }
    }

    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    public override int Read(Span<byte> buffer)
    {
        if (_read == _length)
        {
            _fault?.Throw();
            return _inner.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _length - _read);
        _head.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _head.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_head);
            _head = [];
        }

        base.Dispose(disposing);
    }
}
