namespace Pipeline.Entities.Lists;

/// <summary>Names to show for ids.</summary>
internal sealed class Labels(Lexicon lexicon)
{
    /// <summary>True when the lists name it, so that nothing is made up from its id.</summary>
    public bool Listed(string type, string id) => lexicon.Labels.ContainsKey($"{type} {id}");

    public string Of(string type, string id)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(id);
        if (id.Contains(',', StringComparison.Ordinal) && type is not EntityTypes.Reference) return string.Join(", ", id.Split(',').Select(one => Of(type, one)));
        bool ministerial = type is EntityTypes.Ministry or EntityTypes.Office;
        // A ministry that the lists know by its letters alone is shown by what it is for: MAEC says nothing to a reader in another country.
        if (lexicon.Labels.TryGetValue($"{type} {id}", out string? listed) && !(ministerial && listed.All(char.IsUpper)))
            return ministerial || type == EntityTypes.Agency ? With(listed, id) : listed;
        if (type == EntityTypes.Country) return lexicon.Countries.Label(id) ?? id;
        if (type == EntityTypes.Post) return Post(id);
        int slash = id.IndexOf('/');
        if (slash < 0 || lexicon.Countries.Label(id[..slash]) is not { } country) return id;
        string rest = id[(slash + 1)..];
        return type switch
        {
            EntityTypes.Government => $"Government of {country}",
            EntityTypes.Ministry => rest == "prime-minister" ? $"Office of the Prime Minister ({country})" : $"Ministry of {Portfolio(rest)} ({country})",
            EntityTypes.Office => rest == "prime-minister" ? $"Prime Minister ({country})" : $"Minister of {Portfolio(rest)} ({country})",
            EntityTypes.Agency => lexicon.Labels.TryGetValue($"slot agency {rest}", out string? common) ? $"{common} ({country})" : $"{Title(rest)} ({country})",
            _ => id,
        };
    }

    private string With(string name, string id) => id.StartsWith("us/", StringComparison.Ordinal) || lexicon.Countries.Label(id.Split('/')[0]) is not { } country ? name : $"{name} ({country})";

    private string Portfolio(string slug) => string.Join(" and ", slug.Split('+').Select(p => lexicon.Labels.GetValueOrDefault($"portfolio {p}") ?? Title(p)));

    private string Post(string id)
    {
        string name = id.StartsWith("post/", StringComparison.Ordinal) ? id[5..] : id;
        return lexicon.Posts.OfId(name)?.Kind switch
        {
            "embassy" => $"Embassy {Title(name)}",
            "consulate" => $"Consulate {Title(name)}",
            _ => name.Replace('-', ' '),
        };
    }

    // ASUNCION and supreme-court as people write them; what is already letters stays.
    private static string Title(string slug)
    {
        if (slug.Length <= 6 && slug.All(char.IsUpper) && !slug.Any(c => "AEIOU".Contains(c, StringComparison.Ordinal))) return slug;
        return string.Join(' ', slug.Split('-').Select(w => w.Length == 0 ? w : w.ToLowerInvariant() is "of" or "and" or "for" or "the" or "de" or "es" ? w.ToLowerInvariant() : char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant()));
    }
}
