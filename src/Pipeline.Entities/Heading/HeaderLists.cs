using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Heading;

/// <summary>The lists that only headings need, beside the agencies and posts that they share with the text.</summary>
internal sealed class HeaderLists
{
    private HeaderLists()
    {
    }

    /// <summary>Addressees by the words of their names, joined by blanks.</summary>
    public Dictionary<string, HeaderName> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>Groups of posts by their names.</summary>
    public Dictionary<string, HeaderName> Collectives { get; } = new(StringComparer.Ordinal);

    /// <summary>Bureaus of State by the first part of an office symbol.</summary>
    public Dictionary<string, HeaderName> Bureaus { get; } = new(StringComparer.Ordinal);

    /// <summary>Offices of State that have an id of their own, by their whole symbol: <c>G/TIP</c>, <c>CA/OCS</c>.</summary>
    public Dictionary<string, HeaderName> Offices { get; } = new(StringComparer.Ordinal);

    /// <summary>Offices of other agencies by the first part of their symbol.</summary>
    public Dictionary<string, HeaderName> Symbols { get; } = new(StringComparer.Ordinal);

    /// <summary>Bodies and territories by their code in TAGS.</summary>
    public Dictionary<string, HeaderName> Tags { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names to show, by type and id, where the longest name of the lists is not the best: <c>Department of Defense</c>.</summary>
    public Dictionary<(string Type, string Id), string> Labels { get; } = [];

    /// <summary>Names to show for what the other lists do not name.</summary>
    public Dictionary<(string Type, string Id), string> OtherLabels { get; } = [];

    /// <summary>Names of posts as letters without blanks, for addresses with a letter wrong.</summary>
    public List<(string Letters, string Id)> Posts { get; } = [];

    /// <summary>The same, to know a city from the first words of something else.</summary>
    public HashSet<string> PostLetters { get; } = new(StringComparer.Ordinal);

    /// <param name="rows">Gives the rows of a list.</param>
    public static HeaderLists Load(Func<ListTable, IEnumerable<string[]>> rows)
    {
        HeaderLists lists = new();
        foreach (string[] row in rows(ListTable.HeaderNames)) lists.Add(row);
        foreach (string[] row in rows(ListTable.UsAgencies))
        {
            HeaderName name = new(EntityTypes.Agency, $"us/{row[0]}", Placed: row[2].Contains("host", StringComparison.Ordinal));
            if (row[0].StartsWith("DOS/", StringComparison.Ordinal))
            {
                lists.Offices.TryAdd(row[0][4..], name);
                if (!row[1].Contains(' ', StringComparison.Ordinal)) lists.Offices.TryAdd(row[1].ToUpperInvariant(), name);
            }
            lists.Addresses.TryAdd(Key(row[1]), name);
        }
        foreach (string[] row in rows(ListTable.Tags)) lists.AddTag(row);
        foreach (string[] row in rows(ListTable.Posts))
        {
            if (row[2] is not ("embassy" or "consulate" or "mission")) continue;
            foreach (string letters in (string[])[Letters(row[3]), Letters(row[0])])
                if (lists.PostLetters.Add(letters)) lists.Posts.Add((letters, row[0]));
        }
        return lists;
    }

    public static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToUpperInvariant();

    private static string Key(string name) => string.Join(' ', AddressWords.Of(name));

    private void Add(string[] row)
    {
        HeaderName name = new(row[1], row[2], Anywhere: row[4] == "anywhere");
        if (row[0] is "label" or "collective") Labels.TryAdd((row[1], row[2]), row[3]);
        if (row[0] == "label") return;
        Dictionary<string, HeaderName> list = row[0] switch
        {
            "address" => Addresses,
            "collective" => Collectives,
            "bureau" => Bureaus,
            "symbol" => Symbols,
            _ => throw new InvalidOperationException($"Unknown use {row[0]} in header-names.tsv."),
        };
        list.TryAdd(Key(row[3]), name);
    }

    private void AddTag(string[] row)
    {
        Tags.TryAdd(row[0], new HeaderName(row[1], row[2]));
        // Of a country the list of countries has the name; GW is only one of the two Germanies.
        if (row[1] != EntityTypes.Country) OtherLabels.TryAdd((row[1], row[2]), row[3]);
    }
}
