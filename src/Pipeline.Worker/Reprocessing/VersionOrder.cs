using System.Globalization;

namespace Pipeline.Worker.Reprocessing;

/// <summary>
/// Which of two versions is older: a number, perhaps with fingerprints of the lists behind it, <c>2.5f1c+ops.77aa</c>. The number
/// grows; a fingerprint says only whether the lists are the same.
/// </summary>
internal static class VersionOrder
{
    /// <summary>True for a version that can be named on the command line.</summary>
    public static bool IsVersion(string version) => Number(version) >= 0;

    /// <summary>True when <paramref name="stored"/> is to be renewed before <paramref name="version"/>: a smaller number, or with the same number other lists.</summary>
    public static bool IsBefore(string stored, string version) => (Number(stored), Number(version)) switch
    {
        var (mine, asked) when mine != asked => mine < asked,
        _ => version.AsSpan().IndexOfAny('.', '+') >= 0 && stored != version,
    };

    /// <summary>-1 for what is no version of ours, which is older than any.</summary>
    private static int Number(string version)
    {
        var end = version.AsSpan().IndexOfAny('.', '+');
        return int.TryParse(end < 0 ? version : version.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
