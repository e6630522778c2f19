namespace Pipeline.Entities.Tests.Gold;

/// <summary>Whether a found id means what the marked one means.</summary>
internal static class IdMatch
{
    /// <summary>Null when it cannot be judged: the reader could not tell either, or the type's ids are free slugs.</summary>
    public static bool? Of(string type, string marked, string found)
    {
        if (marked == "?" || type == EntityTypes.Organization) return null;
        string a = marked.ToLowerInvariant(), b = found.ToLowerInvariant();
        if (a == b) return true;
        bool sameCountry = a.Split('/')[0] == b.Split('/')[0];
        return type switch
        {
            // Readers agree on the country and on one portfolio, not on how many of a long name's words are portfolios.
            EntityTypes.Ministry or EntityTypes.Office => sameCountry && a.Split('/')[^1].Split('+').Intersect(b.Split('/')[^1].Split('+')).Any(),
            // Other countries' agencies have no common register of short names; those of the United States have.
            EntityTypes.Agency => sameCountry && !a.StartsWith("us/", StringComparison.Ordinal),
            EntityTypes.Reference => a.Split(',').Order().SequenceEqual(b.Split(',').Order()),
            _ => false,
        };
    }
}
