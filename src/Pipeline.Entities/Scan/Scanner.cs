using Pipeline.Entities.Grammar;
using Pipeline.Entities.Lists;
using Pipeline.Entities.Resolve;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Scan;

/// <summary>
/// One pass over the tokens. At each word that can start something the lists and the grammars are tried; the longest wins and
/// the scan goes on behind it, so that mentions never overlap and no token is read twice by the same rule.
/// </summary>
internal sealed class Scanner(CableText text, Lexicon lexicon, Context context)
{
    private const Trigger Starts = Trigger.Name | Trigger.Government | Trigger.Ministry | Trigger.Office | Trigger.Portfolio | Trigger.Post
        | Trigger.Reference | Trigger.Station | Trigger.Head;

    private readonly ScanState _state = new(text, lexicon, context);
    private readonly PortfolioList _portfolios = new();
    private readonly List<Name> _names = [];
    private readonly List<Name> _cities = [];

    /// <summary>Countries of the post cities in the text, when the heading does not tell the origin.</summary>
    public CityVotes Cities => _state.Cities;

    public List<Draft> Run()
    {
        ReadOnlySpan<Token> tokens = text.Tokens.All;
        ReadOnlySpan<Trigger> triggers = lexicon.Vocabulary.Triggers;
        for (int at = 0; at < tokens.Length;)
        {
            ref readonly Token token = ref tokens[at];
            Trigger trigger = triggers[token.Word];
            if ((trigger & Allowed(token.Shape)) == 0)
            {
                int symbol = token.Word == 0 && token.Shape is Shape.Upper or Shape.Title ? WashingtonGrammar.Symbol(_state, at) : 0;
                at = Math.Max(symbol, at + 1);
                continue;
            }
            int end = At(at, trigger);
            at = Math.Max(end, at + 1);
        }
        return _state.Drafts;
    }

    /// <summary>Six words in ten are lower-case: of those only a pointer and a few names begin without a capital.</summary>
    internal static Trigger Allowed(Shape shape) => shape == Shape.Lower ? Trigger.LowerName | Trigger.Reference : Starts;

    private int At(int at, Trigger trigger)
    {
        if (WashingtonGrammar.Symbol(_state, at) is > 0 and int symbol) return symbol;
        if ((trigger & Trigger.Reference) != 0 && ReferenceGrammar.Pointer(_state, at) is > 0 and int pointer) return pointer;
        if ((trigger & Trigger.Station) != 0 && ReferenceGrammar.Cited(_state, _cities, at) is > 0 and int cited) return cited;
        if ((trigger & Trigger.Station) != 0 && context.Unknown) City(at);

        int length = (trigger & Trigger.Name) != 0 ? Spelling.Longest(lexicon.Names, text, at, _names) : 0;
        int end = Rules(at, trigger, length);
        if (end > 0) return end;
        if (length > 0 && Named(at, length) is > 0 and int named) return named;
        // A listed name that means nothing here hides no unlisted one: "Council of State" of another country, "Council of State Secretaries".
        if ((trigger & Trigger.Head) != 0 && (length == 0 || _names.Count == 0) && HeadGrammar.Try(_state, at) is > 0 and int head) return head;
        return (trigger & (Trigger.Portfolio | Trigger.Name | Trigger.Ministry)) != 0 ? WashingtonGrammar.OneWord(_state, at) : 0;
    }

    // The grammars, kept only when they read further than the lists.
    private int Rules(int at, Trigger trigger, int length)
    {
        int count = _state.Drafts.Count, end = 0;
        if ((trigger & Trigger.Post) != 0) end = PostGrammar.Try(_state, at, at);
        if (end == 0 && (trigger & Trigger.Government) != 0) end = GovernmentGrammar.Try(_state, at);
        if (end == 0 && (trigger & Trigger.Ministry) != 0) end = MinistryGrammar.Try(_state, _portfolios, at);
        if (end == 0 && (trigger & (Trigger.Office | Trigger.Portfolio)) != 0) end = OfficeGrammar.Try(_state, _portfolios, at);
        if (end == 0 && length <= 1 && text[at].Word is Words.Department or Words.Dept) end = WashingtonGrammar.Department(_state, at);
        if (end == 0 && text[at].Word == Words.Departments) end = WashingtonGrammar.Departments(_state, at);
        if (end >= at + length) return end;
        if (_state.Drafts.Count > count) _state.Drafts.RemoveRange(count, _state.Drafts.Count - count);
        return 0;
    }

    private int Named(int at, int length)
    {
        int end = at + length;
        // "Public Affairs Office of ..." is no section of the embassy.
        if (_names.Exists(n => n.Type.Length == 0)) return text[end - 1].Gap != Gap.None && text.Span(end - 1).Equals("office", StringComparison.OrdinalIgnoreCase) && _state.Is(end, Words.Of) ? 0 : end;
        if (_names.Exists(n => n.Type == EntityTypes.Country)) return Country(at, end);
        if (text[end - 1].Has(Place.LostApostrophe) && _names[0].Type is not EntityTypes.Organization) return 0;
        if (!NameRules.Accepts(_state, _names, at, end)) return 0;
        Name first = _names[0];
        // "ORIT Congress", "the AFL-CIO's Assembly": a body of the organisation, not of the state.
        if (first.Is(Use.Slot) && first.Type == EntityTypes.Agency && length == 1 && _state.Before(at) is { Type: EntityTypes.Organization }) return 0;
        // "Congress of Trade Unions", "Parliament of Religions": a capital that is no country's after "of" makes it another body.
        if (first.Is(Use.Slot) && length == 1 && first.Type == EntityTypes.Agency && !_state.Caps(at) && _state.Is(end, Words.Of) && _state.Joined(end + 1, capital: true)
            && _state.OfCountry(end, out _) == 0 && HeadGrammar.Congress(_state, at) is > 0 and int congress) return congress;
        if (Namesake(at) is { } nation)
        {
            _state.Add(at, end, EntityTypes.Agency, "agency.namesake", slot: Slugs.Of(text, at, end), country: nation, head: text.Tokens[end - 1].Word);
            return end;
        }
        // "National Security Forces": the list knows the rest.
        if (first.Is(Use.Slot) && first.Type == EntityTypes.Agency && !_state.Caps(at))
        {
            while (at - 1 >= _state.Free && _state.Joined(at) && _state.Capital(at - 1) && lexicon.Grammar.StateWords.Contains(text[at - 1].Word) && !_state.Has(at - 1, Trigger.Common | Trigger.Title)) at--;
            // "Korea Coast Guard": the noun begins the name, as its adjective would not.
            if (end - at > 1 && _state.Before(at) is { IsCountry: true, Adjective: false, Id: { } own } owner && text[owner.First].Shape == Shape.Title && text[at].Gap != Gap.None && !text[owner.First].Has(Place.Heading))
            {
                _state.Drafts.RemoveAt(_state.Drafts.Count - 1);
                Draft whole = _state.Add(owner.First, end, first.Type, first.Rule, slot: first.Id, country: own, head: text.Tokens[end - 1].Word);
                return whole.Last;
            }
        }
        // "Bucharest Court of Appeal", "HARARE HIGH COURT": one of several in the country.
        if (first.Is(Use.Slot) && first.Type == EntityTypes.Agency && Local(at, end) && Seated(at)) at--;
        // Libya called its ministries so: "General People's Committee for Justice".
        if (first is { Type: EntityTypes.Agency, Country: "ly" } && _state.Is(end, Words.For) && text.Span(end - 1).Equals("committee", StringComparison.OrdinalIgnoreCase)
            && _portfolios.Read(_state, end + 1, plural: false) is var portfolio && portfolio > end + 1)
        {
            _state.Add(at, portfolio, EntityTypes.Ministry, "ministry.peoples-committee", slot: _portfolios.Slug(), country: "ly", head: Words.Ministry);
            return portfolio;
        }
        Draft draft = _state.Add(at, end, first.Type, first.Rule, head: text.Tokens[end - 1].Word);
        if (_names.Count == 1 && !first.Is(Use.Host | Use.Gox)) { if (first.Is(Use.Slot)) draft.Slot = first.Id; else draft.Id = first.Id; }
        else draft.Choices = [.. _names];
        // "Central Bank of Brazil": the longest name wins.
        if (_names.Exists(n => n.Is(Use.Slot)) && !text[end].Has(Place.Possessive) && _state.OfCountry(end, out string? country) is > 0 and int tail)
        {
            draft.Last = tail;
            draft.Country = country;
            return tail;
        }
        // "High Court of Cassation and Justice": the list knows only its beginning.
        if (first.Is(Use.Slot) && first.Type == EntityTypes.Agency && !_state.Caps(at) && _state.Is(end, Words.Of) && lexicon.Grammar.AgencyHeads.Contains(text[end - 1].Word)
            && HeadReach.Phrase(_state, end) is int longer && longer > end)
        {
            draft.Last = longer;
            draft.Slot = Slugs.Of(text, at, longer);
            draft.Choices = null;
            return longer;
        }
        return end;
    }

    // "Chinese Ex-Im Bank", "Britain's Coast Guard": words that name an American agency name the other country's after its adjective.
    private string? Namesake(int at) =>
        _names.TrueForAll(n => n.Type == EntityTypes.Agency && !n.Is(Use.Acronym | Use.Slot) && n.Country == "us" && !n.Text.StartsWith('U')) && _state.CountryBefore(at) is { } nation && nation != "us"
            ? nation : null;

    private bool Local(int at, int end)
    {
        for (int i = at; i < end; i++)
            if (lexicon.Grammar.LocalBodies.Contains(text[i].Word)) return true;
        return false;
    }

    // A city, or in mixed case a word that no list knows, stands before it.
    private bool Seated(int at) =>
        at - 1 >= _state.Free && _state.Joined(at) && text[at].Gap is Gap.Blank or Gap.Line && text[at - 1] is { IsWord: true, Capital: true } place && !place.Has(Place.SentenceStart) && !place.Has(Place.Heading)
        && !_state.Has(at - 1, Trigger.Common | Trigger.Title) && (_state.Has(at - 1, Trigger.Station) && Spelling.Longest(lexicon.Stations, text, at - 1, _cities) == 1 || (!_state.Caps(at) && place.Shape == Shape.Title && place.Word == 0));

    private void City(int at)
    {
        if (Spelling.Longest(lexicon.Stations, text, at, _cities) > 0 && lexicon.Posts.OfId(_cities[0].Id["post/".Length..]) is { } post)
            _state.Cities.Add(post, _state.CountryAt(at, out _) > 0);
    }

    private int Country(int at, int end)
    {
        // ROC is Taiwan's in Taipei and the Congo's in Brazzaville: those of elsewhere do not stand in the way.
        if (_names.Count > 1) _names.RemoveAll(n => n.Is(Use.Host) && !context.IsAbout(n.Id) && _names.Exists(o => o.Type == EntityTypes.Country && (!o.Is(Use.Host) || context.IsAbout(o.Id))));
        Name name = _names.Find(n => n.Type == EntityTypes.Country)!;
        if (!CountryRules.IsCountry(_state, name, at, end)) return 0;
        string id = name.Id;
        Name[]? choices = _names.Count > 1 ? [.. _names] : null;
        if (choices is not null) id = context.Choose(choices) ?? id;
        // "Radio Rwanda", "Air Zimbabwe": the whole is an organisation.
        if (at > _state.Free && _state.Joined(at) && text[at - 1] is { IsWord: true, Capital: true } && !name.Is(Use.Adjective) && lexicon.Grammar.Broadcasters.Contains(text[at - 1].Word) && text[at].Gap != Gap.None)
        {
            int last = _state.Joined(end) && text.Span(end).Equals("International", StringComparison.OrdinalIgnoreCase) ? end + 1 : end;
            _state.Add(at - 1, last, EntityTypes.Organization, "organization.before-country", id: Slugs.Of(text, at - 1, last));
            return last;
        }
        // "Franco-German", "Sino-Soviet": the bound form is no name of its own, the two are one.
        if (name.Is(Use.Prefix) && _state.Is(end, Words.Hyphen) && _state.CountryAt(end + 1, out string? partner) is > 0 and int rest && text[end + 1].Gap == Gap.None)
        {
            _state.Add(at, end + 1 + rest, EntityTypes.Country, "country.joint", id: $"{id},{partner}").Adjective = true;
            return end + 1 + rest;
        }
        int government = GovernmentGrammar.AfterCountry(_state, end);
        if (government > 0)
        {
            Draft draft = _state.Add(at, government, EntityTypes.Government, "government.adjective", id: $"{id}/gov");
            if (choices is not null) draft.Candidates = [.. choices.Select(c => $"{c.Id}/gov")];
            return government;
        }
        if (id == "us" && (_state.TriggerOf(end) & Trigger.Post) != 0 && _state.Joined(end) && text[end].Word != Words.Post && PostGrammar.Try(_state, end, at) is > 0 and int post) return post;
        Draft country = _state.Add(at, end, EntityTypes.Country, name.Rule, id: id);
        country.Adjective = name.Is(Use.Adjective);
        if (choices is not null) { country.Choices = choices; country.Candidates = [.. choices.Select(c => c.Id)]; }
        return end;
    }
}
