using System.Collections.Frozen;
using System.Text;

namespace Pipeline.Cables.Tables;

/// <summary>A station that originates telegrams.</summary>
/// <param name="Key">Letters of the canonical id, <c>LAPAZ</c>.</param>
/// <param name="Name">As printed in capitals, <c>LA PAZ</c>.</param>
/// <param name="Kind">AMEMBASSY, AMCONSUL, USINT or MISSION.</param>
/// <param name="Route">Routing indicator, or empty.</param>
internal sealed record Station(string Key, string Name, string Kind, string Route);

/// <summary>The stations by the letters of their names.</summary>
internal static class StationTable
{
    private static readonly FrozenDictionary<string, Station> Stations = Load();
    private static readonly FrozenDictionary<string, Station>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Stations.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Cuts = LoadCuts();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CutLookup =
        Cuts.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<Station> All => Stations.Values;

    public static Station? Find(ReadOnlySpan<char> key) => Lookup.TryGetValue(key, out var station) ? station : null;

    /// <summary>Station of which the archive of the 1970s kept the first six characters, <c>NEWDE</c>; null when none or several (field guide 3.4).</summary>
    public static string? FindCut(ReadOnlySpan<char> key) => key.Length is >= 4 and <= 6 && CutLookup.TryGetValue(key, out var station) ? station : null;

    private static FrozenDictionary<string, string> LoadCuts()
    {
        var cuts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var station in Stations.Values)
        {
            var cut = station.Name.Length <= 6 ? "" : station.Name[..6].Replace(" ", "", StringComparison.Ordinal);
            if (cut.Length >= 4 && !Stations.ContainsKey(cut))
            {
                cuts[cut] = cuts.ContainsKey(cut) ? null : station.Key;
            }
        }

        return cuts.Where(cut => cut.Value is not null).ToFrozenDictionary(cut => cut.Key, cut => cut.Value!, StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Station> Load()
    {
        var stations = new Dictionary<string, Station>(StringComparer.Ordinal);
        foreach (var row in TableFile.Rows("stations.tsv"))
        {
            var key = new StringBuilder();
            foreach (var c in row[0])
            {
                if (char.IsAsciiLetter(c))
                {
                    key.Append(c);
                }
            }

            stations[key.ToString()] = new Station(key.ToString(), row[0], row[1], row[2]);
        }

        return stations.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
