using System.Globalization;

namespace Pipeline.Fuzz.Growth;

/// <summary>Speed of each repeated input, and how its time grows from a quarter of the length to the whole.</summary>
internal static class GrowthTable
{
    private const double Slowest = 20;
    private const double Steepest = 6;

    /// <summary>Prints the table; the number of inputs that are too slow or grow too fast.</summary>
    public static int Print(int megabytes, string? only, TextWriter to)
    {
        var failures = 0;
        to.WriteLine($"{"input",-30} {"MB/s",8} {"ms",9} {"growth",7}");
        foreach (var input in RepeatedInputs.All.Where(i => only is null || i.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var length = megabytes * 1_000_000;
            var quarter = Timing.Milliseconds(input.Opening + Timing.Repeated(input.Piece, length / 4), 3);
            var whole = Timing.Milliseconds(input.Opening + Timing.Repeated(input.Piece, length), quarter > 2_000 ? 1 : 3);
            var (speed, growth) = (length / whole / 1_000, whole / quarter);
            var bad = speed < Slowest || growth > Steepest;
            failures += bad ? 1 : 0;
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{input.Name,-30} {speed,8:0} {whole,9:0.0} {growth,7:0.0}{(bad ? "  <<" : "")}"));
        }

        return failures;
    }
}
