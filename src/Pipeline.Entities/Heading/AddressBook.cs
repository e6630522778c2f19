using System.Runtime.InteropServices;
using Pipeline.Cables.Identity;
using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Heading;

/// <summary>Says whom an address means: <c>AMEMBASSY LIMA</c>, <c>CDR USSOUTHCOM MIAMI FL</c>, <c>EU MEMBER STATES COLLECTIVE</c>.</summary>
internal sealed class AddressBook(HeaderLists lists, Posts posts)
{
    // Shorter names have neighbours by one letter (LIMA, LOME): a slip there is not told from another place.
    private const int LeastRepaired = 6;

    private static readonly string[] PostWords = ["AMEMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION", "USINT", "SECSTATE"];

    /// <returns>Null for who is in no list: a foreign office, a unit nobody wrote down.</returns>
    public HeaderName? Find(string address, out string rule)
    {
        List<string> words = AddressWords.Of(address);
        rule = "address.unknown";
        if (words.Count == 0) return null;
        string clean = string.Join(' ', words);
        if (Post(clean, words) is { } post)
        {
            rule = post.Type == EntityTypes.Post ? "address.post" : "address.agency";
            return post;
        }
        rule = "address.collective";
        if (Collective(clean, words) is { } collective) return collective;
        rule = "address.agency";
        if (Agency(words) is { } agency) return agency;
        rule = "address.ship";
        if (words.Count > 1 && words[0] is "USS" or "USNS") return new HeaderName(EntityTypes.Agency, "us/USN");
        if (words.Count > 1 && words[0] == "USCGC") return new HeaderName(EntityTypes.Agency, "us/USCG");
        rule = "address.repaired";
        return Repaired(words);
    }

    /// <summary>A post by the name of its city alone, as attention lines name it: <c>PARIS FOR ...</c>.</summary>
    public HeaderName? City(string city) => lists.PostLetters.Contains(HeaderLists.Letters(city)) ? Mission($"AMEMBASSY {city}") : null;

    /// <summary>An agency by name or letters, with its place or without.</summary>
    public HeaderName? Agency(List<string> words)
    {
        for (List<string>? left = words.ConvertAll(AddressWords.Expanded); left is { Count: > 0 }; left = AddressWords.WithoutChief(left))
        {
            for (int length = left.Count; length > 0; length--)
            {
                if (!lists.Addresses.TryGetValue(string.Join(' ', left[..length]), out HeaderName? name)) continue;
                ReadOnlySpan<string> place = CollectionsMarshal.AsSpan(left)[length..];
                if (place.Length == 0 ? !name.Placed : name.Anywhere || AddressWords.IsAmerican(place)) return name;
            }
        }
        return null;
    }

    private HeaderName? Post(string clean, List<string> words)
    {
        if (Mission(clean) is { } post) return post;
        // USOFFICE PRISTINA, US MISSION NATO BRUSSELS.
        if (words.Count > 1 && words[0] is "USOFFICE" or "USCONS" or "REO") return City(string.Join(' ', words[1..]));
        return words.Count > 2 && words[0] == "US" && words[1] == "MISSION" ? Mission($"USMISSION {string.Join(' ', words[2..])}") : null;
    }

    private HeaderName? Collective(string clean, List<string> words)
    {
        if (lists.Collectives.TryGetValue(clean, out HeaderName? known)) return known;
        // Who is in a group is not in its name, but the name is the group's.
        bool group = words.Count > 1 && (words[^1] == "COLLECTIVE" || (words[^1] == "POSTS" && words[0] == "ALL"));
        return group ? new HeaderName(EntityTypes.Collective, $"collective/{string.Join('-', words[^1] == "COLLECTIVE" ? words[..^1] : words)}") : null;
    }

    // AMCOMSUL DHAHRAN, USEU BRUSSELQ, SESTATE WASHDC: one slip of the hand, when it leaves one meaning.
    private HeaderName? Repaired(List<string> words)
    {
        foreach (string word in PostWords)
        {
            if (words[0] == word || !EditDistance.IsOneSlip(words[0], word)) continue;
            if (Mission($"{word} {string.Join(' ', words[1..])}") is { } post) return post;
        }
        bool prefixed = Array.IndexOf(PostWords, words[0]) >= 0;
        string letters = HeaderLists.Letters(string.Concat(prefixed ? words[1..] : words));
        if (letters.Length < LeastRepaired || (!prefixed && !letters.StartsWith("US", StringComparison.Ordinal))) return null;
        string? only = null;
        foreach ((string known, string id) in lists.Posts)
        {
            if (!EditDistance.IsOneSlip(letters, known)) continue;
            if (only is not null && only != id) return null;
            only = id;
        }
        return only is null ? null : new HeaderName(EntityTypes.Post, $"post/{only}");
    }

    // The Department is an agency, not one of its missions; a station is whoever sends telegrams, CDC ATLANTA GA.
    private HeaderName? Mission(string plad) => posts.OfPlad(plad) switch
    {
        null or { Kind: "station" } => null,
        { Kind: "washington" } => new HeaderName(EntityTypes.Agency, "us/DOS"),
        { Id: var id } => new HeaderName(EntityTypes.Post, $"post/{id}"),
    };
}
