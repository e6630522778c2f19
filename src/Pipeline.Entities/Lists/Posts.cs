namespace Pipeline.Entities.Lists;

/// <summary>A US mission.</summary>
/// <param name="Id">City with hyphens, <c>RIO-DE-JANEIRO</c>.</param>
/// <param name="Country">Host country; null for a mission to an organisation and for Washington.</param>
/// <param name="Kind">embassy, consulate, mission or washington.</param>
/// <param name="Station">Letters of the canonical telegram id (field guide 2.5), <c>RIODEJANEIRO</c>.</param>
internal sealed record Post(string Id, string? Country, string Kind, string Station);

/// <summary>US missions by the names that headings and texts give them.</summary>
internal sealed class Posts
{
    private readonly Dictionary<string, Post> _byLetters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Post> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Post> _embassies = new(StringComparer.Ordinal);

    public Post? OfId(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The embassy in a country.</summary>
    public Post? EmbassyIn(string country) => _embassies.GetValueOrDefault(country);

    /// <summary>Finds a station by its letters, <c>RIO DE JANEIRO</c>, <c>RIODEJANEIRO</c>, or by their beginning as old telegrams cut them, <c>KHARTO</c>.</summary>
    public Post? OfStation(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[48];
        int length = 0;
        foreach (char c in name)
            if (char.IsAsciiLetter(c) && length < letters.Length)
                letters[length++] = char.ToUpperInvariant(c);
        string key = new(letters[..length]);
        if (_byLetters.TryGetValue(key, out Post? post)) return post;
        if (length < 5) return null;
        foreach ((string known, Post candidate) in _byLetters)
            if (known.StartsWith(key, StringComparison.Ordinal) && (post is null || candidate.Id.Length < post.Id.Length))
                post = candidate;
        return post;
    }

    private static readonly string[] Prefixes =
        ["AMEMBASSY", "AMCONSUL", "AMCONGEN", "AMEMB", "AMCONSULATE", "CONSULATE", "EMBASSY", "USMISSION", "USINT", "USLO", "USDEL", "SECSTATE"];

    /// <summary>Finds the post of an address, <c>AMEMBASSY LA PAZ</c>, <c>AMEMBASSY ABU DHABI UAE</c>, <c>SECSTATE WASHDC</c>; null for anybody else.</summary>
    public Post? OfPlad(string plad)
    {
        ReadOnlySpan<char> name = plad.AsSpan().Trim();
        if (name.StartsWith("SECSTATE", StringComparison.OrdinalIgnoreCase)) return OfId("STATE");
        bool prefixed = false;
        foreach (string prefix in Prefixes)
        {
            if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            name = name[prefix.Length..].Trim();
            prefixed = true;
            break;
        }
        // Only a mission is named without its kind: USUN NEW YORK, AIT TAIPEI. "MANAMA" alone would be a unit.
        while (!name.IsEmpty)
        {
            if (Exact(name) is { } post) return prefixed || post.Kind == "mission" || post.Id.StartsWith("US", StringComparison.Ordinal) || post.Station.Length > 5 ? post : null;
            // Old addresses end in the country: AMEMBASSY MANAMA BAHRAIN.
            int blank = name.LastIndexOf(' ');
            if (blank < 0 || !prefixed) return null;
            name = name[..blank].TrimEnd();
        }
        return null;
    }

    private Post? Exact(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[48];
        int length = 0;
        foreach (char c in name)
            if (char.IsAsciiLetterOrDigit(c) && length < letters.Length)
                letters[length++] = char.ToUpperInvariant(c);
        return _byLetters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..length], out Post? post) ? post : null;
    }

    public static Posts Load(ListBuilder builder, ListSet lists)
    {
        Posts posts = new();
        foreach (string[] row in lists.Rows(ListTable.Posts))
        {
            (string id, string country, string kind, string name) = (row[0], row[1], row[2], row[3]);
            if (!posts._byId.TryGetValue(id, out Post? post))
            {
                post = new Post(id, country == "-" ? null : country, kind, Letters(row[4] == "-" ? id : row[4]));
                posts._byId.Add(id, post);
                posts._byLetters.TryAdd(Letters(id), post);
                posts._byLetters.TryAdd(post.Station, post);
                if (post.Country is { } host && kind == "embassy") posts._embassies.TryAdd(host, post);
            }
            posts._byLetters.TryAdd(Letters(name), post);
            if (kind is "embassy" or "consulate" or "station") builder.Station($"post/{id}", name);
            else if (kind == "mission") { builder.Add(EntityTypes.Post, $"post/{id}", name, Use.None, "post.mission"); builder.Station($"post/{id}", name); }
            else if (kind == "washington") builder.Station($"post/{id}", name);
        }
        return posts;
    }

    private static string Letters(string name) => string.Concat(Pipeline.Entities.Text.Fold.Word(name).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
