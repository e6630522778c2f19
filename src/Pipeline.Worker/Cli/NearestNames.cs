namespace Pipeline.Worker.Cli;

/// <summary>Names that a mistyped one may have meant.</summary>
internal static class NearestNames
{
    private const int LongestName = 200;

    /// <summary>Those that contain it or differ in few letters, the nearest first.</summary>
    public static IReadOnlyList<string> Of(string typed, IEnumerable<string> names, int most) =>
    [
        .. names.Select(name => (Name: name, Distance: Distance(typed, name)))
            .Where(name => name.Distance <= Math.Max(2, typed.Length / 3))
            .OrderBy(name => name.Distance).ThenBy(name => name.Name, StringComparer.Ordinal)
            .Take(most).Select(name => name.Name),
    ];

    private static int Distance(string typed, string name)
    {
        if (name.Contains(typed, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (typed.Length > LongestName || name.Length > LongestName)
        {
            return int.MaxValue;
        }

        // Levenshtein, one row at a time.
        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var i = 1; i <= typed.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(typed[i - 1]) == char.ToUpperInvariant(name[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[name.Length];
    }
}
