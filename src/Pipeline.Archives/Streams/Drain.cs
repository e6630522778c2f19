using System.Buffers;

namespace Pipeline.Archives.Streams;

internal static class Drain
{
    /// <summary>Reads what is left, for the sake of the checks behind it.</summary>
    public static void ToEnd(Stream stream, CancellationToken cancellationToken)
    {
        byte[] chunk = ArrayPool<byte>.Shared.Rent(1 << 14);
        try
        {
            while (stream.Read(chunk) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
