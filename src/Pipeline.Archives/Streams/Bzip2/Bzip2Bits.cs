namespace Pipeline.Archives.Streams.Bzip2;

/// <summary>Bits from the top of each byte down; no byte is taken before a bit of it is needed.</summary>
internal sealed class Bzip2Bits(CompressedInput input)
{
    private ulong _bits;
    private int _live;

    /// <summary>At most 32 bits.</summary>
    public uint Read(int count)
    {
        uint value = Peek(count);
        _live -= count;
        return value;
    }

    public bool Bit() => Read(1) != 0;

    /// <summary>The next bits without taking them; at most 32, and no more than the data surely has.</summary>
    public uint Peek(int count)
    {
        while (_live < count)
        {
            _bits = (_bits << 8) | (uint)input.Next("bzip2");
            _live += 8;
        }

        return (uint)((_bits >> (_live - count)) & ((1UL << count) - 1));
    }

    public void Skip(int count) => _live -= count;

    /// <summary>Drops the rest of the byte at hand.</summary>
    public void Align() => _live -= _live % 8;
}
