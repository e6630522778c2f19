using Pipeline.Cables;

namespace Pipeline.Fuzz.Growth;

/// <summary>How the time of the parser grows with the length of a text.</summary>
internal static class Timing
{
    // Below it collections and caches make any growth; what is quadratic needs seconds.
    private const double LeastMilliseconds = 40;

    /// <summary>Processor time of this process, the least of several runs: other programs on a busy machine do not count.</summary>
    public static double Milliseconds(string text, int runs)
    {
        var least = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            GC.KeepAlive(TelegramParser.Parse(text));
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return least;
    }

    /// <summary>
    /// Says so when four times the text needs more than nine times the time (linear: 4, quadratic: 16) at two lengths one after the
    /// other, both long enough to be measured; null when it does not.
    /// </summary>
    public static string? SuperLinear(string opening, string piece, int length)
    {
        double once = 0, fourfold = 0;
        for (var tries = 0; tries < 3; tries++)
        {
            var (small, large) = (opening + Repeated(piece, length), opening + Repeated(piece, 4 * length));
            (once, fourfold) = (Milliseconds(small, 2 + (2 * tries)), Milliseconds(large, 2 + (2 * tries)));
            if (fourfold < LeastMilliseconds || fourfold < 9 * once)
            {
                return null;
            }
        }

        return FormattableString.Invariant($"growth: {4 * length} characters of {piece.Length} repeated need {fourfold:0.0} ms, a quarter of them {once:0.0} ms");
    }

    public static string Repeated(string piece, int length) => string.Create(length, piece, static (span, piece) =>
    {
        for (var at = 0; at < span.Length; at += piece.Length)
        {
            piece.AsSpan(0, Math.Min(piece.Length, span.Length - at)).CopyTo(span[at..]);
        }
    });
}
