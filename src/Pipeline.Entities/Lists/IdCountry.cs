namespace Pipeline.Entities.Lists;

/// <summary>The country in an id.</summary>
internal static class IdCountry
{
    public static string? Of(string type, string id, Posts posts)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length == 0 || id == "?" || type is EntityTypes.Organization or EntityTypes.Reference) return null;
        if (type == EntityTypes.Post) return id.StartsWith("post/", StringComparison.Ordinal) ? posts.OfId(id[5..])?.Country : null;
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
