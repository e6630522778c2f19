using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Lists;

/// <summary>Takes the phrases of the lists and cuts them with the tokenizer of the texts, so that both always agree.</summary>
internal sealed class ListBuilder
{
    private static readonly Vocabulary Empty = MakeEmpty();

    public ListBuilder()
    {
        foreach (string word in Words.InOrder) Vocabulary.Add(word);
    }

    public Vocabulary Vocabulary { get; } = new();

    public NameTrie<Name> Names { get; } = new();

    public NameTrie<Name> Portfolios { get; } = new();

    public NameTrie<Name> Stations { get; } = new();

    public Dictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);

    public void Add(string type, string id, string phrase, Use use, string rule, string? owner = null) => Put(Names, Trigger.Name, type, id, phrase, use, rule, owner);

    public void Portfolio(string slug, string phrase) => Put(Portfolios, Trigger.Portfolio, "portfolio", slug, phrase, Use.None, "");

    public void Station(string id, string phrase) => Put(Stations, Trigger.Station, EntityTypes.Post, id, phrase, Use.None, "post.city");

    public void Word(string word, Trigger trigger) => Vocabulary.Mark(Vocabulary.Add(Fold.Word(word)), trigger);

    public int Id(string word) => Vocabulary.Add(Fold.Word(word));

    private void Put(NameTrie<Name> trie, Trigger trigger, string type, string id, string phrase, Use use, string rule, string? owner = null)
    {
        using CableText text = CableText.OfPhrase(phrase, Empty);
        int[] words = new int[text.Count];
        Shape[] need = new Shape[text.Count];
        for (int i = 0; i < text.Count; i++)
        {
            Token token = text[i];
            words[i] = token.Has(Place.Possessive) ? Words.PossessiveId : Vocabulary.Add(Folded(text.Span(i)));
            // One letter is a capital, not an acronym.
            need[i] = token.Shape == Shape.Upper && token.End - token.Start == 1 ? Shape.Title : token.Shape;
        }
        if (words.Length == 0) throw new InvalidOperationException($"An empty name in the lists for {type} {id}.");
        Vocabulary.Mark(words[0], need[0] is Shape.Lower ? trigger | Trigger.LowerName : trigger);
        if (need.Length == 1 && need[0] is Shape.Upper or Shape.Mixed) use |= Use.Acronym;
        trie.Add(words, new Name(type, id, use, rule, need, phrase) { Owner = owner });
    }

    /// <summary>True when the tokenizer finds a word: a name without one could not be put into a list.</summary>
    public static bool HasWord(string phrase)
    {
        using CableText text = CableText.OfPhrase(phrase, Empty);
        return text.Count > 0;
    }

    private static string Folded(ReadOnlySpan<char> word)
    {
        string folded = Fold.Word(word).Replace('’', '\'');
        bool dotted = folded.Length > 2 && folded[1] == '.';
        return dotted && !folded.EndsWith('.') ? folded + "." : folded;
    }

    private static Vocabulary MakeEmpty()
    {
        Vocabulary empty = new();
        empty.Freeze();
        return empty;
    }
}
