namespace Pipeline.Archives.Streams;

internal static class Drain
{
    /// <summary>Reads what is left, for the sake of the checks behind it.</summary>
    public static void ToEnd(Stream stream, CancellationToken cancellationToken)
    {
        byte[] chunk = new byte[1 << 14];
        while (stream.Read(chunk) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
