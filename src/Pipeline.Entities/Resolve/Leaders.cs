using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Resolve;

/// <summary>Heads of government by surname, for a prime minister who is named without a country.</summary>
internal static class Leaders
{
    private static readonly Dictionary<string, List<(string Country, int From, int To)>> Known = Load();

    /// <summary>Country that a head of government of this name led in a year; null when unknown or more than one fits.</summary>
    public static string? CountryOf(string surname, int? year)
    {
        if (!Known.TryGetValue(surname, out var terms)) return null;
        string? only = null;
        foreach ((string country, int from, int to) in terms)
        {
            if (year is { } y && (y < from || y > to)) continue;
            if (only is not null && only != country) return null;
            only = country;
        }
        return only;
    }

    private static Dictionary<string, List<(string Country, int From, int To)>> Load()
    {
        Dictionary<string, List<(string Country, int From, int To)>> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in EmbeddedLists.Rows(ListTable.Leaders))
        {
            if (!known.TryGetValue(row[1], out var terms)) known[row[1]] = terms = [];
            terms.Add((row[0], int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture)));
        }
        return known;
    }
}
