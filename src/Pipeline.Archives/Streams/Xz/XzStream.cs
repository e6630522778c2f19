using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams.Xz;

/// <summary>
/// Streams of xz, one behind the other, with zeros between them. The frame is read here, the LZMA2 data in it by the library:
/// its own reader of the frame passes over wrong checksums and allocates what an index claims.
/// </summary>
internal sealed class XzStream(Stream compressed, long dictionaryLimit) : ForwardStream
{
    private readonly CompressedInput _input = new(compressed);
    private XzIndexSum _blocks = new();
    private XzBlockHeader? _header;
    private Stream? _block;
    private XzCheck? _check;
    private long _blockAt;
    private long _unpacked;
    private int _checkKind = -1;
    private bool _ended;

    /// <summary>Compressed bytes read so far.</summary>
    public long CompressedRead => _input.Consumed;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return ReadBlocks(buffer);
        }
        catch (Exception fault) when (fault is DamageException or LimitException)
        {
            // Told once; whoever asks again is at the end.
            _ended = true;
            throw;
        }
    }

    private int ReadBlocks(Span<byte> buffer)
    {
        while (!_ended && buffer.Length > 0)
        {
            if (_checkKind < 0)
            {
                _checkKind = XzHeaders.ReadStreamHeader(_input);
            }
            else if (_block is null)
            {
                BeginBlock();
            }
            else if (_block.Read(buffer) is > 0 and var count)
            {
                _check!.Append(buffer[..count]);
                _unpacked += count;
                return count;
            }
            else
            {
                EndBlock();
            }
        }

        return 0;
    }

    private void BeginBlock()
    {
        _blockAt = _input.Consumed;
        int size = _input.Next("xz");
        if (size == 0)
        {
            XzHeaders.ReadFooter(_input, _checkKind, XzIndex.Read(_input, _blocks));
            _blocks = new();
            _checkKind = -1;
            _ended = !SkipPadding();
            return;
        }

        _header = XzHeaders.ReadBlockHeader(_input, size);
        _check = new(_checkKind);
        _unpacked = 0;
        _block = XzBlock.Open(_input, _header, dictionaryLimit);
    }

    private void EndBlock()
    {
        long packed = _input.Consumed - _blockAt - _header!.Length;
        if ((_header.PackedLength ?? packed) != packed || (_header.UnpackedLength ?? _unpacked) != _unpacked)
        {
            throw new DamageException("An xz block is not as long as its header states.");
        }

        for (long padding = packed; padding % 4 != 0; padding++)
        {
            if (_input.Next("xz") != 0)
            {
                throw XzHeaders.Damaged();
            }
        }

        Span<byte> stated = stackalloc byte[64];
        stated = stated[.._check!.Length];
        _input.Exactly(stated, "xz");
        if (!_check.Holds(stated))
        {
            throw new DamageException("The data of an xz block does not match its checksum.");
        }

        _blocks.Add(_header.Length + packed + _check.Length, _unpacked);
        CloseBlock();
    }

    // Padding is four zeros or a multiple of it. What is no xz behind it is told, not passed over.
    private bool SkipPadding()
    {
        int zeros = 0;
        for (; _input.Peek() == 0; zeros++)
        {
            _input.ReadByte();
        }

        return zeros % 4 != 0 ? throw new DamageException("The padding behind an xz stream is not a multiple of four bytes.") : _input.Peek() >= 0;
    }

    private void CloseBlock()
    {
        _block?.Dispose();
        _check?.Dispose();
        _block = null;
        _check = null;
    }

    protected override void Dispose(bool disposing)
    {
        CloseBlock();
        base.Dispose(disposing);
    }
}
