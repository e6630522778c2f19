using System.Buffers;

namespace Pipeline.Archives.Streams;

/// <summary>
/// Buffers that grow. Up to a megabyte they are lent by the shared pool; larger ones are left to the collector, because the pool
/// keeps one of every size for every thread: a single page of 17 MB would hold 64 MB for as long as the process lives.
/// </summary>
internal static class LargeBytes
{
    private const int MostLent = 1 << 20;

    /// <summary>At least <paramref name="size"/> bytes, not cleared.</summary>
    public static byte[] Rent(int size) => size <= MostLent ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);

    public static void Return(byte[] bytes)
    {
        if (bytes.Length <= MostLent)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The first <paramref name="used"/> bytes in a buffer of at least <paramref name="size"/>; the old one is given back.</summary>
    public static byte[] Grow(byte[] bytes, int used, int size)
    {
        byte[] larger = Rent(size);
        bytes.AsSpan(0, used).CopyTo(larger);
        Return(bytes);
        return larger;
    }
}
