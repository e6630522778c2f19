namespace Pipeline.Entities.Lists;

/// <summary>The country in an id.</summary>
internal static class IdCountry
{
    private static readonly Lazy<Dictionary<string, string>> PostCountries = new(static () =>
    {
        Dictionary<string, string> countries = new(StringComparer.Ordinal);
        foreach (string[] row in EmbeddedLists.Rows(ListTable.Posts))
            if (row[1] != "-") countries.TryAdd($"post/{row[0]}", row[1]);
        return countries;
    });

    public static string? Of(string type, string id)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length == 0 || id == "?" || type is EntityTypes.Organization or EntityTypes.Reference) return null;
        if (type == EntityTypes.Post) return PostCountries.Value.GetValueOrDefault(id);
        string? only = null;
        foreach (Range part in id.AsSpan().Split(','))
        {
            ReadOnlySpan<char> one = id.AsSpan(part);
            int slash = one.IndexOf('/');
            string country = (slash < 0 ? one : one[..slash]).ToString();
            if (only is not null && only != country) return null;
            only = country;
        }
        return only is { Length: 2 or 4 } ? only : null;
    }
}
