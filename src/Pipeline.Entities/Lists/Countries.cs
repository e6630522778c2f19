namespace Pipeline.Entities.Lists;

/// <summary>Countries: names, adjectives, demonyms, their codes in TAGS and the short forms of their governments.</summary>
internal sealed class Countries
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tags = new(StringComparer.OrdinalIgnoreCase);

    public string? Label(string country) => _labels.GetValueOrDefault(country);

    /// <summary>Country of a TAGS code: these are the State Department's codes, not ISO (field guide 4.1).</summary>
    public string? OfTag(string tag) => _tags.GetValueOrDefault(tag);

    public static Countries Load(ListBuilder builder, ListSet lists)
    {
        Countries countries = new();
        foreach (string[] row in lists.Rows(ListTable.Countries))
        {
            (string iso, string kind, string text) = (row[0], row[1], row[2]);
            Use use = Uses.Parse(row[3]);
            switch (kind)
            {
                case "label": countries._labels[iso] = text; break;
                case "tag": countries._tags[text] = iso; break;
                case "adjective": builder.Add(EntityTypes.Country, iso, text, use | Use.Adjective, "country.adjective"); break;
                default: builder.Add(EntityTypes.Country, iso, text, use, $"country.{kind}"); break;
            }
        }
        foreach (string[] row in lists.Rows(ListTable.Governments))
        {
            Use use = Uses.Parse(row[2]);
            builder.Add(EntityTypes.Government, $"{row[0]}/gov", row[1], use, use.HasFlag(Use.Gox) ? "gox" : "government.name");
        }
        foreach (string[] row in lists.Rows(ListTable.StopNames)) builder.Add("", "", row[0], Use.None, "stop");
        return countries;
    }
}
