using System.Diagnostics;

namespace Pipeline.Entities.Text;

/// <summary>
/// Counts the tokens that rules look at, so that tests can hold the work linear without a clock. The calls are there only in a
/// build with COUNT_WORK, which the tests make for themselves.
/// </summary>
internal static class Work
{
    [ThreadStatic]
    private static long _steps;

    public static long Steps => _steps;

    [Conditional("COUNT_WORK")]
    public static void Step() => _steps++;
}
