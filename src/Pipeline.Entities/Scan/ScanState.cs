using Pipeline.Entities.Lists;
using Pipeline.Entities.Resolve;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Scan;

/// <summary>What the grammars share while one cable is scanned.</summary>
internal sealed class ScanState(CableText text, Lexicon lexicon, Context context)
{
    private readonly List<Name> _scratch = [];

    public CableText Text { get; } = text;

    public Lexicon Lexicon { get; } = lexicon;

    public Context Context { get; } = context;

    /// <summary>Mentions so far, in order, not overlapping.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>Portfolios of the ministers named so far.</summary>
    public HashSet<string> Offices { get; } = new(StringComparer.Ordinal);

    /// <summary>Votes for the countries of the post cities that the text names: they tell where a cable without a heading is from.</summary>
    public CityVotes Cities { get; } = new();

    /// <summary>Portfolios of the ministries named so far.</summary>
    public HashSet<string> Ministries { get; } = new(StringComparer.Ordinal);

    /// <summary>Token after the last name that was a language.</summary>
    public int Tongue { get; set; }

    /// <summary>Last token of the second country in the name of a treaty between two.</summary>
    public int Treaty { get; set; } = -1;

    /// <summary>First token that no mention holds.</summary>
    public int Free => Drafts.Count == 0 ? 0 : Drafts[^1].Last;

    public GrammarWords Grammar => Lexicon.Grammar;

    public int Word(int at) => Text[at].Word;

    public bool Is(int at, int word) => Text[at].Word == word && Text[at].Gap != Gap.Break;

    /// <summary>A word before the one at hand, in the same paragraph.</summary>
    public bool Was(int at, int word) => Text[at].Word == word && Text[at + 1].Gap != Gap.Break;

    /// <summary>Whether a word with a capital goes on here.</summary>
    public bool Joined(int at, bool capital) => Joined(at) && Text[at].IsWord && Text[at].Capital == capital;

    /// <summary>A word that is in no list, written in any case, in the same paragraph as the token before it.</summary>
    public bool Says(int at, string word) => Joined(at) && Text.Span(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The word itself, also where a paragraph begins.</summary>
    public bool At(int at, int word) => Text[at].Word == word;

    /// <summary>Whether the token goes on after the one before it: no paragraph ends between.</summary>
    public bool Joined(int at) => at < Text.Count && Text[at].Gap != Gap.Break;

    public bool Capital(int at) => Text[at].Capital;

    public bool Caps(int at) => Text[at].Has(Place.Caps);

    public Trigger TriggerOf(int at) => Word(at) is > 0 and int word ? Lexicon.Vocabulary.TriggerOf(word) : Trigger.None;

    public bool Has(int at, Trigger trigger) => (TriggerOf(at) & trigger) != 0;

    /// <summary>A function word or a mark: what stands around names.</summary>
    public bool Function(int at) => !Text[at].IsWord || Grammar.Function.Contains(Word(at));

    /// <summary>The mention that ends right before the token.</summary>
    public Draft? Before(int at) => Drafts.Count > 0 && Drafts[^1].Last == at && Joined(at) ? Drafts[^1] : null;

    /// <summary>The country whose adjective or possessive stands right before the token: <c>Chilean</c>, <c>Peru's</c>.</summary>
    public string? CountryBefore(int at)
    {
        if (Before(at) is { IsCountry: true } country) return country.Id;
        if (Text[at - 1].Has(Place.Possessive) && Before(at - 1) is { IsCountry: true } owner) return owner.Id;
        return null;
    }

    /// <summary>The country named at a token.</summary>
    /// <returns>Number of tokens; 0 when there is none.</returns>
    public int CountryAt(int at, out string? country, bool adjective = true)
    {
        country = null;
        if (!Joined(at) || !Has(at, Trigger.Name)) return 0;
        int length = Spelling.Longest(Lexicon.Names, Text, at, _scratch);
        if (length == 0) return 0;
        Name? name = _scratch.Find(n => n.Type == EntityTypes.Country && !n.Is(Use.Prefix) && (adjective || !n.Is(Use.Adjective)));
        if (name is null) return 0;
        country = _scratch.Count > 1 && Context.Choose(_scratch) is { } chosen ? chosen : name.Id;
        return length;
    }

    /// <summary><c>of Peru</c>, <c>of the Republic of Panama</c>.</summary>
    /// <returns>The token after it; 0 when there is none.</returns>
    public int OfCountry(int at, out string? country)
    {
        country = null;
        if (!Is(at, Words.Of)) return 0;
        int from = Is(at + 1, Words.The) ? at + 2 : at + 1;
        // "of the Somali Transitional Government": an adjective names no owner.
        int length = CountryAt(from, out country, adjective: false);
        return length == 0 ? 0 : from + length;
    }

    public Draft Add(int first, int last, string type, string rule, string? id = null, string? slot = null, string? country = null, int head = 0)
    {
        Draft draft = new() { First = first, Last = last, Type = type, Rule = rule, Id = id, Slot = slot, Country = country, Head = head };
        Drafts.Add(draft);
        return draft;
    }
}
