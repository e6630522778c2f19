using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Heading;

/// <summary>Countries and organisations of the TAGS line; subjects and persons stay tags.</summary>
internal sealed class TagReader(HeaderLists lists, Countries countries)
{
    public HeaderEntity? Read(string tag, int position)
    {
        // State's codes of countries, not ISO's (field guide 4.1); AL is Albania before it is the Arab League.
        if (countries.OfTag(tag) is { } country) return Found(EntityTypes.Country, country, "tags.country");
        if (lists.Tags.TryGetValue(tag, out HeaderName? body)) return Found(body.Type, body.Id, body.Type == EntityTypes.Country ? "tags.country" : "tags.body");
        // Two letters name a country, or a region when they begin with X or Z; of the others nobody can say which country was meant (JP, RU).
        return tag.Length == 2 && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) && !IsRegion(tag) ? Found(EntityTypes.Country, "?", "tags.unknown") : null;

        HeaderEntity Found(string type, string id, string rule) => new(HeaderRoles.Tags, position, tag, type, id, rule);
    }

    private static bool IsRegion(string tag) => char.ToUpperInvariant(tag[0]) is 'X' or 'Z';
}
