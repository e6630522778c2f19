using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>
/// A decompressor of a library as a trust boundary: on hostile bytes it may throw anything from an index error to an end of
/// stream; out of here comes damage. What its input threw (a limit, a cut further out, the disk, cancellation) stays what it is.
/// </summary>
/// <param name="open">Called at the first read, inside the boundary: constructors read headers and throw as well.</param>
internal sealed class LibraryStream(CompressedInput input, string what, Func<Stream> open) : ForwardStream
{
    // Libraries take arrays: their span overloads are the base class's, which rents and copies for each call.
    private readonly byte[] _step = new byte[1 << 15];
    private Stream? _inner;
    private bool _failed;

    public bool LeaveOpen { get; init; }

    public override int Read(Span<byte> buffer)
    {
        if (_failed || buffer.Length == 0)
        {
            return 0;
        }

        try
        {
            _inner ??= open();
            int count = _inner.Read(_step, 0, Math.Min(buffer.Length, _step.Length));
            _step.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // Told once; whoever asks again is at the end.
            _failed = true;
            input.ThrowFault();
            if (exception is DamageException or LimitException)
            {
                throw;
            }

            throw new DamageException(input.Starved ? $"The {what} data is cut." : $"The {what} data does not hold ({exception.GetType().Name}).", truncated: input.Starved);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !LeaveOpen)
        {
            try
            {
                _inner?.Dispose();
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
            {
                // Some check again what was left unread; that damage was told or does not concern what was read.
            }

            _inner = null;
        }

        base.Dispose(disposing);
    }
}
