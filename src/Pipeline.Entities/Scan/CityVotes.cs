using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Scan;

/// <summary>What the cities of posts in the text say of where a cable without a heading is from.</summary>
internal sealed class CityVotes
{
    /// <summary>Votes by country. "Djibouti" may be the neighbour: as a country it has a voice already.</summary>
    public Dictionary<string, int> Countries { get; } = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (Post Post, int Times)> _posts = new(StringComparer.Ordinal);

    public void Add(Post post, bool isCountry)
    {
        if (post.Country is not { } country) return;
        Countries[country] = Countries.GetValueOrDefault(country) + (isCountry ? 1 : 3);
        _posts[post.Id] = (post, _posts.GetValueOrDefault(post.Id).Times + 1);
    }

    /// <summary>The embassy in a country that the text names most: Bonn, not Berlin; null when it names none.</summary>
    public Post? EmbassyIn(string country, int? year)
    {
        (Post Post, int Times) best = default;
        foreach ((Post Post, int Times) named in _posts.Values)
            if (named.Post.Kind == "embassy" && Resolve.HostHistory.At(named.Post.Country, year) == country && named.Times > best.Times) best = named;
        return best.Post;
    }
}
