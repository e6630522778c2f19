namespace Pipeline.Entities.Lists;

/// <summary>What a cell of a list holds, and so how it is checked.</summary>
internal enum Cell
{
    Country,
    /// <summary>A country, or <c>-</c> for a mission that is in none.</summary>
    Host,
    Choice,
    /// <summary>Type of a body: decides what <see cref="BodyId"/> may be.</summary>
    Type,
    /// <summary>The part of an id after the country: portfolios of a ministry or office, else letters or words.</summary>
    BodyId,
    Portfolio,
    Slug,
    Name,
    Letters,
    Year,
    Flags,
    Source,
    Key,
}

/// <summary>A column of a list.</summary>
internal sealed record Column(string Title, Cell Cell, params string[] Choices);

/// <summary>A list: a file of tab-separated rows, one fact a row, each with all columns; <c>-</c> where a column has nothing to say.</summary>
/// <param name="Name">Name of the file without its ending.</param>
/// <param name="Facts">The first columns, which make the fact; the others say how it is used and where it is from.</param>
internal sealed record ListTable(string Name, int Facts, params Column[] Columns)
{
    private static readonly Column Source = new("source", Cell.Source);
    private static readonly Column Flags = new("flags", Cell.Flags);
    private static readonly Column NameColumn = new("name", Cell.Name);
    private static readonly Column Country = new("country", Cell.Country);

    public static readonly ListTable Sources = new("sources", 1, new("key", Cell.Key), new("source", Cell.Name));

    public static readonly ListTable Countries = new("countries", 3, Country,
        new("kind", Cell.Choice, "label", "tag", "name", "formal", "former", "acronym", "adjective", "demonym"), NameColumn, Flags, Source);

    public static readonly ListTable Portfolios = new("portfolios", 2, new("portfolio", Cell.Portfolio), NameColumn, Source);

    public static readonly ListTable Governments = new("governments", 2, Country, NameColumn, Flags, Source);

    public static readonly ListTable StopNames = new("stop-names", 1, NameColumn, Source);

    public static readonly ListTable Posts = new("posts", 4, new("id", Cell.Slug), new("host", Cell.Host),
        new("kind", Cell.Choice, "embassy", "consulate", "mission", "station", "washington"), NameColumn, new("letters", Cell.Letters), Source);

    public static readonly ListTable UsAgencies = new("us-agencies", 2, new("id", Cell.Slug), NameColumn, Flags, Source);

    public static readonly ListTable CommonBodies = new("common-bodies", 3,
        new("type", Cell.Type, "agency", "government", "ministry", "office"), new("id", Cell.BodyId), NameColumn, Flags, Source);

    public static readonly ListTable CountryBodies = new("country-bodies", 4, Country,
        new("type", Cell.Type, "agency", "government", "ministry", "office", "organization"), new("id", Cell.BodyId), NameColumn, Flags, Source);

    public static readonly ListTable Organizations = new("organizations", 2, new("id", Cell.Slug), NameColumn, Flags, Source);

    public static readonly ListTable Leaders = new("leaders", 4, Country, new("surname", Cell.Name), new("first year", Cell.Year), new("last year", Cell.Year), Source);

    public static readonly ListTable GrammarWords = new("grammar-words", 2, new("role", Cell.Choice, GrammarRoles.All), new("words", Cell.Name), Source);

    public static readonly ListTable HeaderNames = new("header-names", 4, new("use", Cell.Choice, "address", "bureau", "symbol", "collective", "label"),
        new("type", Cell.Choice, "agency", "collective", "government", "organization", "post"), new("id", Cell.Slug), NameColumn, new("places", Cell.Choice, "anywhere", "-"), Source);

    public static readonly ListTable Tags = new("tags", 3, new("code", Cell.Name), new("type", Cell.Choice, "agency", "country", "organization"), new("id", Cell.Slug), NameColumn, Source);

    /// <summary>All lists; those that others refer to come first.</summary>
    public static readonly ListTable[] All =
        [Sources, Countries, Portfolios, Governments, StopNames, Posts, UsAgencies, CommonBodies, CountryBodies, Organizations, Leaders, GrammarWords, HeaderNames, Tags];

    /// <summary>The column of the name that a text is searched for.</summary>
    private int NameIndex { get; } = Array.FindIndex(Columns, column => column.Cell == Cell.Name);

    public string NameOf(string[] row) => row[NameIndex];

    /// <summary>The heading that describes the columns to a reader of the file.</summary>
    public string Heading => string.Join("<TAB>", Columns.Select(c => c.Title));

    // There is one of each: comparing columns would make every lookup walk them.
    public bool Equals(ListTable? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public bool SameFact(string[] one, string[] other) => one.AsSpan(0, Facts).SequenceEqual(other.AsSpan(0, Facts));

    /// <summary>True for the row that says how a country is shown.</summary>
    public static bool IsLabel(ListTable table, string[] row) => table == Countries && row[1] == "label";

    /// <summary>True when a row with the same name stands for the same: the label of a country and its code in TAGS are no names in texts, and a bureau is no addressee.</summary>
    public static bool SameKindOfName(ListTable table, string[] one, string[] other) =>
        (table != Countries || Kind(one) == Kind(other)) && (table != HeaderNames || one[0] == other[0]);

    private static string Kind(string[] row) => row[1] is "label" or "tag" ? row[1] : "name";
}
