using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Entities.Text;

/// <summary>A folded ASCII word of up to sixteen letters as two numbers: compared and hashed without a loop over its letters.</summary>
internal readonly record struct WordKey(ulong Low, ulong High)
{
    public const int MaxLength = 16;

    // Sixteen bytes from here on keep as many letters as the word has and clear the rest.
    private static ReadOnlySpan<byte> Keep =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>A number in which the upper bits tell words apart best.</summary>
    public ulong Hash => (Low ^ BitOperations.RotateLeft(High, 29)) * 0x9E3779B97F4A7C15;

    /// <summary>The key of the letters and digits at the beginning of a text of at least sixteen characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey OfLetters(ReadOnlySpan<char> text, int length)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        Vector128<byte> bytes = Vector128.Narrow(Vector128.Create(units), Vector128.Create(units[8..]));
        // The bit that makes a capital small is set in every digit already.
        Vector128<ulong> folded = ((bytes | Vector128.Create((byte)0x20)) & Vector128.Create(Keep[(MaxLength - length)..])).AsUInt64();
        return new WordKey(folded.ToScalar(), folded.GetElement(1));
    }

    /// <summary>The key of the first letters.</summary>
    public WordKey First(int length) => length > 8 ? new WordKey(Low, High & ((1UL << (8 * (length - 8))) - 1)) : new WordKey(length == 8 ? Low : Low & ((1UL << (8 * length)) - 1), 0);

    /// <summary>The key of a word that is folded already; false when it is too long or has other letters than ASCII.</summary>
    public static bool TryOf(ReadOnlySpan<char> folded, out WordKey key)
    {
        key = default;
        if (folded.Length is 0 or > MaxLength) return false;
        ulong low = 0, high = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            if (c is '\0' or > '\u007F') return false;
            if (i < 8) low |= (ulong)c << (8 * i);
            else high |= (ulong)c << (8 * (i - 8));
        }
        key = new WordKey(low, high);
        return true;
    }
}
