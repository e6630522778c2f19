using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Resolve;

/// <summary>Heads of government by surname, for a prime minister who is named without a country.</summary>
internal sealed class Leaders
{
    private readonly Dictionary<string, List<(string Country, int From, int To)>> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Country that a head of government of this name led in a year; null when unknown or more than one fits.</summary>
    public string? CountryOf(string surname, int? year)
    {
        if (!_known.TryGetValue(surname, out var terms)) return null;
        string? only = null;
        foreach ((string country, int from, int to) in terms)
        {
            if (year is { } y && (y < from || y > to)) continue;
            if (only is not null && only != country) return null;
            only = country;
        }
        return only;
    }

    public static Leaders Load(ListSet lists)
    {
        Leaders leaders = new();
        foreach (string[] row in lists.Rows(ListTable.Leaders))
        {
            if (!leaders._known.TryGetValue(row[1], out var terms)) leaders._known[row[1]] = terms = [];
            terms.Add((row[0], int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture)));
        }
        return leaders;
    }
}
