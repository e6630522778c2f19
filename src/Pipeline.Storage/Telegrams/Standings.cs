using Pipeline.Storage.Model;

namespace Pipeline.Storage.Telegrams;

/// <summary>Decides where each cable of one telegram stands, when its sections are sorted.</summary>
internal static class Standings
{
    /// <param name="cables">All cables of the telegram, with what was put together of them.</param>
    /// <param name="sets">Their sections.</param>
    /// <param name="joined">The telegram put together of one complete group; null when there is none.</param>
    public static Dictionary<long, Standing> Of(IReadOnlyList<StoredCable> cables, SectionSets sets, StoredCable? joined)
    {
        var standings = new Dictionary<long, Standing>();
        foreach (var (section, whole) in sets.Owners)
        {
            standings[section] = new Standing(CableState.Part, PartOf: whole);
        }

        var cancelling = cables.Where(c => c.Copy == Copies.Cancelled && !standings.ContainsKey(c.Id)).Order(StoredCable.BestFirst).FirstOrDefault();
        cancelling = cancelling is not null && joined?.Parts?.Contains(cancelling.Id) == true ? joined : cancelling;
        Rank(joined is null ? sets.Wholes : [.. sets.Wholes, joined], cancelling, standings);
        foreach (var group in sets.Groups)
        {
            foreach (var versions in group.Numbers)
            {
                Rank(versions, cancelling, standings);
                if (joined?.Parts?.Contains(versions[0].Id) == true)
                {
                    standings[versions[0].Id] = new Standing(CableState.Part, PartOf: joined.Id);
                    foreach (var other in versions.Skip(1))
                    {
                        standings[other.Id] = new Standing(CableState.Superseded, versions[0].Id);
                    }
                }
            }
        }

        return standings;
    }

    private static void Rank(List<StoredCable> versions, StoredCable? cancelling, Dictionary<long, Standing> standings)
    {
        if (versions.Count == 0)
        {
            return;
        }

        // Of a telegram that is void the last word is the copy that says so; of a section of it, too.
        var best = cancelling ?? versions.Order(StoredCable.BestFirst).First();
        foreach (var version in versions)
        {
            standings[version.Id] = (cancelling, version.Id == best.Id) switch
            {
                (null, true) => new Standing(CableState.Current),
                (null, false) => new Standing(CableState.Superseded, best.Id),
                (_, true) => new Standing(CableState.Cancelled),
                (_, false) => new Standing(CableState.Cancelled, best.Id),
            };
        }
    }
}
