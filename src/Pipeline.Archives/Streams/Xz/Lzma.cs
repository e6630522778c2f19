namespace Pipeline.Archives.Streams.Xz;

/// <summary>How LZMA2 writes the size of its dictionary: one byte, as 2^n or 3 * 2^(n-1).</summary>
internal static class Lzma
{
    // The library's window grows with what is really unpacked, but its size is an int.
    private const int LargestForLibrary = 37;

    public static long DictionaryOf(byte property) => property >= 40 ? uint.MaxValue : (2L | (property & 1L)) << ((property >> 1) + 11);

    /// <summary>What the limit let pass and the library could not hold as a number; no file that is read reaches back so far.</summary>
    public static byte[] Capped(byte[] properties) => [Math.Min(properties[0], (byte)(LargestForLibrary - 1))];
}
