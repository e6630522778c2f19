using Pipeline.Archives.Reading;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Pipeline.Archives.Streams;

/// <summary>Frames of zstd, one behind the other, skippable ones passed over; each checked by its checksum where it has one.</summary>
internal sealed class ZstdStream(Stream compressed, long windowLimit) : ForwardStream
{
    // The smallest that the library accepts.
    private const int SmallestWindowLog = 10;

    private readonly CompressedInput _input = new(compressed);
    private LibraryStream? _frames;

    /// <summary>Compressed bytes read so far.</summary>
    public long CompressedRead => _input.Consumed;

    public override int Read(Span<byte> buffer) => (_frames ??= new(_input, "zstd", () => new Frames(_input, windowLimit))).Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _frames?.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class Frames : ForwardStream
    {
        private readonly DecompressionStream _inner;
        private readonly long _limit;

        public Frames(Stream input, long limit)
        {
            _limit = limit;
            _inner = new(input, 1 << 16, checkEndOfStream: true, leaveOpen: true);
            _inner.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, Math.Max(SmallestWindowLog, long.Log2(limit) is var log && log < 31 ? (int)log : 31));
        }

        public override int Read(Span<byte> buffer)
        {
            try
            {
                return _inner.Read(buffer);
            }
            catch (ZstdException refused) when (refused.Code == ZSTD_ErrorCode.ZSTD_error_frameParameter_windowTooLarge)
            {
                throw new LimitException(RejectCodes.LimitMemory, $"The zstd data needs a larger window than the {_limit} bytes that are allowed.", endsArchive: false);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
