using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Lists;

/// <summary>Takes the phrases of the lists and cuts them with the tokenizer of the texts, so that both always agree.</summary>
internal sealed class ListBuilder : IDisposable
{
    // Three bits a word.
    private const int LongestPattern = 20;

    private readonly PhraseReader _reader = new();
    private readonly Dictionary<ulong, Shape[]> _needs = [];
    private char[] _folded = new char[Vocabulary.MaxLength];

    public ListBuilder()
    {
        foreach (string word in Words.InOrder) Vocabulary.Add(word);
    }

    public Vocabulary Vocabulary { get; } = new();

    public NameTrie<Name> Names { get; } = new(capacity: 1 << 16);

    public NameTrie<Name> Portfolios { get; } = new();

    public NameTrie<Name> Stations { get; } = new();

    public Dictionary<string, string> Labels { get; } = new(1 << 14, StringComparer.Ordinal);

    public void Add(string type, string id, string phrase, Use use, string rule, string? owner = null) => Put(Names, Trigger.Name, type, id, phrase, use, rule, owner);

    public void Portfolio(string slug, string phrase) => Put(Portfolios, Trigger.Portfolio, "portfolio", slug, phrase, Use.None, "");

    public void Station(string id, string phrase) => Put(Stations, Trigger.Station, EntityTypes.Post, id, phrase, Use.None, "post.city");

    public void Word(string word, Trigger trigger) => Vocabulary.Mark(Vocabulary.Add(Fold.Word(word)), trigger);

    public int Id(string word) => Vocabulary.Add(Fold.Word(word));

    public void Dispose() => _reader.Dispose();

    private void Put(NameTrie<Name> trie, Trigger trigger, string type, string id, string phrase, Use use, string rule, string? owner = null)
    {
        ReadOnlySpan<Token> tokens = _reader.Read(phrase);
        if (tokens.IsEmpty) throw new InvalidOperationException($"An empty name in the lists for {type} {id}.");
        Span<int> words = tokens.Length <= 32 ? stackalloc int[tokens.Length] : new int[tokens.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = tokens[i].Has(Place.Possessive) ? Words.PossessiveId : Vocabulary.Add(Folded(phrase.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start)));
        Shape[] need = Need(tokens);
        Vocabulary.Mark(words[0], need[0] is Shape.Lower ? trigger | Trigger.LowerName : trigger);
        if (need.Length == 1 && need[0] is Shape.Upper or Shape.Mixed) use |= Use.Acronym;
        trie.Add(words, new Name(type, id, use, rule, need, phrase) { Owner = owner });
    }

    /// <summary>True when the tokenizer finds a word: a name without one could not be put into a list.</summary>
    public static bool HasWord(string phrase)
    {
        using PhraseReader reader = new();
        return !reader.Read(phrase).IsEmpty;
    }

    // How each word must be written. Names that are written alike share it: a few hundred patterns stay in the cache, ten thousands would not.
    private Shape[] Need(ReadOnlySpan<Token> tokens)
    {
        ulong pattern = 1;
        foreach (ref readonly Token token in tokens) pattern = (pattern * 8) + (ulong)Need(token);
        if (tokens.Length > LongestPattern) return Need(tokens, new Shape[tokens.Length]);
        if (!_needs.TryGetValue(pattern, out Shape[]? need)) _needs.Add(pattern, need = Need(tokens, new Shape[tokens.Length]));
        return need;
    }

    private static Shape[] Need(ReadOnlySpan<Token> tokens, Shape[] need)
    {
        for (int i = 0; i < need.Length; i++) need[i] = Need(tokens[i]);
        return need;
    }

    // One letter is a capital, not an acronym.
    private static Shape Need(in Token token) => token.Shape == Shape.Upper && token.End - token.Start == 1 ? Shape.Title : token.Shape;

    private ReadOnlySpan<char> Folded(ReadOnlySpan<char> word)
    {
        if (_folded.Length <= word.Length) _folded = new char[word.Length + 1];
        int length = word.Length;
        for (int i = 0; i < length; i++) _folded[i] = word[i] == '’' ? '\'' : Fold.Letter(word[i]);
        bool dotted = length > 2 && _folded[1] == '.';
        if (dotted && _folded[length - 1] != '.') _folded[length++] = '.';
        return _folded.AsSpan(0, length);
    }
}
