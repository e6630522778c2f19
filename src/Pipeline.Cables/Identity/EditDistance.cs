namespace Pipeline.Cables.Identity;

/// <summary>Letter damage between two short words.</summary>
internal static class EditDistance
{
    /// <summary>True when at most <paramref name="allowed"/> letters were changed, lost or added. Words are at most 32 letters.</summary>
    public static bool AtMost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int allowed)
    {
        if (Math.Abs(a.Length - b.Length) > allowed || a.Length > 32 || b.Length > 32)
        {
            return false;
        }

        Span<int> row = stackalloc int[33];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
                least = Math.Min(least, row[j]);
            }

            if (least > allowed)
            {
                return false;
            }
        }

        return row[b.Length] <= allowed;
    }

    /// <summary>True when one slip of the hand parts the words: a letter changed, lost or added, or two neighbours swapped (NAIROIB).</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        return a.Length + b.Length > 0 && ((a.Length <= 1 && b.Length <= 1) || (a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0]));
    }
}
