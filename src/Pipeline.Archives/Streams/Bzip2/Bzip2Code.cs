namespace Pipeline.Archives.Streams.Bzip2;

/// <summary>One Huffman code of a block: canonical, 1 to 20 bits long.</summary>
internal sealed class Bzip2Code
{
    public const int Longest = 20;

    private readonly uint[] _behind = new uint[Longest + 1];
    private readonly int[] _offset = new int[Longest + 1];
    private readonly short[] _symbols;

    public Bzip2Code(ReadOnlySpan<byte> lengths)
    {
        _symbols = new short[lengths.Length];
        int filled = 0;
        uint code = 0;
        for (int length = 1; length <= Longest; length++)
        {
            _offset[length] = filled - (int)code;
            for (int symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    _symbols[filled++] = (short)symbol;
                    code++;
                }
            }

            // Left-justified, so that one comparison tells whether the bits at hand are a code of this length.
            _behind[length] = code << (Longest - length);
            code <<= 1;
        }
    }

    public int Read(Bzip2Bits bits)
    {
        uint next = bits.Peek(Longest);
        int length = 1;
        while (next >= _behind[length])
        {
            if (++length > Longest)
            {
                throw Bzip2Block.Damaged();
            }
        }

        bits.Skip(length);
        int at = (int)(next >> (Longest - length)) + _offset[length];
        return (uint)at < (uint)_symbols.Length ? _symbols[at] : throw Bzip2Block.Damaged();
    }
}
