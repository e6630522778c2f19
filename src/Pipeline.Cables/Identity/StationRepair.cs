using Pipeline.Cables.Tables;

namespace Pipeline.Cables.Identity;

/// <summary>
/// The station that a misspelt or cut name means (field guide 2.5: BISHIEK, BRUSSLS). A wrong id is worse than none: only where exactly one
/// station fits.
/// </summary>
internal static class StationRepair
{
    // LIM or ROMA are near too much; two slips are told apart only in names as long as TEGUCIGALPA (COLOMBIA is not COLOMBO).
    private const int Shortest = 5;
    private const int LongEnoughForTwo = 10;

    /// <summary>Canonical letters of the one station meant by the letters, or null. A cut name comes first: JAKAR is JAKARTA, not DAKAR.</summary>
    public static string? Nearest(ReadOnlySpan<char> letters)
    {
        if (letters.Length < Shortest)
        {
            return null;
        }

        var cut = new OneOnly();
        var slip = new OneOnly();
        var far = new OneOnly();
        foreach (var station in StationTable.All)
        {
            var key = station.Key.AsSpan();
            if (key.Length > letters.Length && key.StartsWith(letters))
            {
                cut.Add(station.Key);
            }
            else if (key.Length >= Shortest && EditDistance.IsOneSlip(key, letters))
            {
                slip.Add(station.Key);
            }
            else if (letters.Length >= LongEnoughForTwo && EditDistance.AtMost(key, letters, 2))
            {
                far.Add(station.Key);
            }
        }

        var nearest = cut.Any ? cut.Station : slip.Any ? slip.Station : far.Station;
        return nearest is not null && StationAliases.TryFind(nearest, out var alias) ? alias : nearest;
    }

    private struct OneOnly
    {
        private string? _station;
        private bool _several;

        public readonly bool Any => _station is not null;

        public readonly string? Station => _several ? null : _station;

        public void Add(string station)
        {
            _several |= _station is not null;
            _station = station;
        }
    }
}
