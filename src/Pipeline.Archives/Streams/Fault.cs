using System.Runtime.ExceptionServices;
using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

/// <summary>Reading ahead must not lose what stands before a fault: the fault is kept until those bytes are used.</summary>
internal static class Fault
{
    /// <summary>Fills the buffer from <paramref name="end"/> on; false when the stream ended or failed before it was full.</summary>
    public static bool Defer(ref ExceptionDispatchInfo? fault, Stream stream, Span<byte> buffer, ref int end)
    {
        try
        {
            while (end < buffer.Length)
            {
                int count = stream.Read(buffer[end..]);
                if (count == 0)
                {
                    return false;
                }

                end += count;
            }

            return true;
        }
        catch (Exception exception) when (exception is DamageException or LimitException)
        {
            fault = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }
}
