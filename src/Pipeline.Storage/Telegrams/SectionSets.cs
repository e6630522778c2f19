namespace Pipeline.Storage.Telegrams;

/// <summary>Which cables of one telegram are sections of it, and what holds them.</summary>
internal sealed class SectionSets
{
    private const int MostCompared = 16;

    private SectionSets(List<StoredCable> wholes, Dictionary<long, long> owners, List<SectionGroup> groups) => (Wholes, Owners, Groups) = (wholes, owners, groups);

    /// <summary>Received texts of the telegram as a whole.</summary>
    public List<StoredCable> Wholes { get; }

    /// <summary>Sections that stand in one of the wholes as well, with that whole.</summary>
    public Dictionary<long, long> Owners { get; }

    /// <summary>Sections that no whole holds, by how many there are to be.</summary>
    public List<SectionGroup> Groups { get; }

    /// <summary>Sorts what an archive brought; what was put together here takes no part.</summary>
    /// <param name="received">Cables of one telegram.</param>
    /// <param name="joined">The telegram that was put together of them before: its sections stay with it.</param>
    /// <param name="holds">Asks which of the parts a text holds.</param>
    public static async Task<SectionSets> SortAsync(
        List<StoredCable> received, StoredCable? joined, Func<StoredCable, List<StoredCable>, Task<IReadOnlyList<bool>>> holds)
    {
        var later = received.Where(c => c.IsLaterSection).ToList();
        if (later.Count == 0)
        {
            // Archives keep joined sections under the mark of the first: alone it is taken for the whole (field guide 2.13).
            return new SectionSets(received, [], []);
        }

        var wholes = new List<StoredCable>();
        var owners = new Dictionary<long, long>();
        var firsts = new List<StoredCable>();
        foreach (var candidate in received.Where(c => !c.IsLaterSection).Order(StoredCable.BestFirst))
        {
            // Two or three in truth; a hostile archive must not make the comparing quadratic.
            IReadOnlyList<bool> held = wholes.Count + firsts.Count < MostCompared ? await holds(candidate, later) : [.. later.Select(_ => false)];
            var any = held.Any(h => h);
            (any || candidate.Section is null ? wholes : firsts).Add(candidate);
            for (var i = 0; i < later.Count; i++)
            {
                // Of a text that holds one section for certain, its own page headers are believed for those too short to compare.
                if (!IsIn(joined, later[i]) && (held[i] || (any && candidate.SectionsPresent.Contains(later[i].Section!.Value))))
                {
                    owners.TryAdd(later[i].Id, candidate.Id);
                }
            }
        }

        foreach (var whole in firsts.Count == 0 ? [] : wholes)
        {
            var held = await holds(whole, firsts);
            for (var i = 0; i < firsts.Count; i++)
            {
                if (held[i] && !IsIn(joined, firsts[i]))
                {
                    owners.TryAdd(firsts[i].Id, whole.Id);
                }
            }
        }

        var free = later.Concat(firsts).Where(c => !owners.ContainsKey(c.Id));
        return new SectionSets(wholes, owners, [.. free.GroupBy(c => c.Sections ?? 0).OrderBy(g => g.Key).Select(g => new SectionGroup(g.Key, g))]);
    }

    private static bool IsIn(StoredCable? joined, StoredCable section) => joined is not null && section.Standing.PartOf == joined.Id;
}

/// <summary>Sections of one telegram that came apart.</summary>
internal sealed class SectionGroup
{
    private const int Most = 200;

    public SectionGroup(int of, IEnumerable<StoredCable> sections)
    {
        Numbers = [.. sections.GroupBy(c => c.Section ?? 0).OrderBy(g => g.Key).Select(g => g.Order(StoredCable.BestFirst).ToList())];
        IsComplete = of is > 1 and <= Most && Numbers.Count == of && Numbers[0][0].Section == 1 && Numbers[^1][0].Section == of;
    }

    /// <summary>The versions of each section, the best first, in order of the sections.</summary>
    public List<List<StoredCable>> Numbers { get; }

    /// <summary>True when every section from the first to the last is there.</summary>
    public bool IsComplete { get; }
}
