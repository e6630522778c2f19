using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Entities.Text;

/// <summary>
/// What every character of a text is, as bits: the tokenizer finds the end of a word or of a run of blanks by counting zeros instead of
/// looking at each character, whose branches the processor guesses wrong.
/// </summary>
internal sealed class CharClasses : IDisposable
{
    /// <summary>Characters in a block, the first in the lowest bit.</summary>
    public const int Width = 64;

    private Block[] _blocks = [];
    private int _start;

    /// <summary>Bits of 64 characters.</summary>
    internal struct Block
    {
        /// <summary>ASCII letters and digits.</summary>
        public ulong Words;

        /// <summary>Capitals and digits.</summary>
        public ulong Capitals;

        /// <summary>Line feeds.</summary>
        public ulong Lines;

        /// <summary>Where a word or number begins, and every other visible character.</summary>
        public ulong Starts;
    }

    /// <summary>The blocks from the start of the text on, with an empty one before the first and after the last.</summary>
    public ReadOnlySpan<Block> Blocks => _blocks;

    /// <summary>The character goes on with the word of the one before it.</summary>
    public bool InWord(int position) => position > _start && IsWord(position) && IsWord(position - 1);

    /// <summary>Bits from a place of one block on into the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong From(ulong block, ulong next, int place) => (block >> place) | (next << 1 << (63 - place));

    /// <summary>Reads <c>raw[start..end]</c>.</summary>
    public void Read(ReadOnlySpan<char> raw, int start, int end)
    {
        Dispose();
        _start = start;
        _blocks = ArrayPool<Block>.Shared.Rent(((end - start) / Width) + 3);
        _blocks[0] = default;
        int block = 1;
        for (; end - start >= Width; start += Width) Classify(raw.Slice(start, Width), block++);
        Span<char> tail = stackalloc char[Width];
        tail.Clear();
        raw[start..end].CopyTo(tail);
        Classify(tail, block++);
        _blocks[block] = default;
    }

    public void Dispose()
    {
        Block[] blocks = _blocks;
        _blocks = [];
        if (blocks.Length > 0) ArrayPool<Block>.Shared.Return(blocks);
    }

    private bool IsWord(int position) => (_blocks[((position - _start) / Width) + 1].Words >> ((position - _start) % Width) & 1) != 0;

    private void Classify(ReadOnlySpan<char> text, int number)
    {
        Half(text[..32], out uint words1, out uint capitals1, out uint visible1, out uint lines1);
        Half(text[32..], out uint words2, out uint capitals2, out uint visible2, out uint lines2);
        ulong words = words1 | ((ulong)words2 << 32), visible = visible1 | ((ulong)visible2 << 32);
        ref Block block = ref _blocks[number];
        block.Words = words;
        block.Capitals = capitals1 | ((ulong)capitals2 << 32);
        block.Lines = lines1 | ((ulong)lines2 << 32);
        block.Starts = visible & ~(words & ((words << 1) | (_blocks[number - 1].Words >> 63)));
    }

    private static void Half(ReadOnlySpan<char> text, out uint words, out uint capitals, out uint visible, out uint lines)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        // What is no byte becomes 255, which is no ASCII either.
        Vector256<byte> c = Vector256.NarrowWithSaturation(Vector256.Create(units[..16]), Vector256.Create(units[16..]));
        Vector256<byte> digit = Between(c, '0', 9), letter = Between(c | Vector256.Create((byte)0x20), 'a', 25);
        words = (letter | digit).ExtractMostSignificantBits();
        capitals = (Between(c, 'A', 25) | digit).ExtractMostSignificantBits();
        visible = Vector256.GreaterThan(c, Vector256.Create((byte)' ')).ExtractMostSignificantBits();
        lines = Vector256.Equals(c, Vector256.Create((byte)'\n')).ExtractMostSignificantBits();
    }

    private static Vector256<byte> Between(Vector256<byte> c, char first, byte span) => Vector256.LessThanOrEqual(c - Vector256.Create((byte)first), Vector256.Create(span));
}
