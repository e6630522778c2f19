using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams.Bzip2;

/// <summary>One block of bzip2, unpacked up to its run lengths: Huffman codes, move to front, and the sorting undone.</summary>
internal sealed class Bzip2Block(int level)
{
    private const int GroupLength = 50;
    private const int MostSelectors = 18_002;

    // Per place of the block: its byte below, and above it where the next one stands.
    private readonly uint[] _places = new uint[level * 100_000];
    private uint _next;
    private int _left;
    private bool _isRandom;
    private Bzip2Random _random;

    public static DamageException Damaged() => new("The bzip2 data does not hold.");

    /// <summary>The next byte, or -1 at the end of the block.</summary>
    public int NextByte()
    {
        if (_left == 0)
        {
            return -1;
        }

        _left--;
        uint place = _places[_next];
        _next = place >> 8;
        return _isRandom ? (byte)place ^ _random.Next() : (byte)place;
    }

    /// <summary>Reads a block from behind its checksum.</summary>
    public void Read(Bzip2Bits bits)
    {
        _isRandom = bits.Bit();
        _random = default;
        uint origin = bits.Read(24);
        byte[] used = ReadUsed(bits);
        int codeCount = (int)bits.Read(3);
        byte[] selectors = codeCount is >= 2 and <= 6 && used.Length > 0 ? ReadSelectors(bits, codeCount) : throw Damaged();
        Bzip2Code[] codes = new Bzip2Code[codeCount];
        for (int at = 0; at < codeCount; at++)
        {
            codes[at] = ReadCode(bits, used.Length + 2);
        }

        // A block of no bytes would have no origin: bzip2 writes none, and a file of nothing else would be read for ever.
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        int length = ReadBytes(bits, used, selectors, codes, counts);
        _left = origin < length ? length : throw Damaged();
        Unsort(counts, length, origin);
    }

    private static byte[] ReadUsed(Bzip2Bits bits)
    {
        List<byte> used = new(256);
        uint rows = bits.Read(16);
        for (int row = 0; row < 16; row++)
        {
            uint columns = (rows & (0x8000u >> row)) != 0 ? bits.Read(16) : 0;
            for (int column = 0; column < 16; column++)
            {
                if ((columns & (0x8000u >> column)) != 0)
                {
                    used.Add((byte)((row * 16) + column));
                }
            }
        }

        return [.. used];
    }

    private static byte[] ReadSelectors(Bzip2Bits bits, int codeCount)
    {
        int count = (int)bits.Read(15);
        byte[] selectors = new byte[Math.Min(count, MostSelectors)];
        Span<byte> order = [0, 1, 2, 3, 4, 5];
        for (int at = 0; at < count; at++)
        {
            int place = 0;
            while (bits.Bit())
            {
                if (++place >= codeCount)
                {
                    throw Damaged();
                }
            }

            byte chosen = order[place];
            order[..place].CopyTo(order[1..]);
            order[0] = chosen;

            // Some programs write more than a block can use; bzip2 passes over them as well.
            if (at < selectors.Length)
            {
                selectors[at] = chosen;
            }
        }

        return selectors;
    }

    private static Bzip2Code ReadCode(Bzip2Bits bits, int symbols)
    {
        Span<byte> lengths = stackalloc byte[258];
        int length = (int)bits.Read(5);
        for (int symbol = 0; symbol < symbols; symbol++)
        {
            while (length is >= 1 and <= Bzip2Code.Longest && bits.Bit())
            {
                length += bits.Bit() ? -1 : 1;
            }

            lengths[symbol] = length is >= 1 and <= Bzip2Code.Longest ? (byte)length : throw Damaged();
        }

        return new(lengths[..symbols]);
    }

    private int ReadBytes(Bzip2Bits bits, byte[] used, byte[] selectors, Bzip2Code[] codes, Span<int> counts)
    {
        Span<byte> front = used;
        int end = used.Length + 1;
        int length = 0;
        int run = 0;
        int runBit = 1;
        for (int group = 0; group < selectors.Length; group++)
        {
            Bzip2Code code = codes[selectors[group]];
            for (int left = GroupLength; left > 0; left--)
            {
                int symbol = code.Read(bits);
                if (symbol <= 1)
                {
                    // Digits of a number in base 2 with the values 1 and 2.
                    run += runBit << symbol;
                    runBit <<= 1;
                    if (run > _places.Length - length)
                    {
                        throw Damaged();
                    }

                    continue;
                }

                if (run > 0)
                {
                    _places.AsSpan(length, run).Fill(front[0]);
                    counts[front[0]] += run;
                    length += run;
                    run = 0;
                    runBit = 1;
                }

                if (symbol == end)
                {
                    return length;
                }

                byte value = front[symbol - 1];
                front[..(symbol - 1)].CopyTo(front[1..]);
                front[0] = value;
                counts[value]++;
                _places[length < _places.Length ? length++ : throw Damaged()] = value;
            }
        }

        throw Damaged();
    }

    private void Unsort(Span<int> counts, int length, uint origin)
    {
        int sum = 0;
        foreach (ref int count in counts)
        {
            sum += count;
            count = sum - count;
        }

        for (int at = 0; at < length; at++)
        {
            _places[counts[(byte)_places[at]]++] |= (uint)at << 8;
        }

        _next = _places[origin] >> 8;
    }
}
