using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Tar;

/// <summary>The blocks of a tar and the data of its members, read forwards once; a seekable one is hopped through.</summary>
internal sealed class TarStream(Stream inner)
{
    private readonly byte[] _block = new byte[TarHeader.BlockLength];
    private long _dataLeft;
    private int _padding;

    /// <summary>The next block; shorter than a block at the end. What was not read of the last member is passed over.</summary>
    public ReadOnlySpan<byte> NextBlock(CancellationToken cancellationToken)
    {
        if (inner.CanSeek)
        {
            inner.Position = Math.Min(inner.Length, inner.Position + Math.Min(_dataLeft, inner.Length));
            _dataLeft = 0;
        }

        Drain.ToEnd(new MemberStream(this), cancellationToken);
        inner.ReadAtLeast(_block.AsSpan(0, _padding), _padding, throwOnEndOfStream: false);
        _padding = 0;
        return _block.AsSpan(0, inner.ReadAtLeast(_block, _block.Length, throwOnEndOfStream: false));
    }

    /// <summary>The data behind the header that was just read.</summary>
    public Stream Data(long length)
    {
        _dataLeft = length;
        _padding = (int)((TarHeader.BlockLength - (length % TarHeader.BlockLength)) % TarHeader.BlockLength);
        return new MemberStream(this);
    }

    private sealed class MemberStream(TarStream tar) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            if (tar._dataLeft == 0 || buffer.Length == 0)
            {
                return 0;
            }

            int count = tar.Inner.Read(buffer[..(int)Math.Min(buffer.Length, tar._dataLeft)]);
            tar._dataLeft -= count;
            return count > 0 ? count : throw new DamageException($"The tar ends {tar._dataLeft} bytes before the end of the member.", truncated: true);
        }
    }

    private Stream Inner => inner;
}
