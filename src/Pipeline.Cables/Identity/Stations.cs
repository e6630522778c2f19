using Pipeline.Cables.Tables;

namespace Pipeline.Cables.Identity;

/// <summary>From a printed station to the letters of a canonical id (field guide 2.5).</summary>
internal static class Stations
{
    private const int LongestKey = 24;

    private static readonly string[] Prefixes = ["AMEMBASSY", "AMCONSUL", "AMCONGEN", "AMEMB", "EMBASSY", "USMISSION", "USINT", "USLO", "CONSULATE"];

    /// <summary>Canonical letters of a known station, or null. Spaces, points, dashes and apostrophes do not count; 0 is read as O.</summary>
    public static string? Known(ReadOnlySpan<char> printed)
    {
        Span<char> letters = stackalloc char[LongestKey];
        var key = Letters(printed, letters);
        return key.Length < 2 ? null : KnownKey(key);
    }

    /// <summary>Canonical letters of any printed station: the known one, else its own letters.</summary>
    public static string Canonical(ReadOnlySpan<char> printed)
    {
        Span<char> letters = stackalloc char[LongestKey];
        var key = Letters(printed, letters);
        return KnownKey(key) ?? key.ToString();
    }

    /// <summary>True when the letters begin a known station: page headers cut the name after ten characters.</summary>
    public static bool IsCut(ReadOnlySpan<char> printed)
    {
        Span<char> letters = stackalloc char[LongestKey];
        var key = Letters(printed, letters);
        foreach (var station in StationTable.All)
        {
            if (key.Length >= 7 && station.Key.AsSpan().StartsWith(key))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsStopWord(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[LongestKey];
        return StationAliases.IsStop(Letters(word, letters));
    }

    private static string? KnownKey(ReadOnlySpan<char> key)
    {
        if (StationAliases.TryFind(key, out var alias))
        {
            return alias;
        }

        if (StationTable.Find(key) is { } station)
        {
            return station.Key;
        }

        foreach (var prefix in Prefixes)
        {
            if (key.Length > prefix.Length + 2 && key.StartsWith(prefix))
            {
                return KnownKey(key[prefix.Length..]);
            }
        }

        return StationTable.FindCut(key);
    }

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> printed, Span<char> into)
    {
        var length = 0;
        foreach (var c in printed)
        {
            if (length == into.Length)
            {
                break;
            }

            if (char.IsAsciiLetter(c))
            {
                into[length++] = char.ToUpperInvariant(c);
            }
            else if (c == '0')
            {
                into[length++] = 'O';
            }
        }

        return into[..length];
    }
}
