using Pipeline.Entities.Resolve;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Lists;

/// <summary>All lists, loaded once. Immutable afterwards.</summary>
internal sealed class Lexicon
{
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Names of everything that lists can name.</summary>
    public required NameTrie<Name> Names { get; init; }

    /// <summary>What a ministry can be for: <c>Foreign Affairs</c>, <c>Relaciones Exteriores</c>.</summary>
    public required NameTrie<Name> Portfolios { get; init; }

    /// <summary>Places of US missions, with their nicknames.</summary>
    public required NameTrie<Name> Stations { get; init; }

    public required Posts Posts { get; init; }

    public required Leaders Leaders { get; init; }

    public required Countries Countries { get; init; }

    public required GrammarWords Grammar { get; init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public static Lexicon Load(ListSet lists)
    {
        using ListBuilder builder = new();
        Countries countries = Countries.Load(builder, lists);
        Posts posts = Posts.Load(builder, lists);
        BodyLists.LoadCommon(builder, lists);
        foreach (string[] row in lists.Rows(ListTable.Portfolios))
        {
            builder.Portfolio(row[0], row[1]);
            builder.Labels.TryAdd($"portfolio {row[0]}", row[1]);
        }
        GrammarWords grammar = GrammarWords.Load(builder, lists);
        // Last: their words are proper names, which the grammars go on to take for surnames and unlisted letters.
        BodyLists.LoadNamed(builder, lists);
        builder.Vocabulary.Freeze();
        builder.Names.Freeze();
        builder.Portfolios.Freeze();
        builder.Stations.Freeze();
        return new Lexicon
        {
            Vocabulary = builder.Vocabulary,
            Names = builder.Names,
            Portfolios = builder.Portfolios,
            Stations = builder.Stations,
            Posts = posts,
            Leaders = Leaders.Load(lists),
            Countries = countries,
            Grammar = grammar,
            Labels = builder.Labels,
        };
    }
}
