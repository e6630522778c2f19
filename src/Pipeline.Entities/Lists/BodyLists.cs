namespace Pipeline.Entities.Lists;

/// <summary>Loads the lists of bodies: US agencies, bodies that every country has, bodies of one country, organisations.</summary>
internal static class BodyLists
{
    public static void LoadCommon(ListBuilder builder, ListSet lists)
    {
        foreach (string[] row in lists.Rows(ListTable.UsAgencies))
        {
            builder.Add(EntityTypes.Agency, $"us/{row[0]}", row[1], Uses.Parse(row[2]), "agency.us");
            Label(builder, EntityTypes.Agency, $"us/{row[0]}", row[1]);
        }
        foreach (string[] row in lists.Rows(ListTable.CommonBodies))
        {
            builder.Add(row[0], row[1], row[2], Uses.Parse(row[3]) | Use.Slot, $"{row[0]}.common");
            builder.Labels.TryAdd($"slot {row[0]} {row[1]}", row[2]);
        }
    }

    public static void LoadNamed(ListBuilder builder, ListSet lists)
    {
        Dictionary<string, string> rules = new(StringComparer.Ordinal);
        foreach (string[] row in lists.Rows(ListTable.CountryBodies))
        {
            // A party or a union has an id of its own; the country only says where its letters mean it.
            bool organization = row[1] == EntityTypes.Organization;
            if (!rules.TryGetValue(row[1], out string? rule)) rules.Add(row[1], rule = $"{row[1]}.list");
            string id = organization ? row[2] : $"{row[0]}/{row[2]}";
            builder.Add(row[1], id, row[3], Uses.Parse(row[4]), rule, organization ? row[0] : null);
            // A ministry is shown by what it is for, not by the palace it sits in.
            if (row[1] is not (EntityTypes.Ministry or EntityTypes.Office)) Label(builder, row[1], id, row[3]);
        }
        foreach (string[] row in lists.Rows(ListTable.Organizations))
        {
            builder.Add(EntityTypes.Organization, row[0], row[1], Uses.Parse(row[2]), "organization.list");
            Label(builder, EntityTypes.Organization, row[0], row[1]);
        }
    }

    private static void Label(ListBuilder builder, string type, string id, string name)
    {
        string key = $"{type} {id}";
        // The longest spelling says most: "Drug Enforcement Administration", not "DEA".
        if (!builder.Labels.TryGetValue(key, out string? label) || label.Length < name.Length) builder.Labels[key] = name;
    }
}
