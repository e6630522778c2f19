using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>A file whose lines end with CR alone, with LF for each of them: one byte for one, so that offsets hold.</summary>
internal sealed class LoneReturnStream(Stream inner) : ForwardStream
{
    private int _ahead = -1;

    public override int Read(Span<byte> buffer)
    {
        int count = 0;
        if (_ahead >= 0 && buffer.Length > 0)
        {
            buffer[count++] = (byte)_ahead;
            _ahead = -1;
        }

        count += inner.Read(buffer[count..]);
        bool nextIsNewline = false;
        if (count > 0 && buffer[count - 1] == '\r')
        {
            Span<byte> one = stackalloc byte[1];
            _ahead = inner.Read(one) > 0 ? one[0] : -1;
            nextIsNewline = _ahead == '\n';
        }

        Replace(buffer[..count], nextIsNewline);
        return count;
    }

    /// <summary>Whether a CR stands without an LF behind it.</summary>
    public static bool IsNeeded(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; at < bytes.Length && bytes[at..].IndexOf((byte)'\r') is >= 0 and var next; at++)
        {
            at += next;
            if (at + 1 < bytes.Length && bytes[at + 1] != '\n')
            {
                return true;
            }
        }

        return false;
    }

    public static void Replace(Span<byte> bytes, bool nextIsNewline)
    {
        for (int at = 0; at < bytes.Length && bytes[at..].IndexOf((byte)'\r') is >= 0 and var next;)
        {
            at += next;
            bool beforeNewline = at + 1 < bytes.Length ? bytes[at + 1] == '\n' : nextIsNewline;
            bytes[at] = beforeNewline ? (byte)'\r' : (byte)'\n';
            at++;
        }
    }
}
