using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams.Bzip2;

/// <summary>
/// Streams of bzip2, one behind the other as parallel programs write them. Decoded here: the library's decoder calls itself
/// once more for every empty block, and 40 KB of them overflow the stack, which ends the process.
/// </summary>
internal sealed class Bzip2Stream : ForwardStream
{
    private const ulong BlockMark = 0x314159265359;
    private const ulong EndMark = 0x177245385090;

    private static readonly uint[] CrcTable = MakeCrcTable();

    private readonly CompressedInput _input;
    private readonly Bzip2Bits _bits;
    private Bzip2Block? _block;
    private int _level;
    private int _blockLevel;
    private uint _combined;
    private uint _stated;
    private uint _crc;
    private int _equal;
    private int _last = -1;
    private int _repeat;
    private bool _inBlock;
    private bool _ended;

    public Bzip2Stream(Stream compressed)
    {
        _input = new(compressed);
        _bits = new(_input);
    }

    /// <summary>Compressed bytes read so far.</summary>
    public long CompressedRead => _input.Consumed;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            int count = 0;
            while (count == 0 && !_ended && buffer.Length > 0)
            {
                count = _inBlock ? ReadBlock(buffer) : Begin();
            }

            return count;
        }
        catch (Exception fault) when (fault is DamageException or LimitException)
        {
            // Told once; whoever asks again is at the end.
            _ended = true;
            throw;
        }
    }

    private int Begin()
    {
        if (_level == 0)
        {
            BeginStream();
        }

        ulong mark = ((ulong)_bits.Read(24) << 24) | _bits.Read(24);
        _stated = _bits.Read(32);
        if (mark == BlockMark)
        {
            _block!.Read(_bits);
            (_crc, _equal, _last, _repeat, _inBlock) = (uint.MaxValue, 0, -1, 0, true);
            return 0;
        }

        if (mark != EndMark)
        {
            throw Bzip2Block.Damaged();
        }

        if (_stated != _combined)
        {
            throw Mismatch();
        }

        _bits.Align();
        while (_input.Peek() == 0)
        {
            _input.ReadByte();
        }

        _level = 0;
        _ended = _input.Peek() < 0;
        return 0;
    }

    private void BeginStream()
    {
        uint mark = _bits.Read(24);
        uint digit = _bits.Read(8);
        if (mark != 0x425A68 || digit is < '1' or > '9')
        {
            throw new DamageException("Bytes that are not bzip2 stand where a bzip2 stream should begin.");
        }

        int level = (int)digit - '0';
        _block = _block is not null && level == _blockLevel ? _block : new(level);
        (_level, _blockLevel, _combined) = (level, level, 0);
    }

    // Four equal bytes are followed by how many more of them there are.
    private int ReadBlock(Span<byte> buffer)
    {
        int count = 0;
        while (count < buffer.Length)
        {
            if (_repeat > 0)
            {
                int run = Math.Min(_repeat, buffer.Length - count);
                buffer.Slice(count, run).Fill((byte)_last);
                count += run;
                _repeat -= run;
                continue;
            }

            int next = _block!.NextByte();
            if (next < 0)
            {
                Append(buffer[..count]);
                EndBlock();
                return count;
            }

            if (_equal == 4)
            {
                (_equal, _repeat) = (0, next);
                continue;
            }

            _equal = next == _last ? _equal + 1 : 1;
            _last = next;
            buffer[count++] = (byte)next;
        }

        Append(buffer[..count]);
        return count;
    }

    private void EndBlock()
    {
        _inBlock = false;
        if (~_crc != _stated)
        {
            // Bytes of the block that were not handed out yet are as doubtful as the others of it.
            throw Mismatch();
        }

        _combined = uint.RotateLeft(_combined, 1) ^ ~_crc;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        uint crc = _crc;
        foreach (byte value in bytes)
        {
            crc = (crc << 8) ^ CrcTable[(crc >> 24) ^ value];
        }

        _crc = crc;
    }

    private static DamageException Mismatch() => new("The data of a bzip2 block does not match its checksum.");

    private static uint[] MakeCrcTable()
    {
        uint[] table = new uint[256];
        for (uint value = 0; value < 256; value++)
        {
            uint crc = value << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ 0x04C11DB7 : crc << 1;
            }

            table[value] = crc;
        }

        return table;
    }
}
