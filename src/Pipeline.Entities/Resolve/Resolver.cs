using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Resolve;

/// <summary>The second pass: says whose each mention is, in the order of the text, and drops those that turn out to be no names.</summary>
internal sealed class Resolver
{
    /// <summary>How far, in tokens, "the Foreign Minister" still means the one whose country was named.</summary>
    private const int OfficeReach = 250;

    private static readonly Dictionary<string, string> American = new(StringComparer.Ordinal)
    {
        ["air-force"] = "USAF", ["army"] = "ARMY", ["navy"] = "NAVY", ["marines"] = "USMC", ["coast-guard"] = "USCG", ["armed-forces"] = "DOD",
        ["customs"] = "CBP", ["immigration"] = "USCIS", ["chief-of-state"] = "WHITE-HOUSE", ["attorney-general"] = "DOJ",
    };

    private static readonly HashSet<string> Congresses =
        ["ar", "bo", "br", "cl", "co", "cr", "do", "ec", "es", "fm", "gt", "hn", "mx", "ni", "pa", "pe", "ph", "pw", "py", "sv", "uy", "ve"];

    /// <summary>Countries whose foreign minister or his first official is called Foreign Secretary.</summary>
    private static readonly HashSet<string> ForeignSecretaries = ["gb", "in", "pk", "bd", "np", "lk", "ph", "mx", "bt", "mv"];

    private readonly CableText _text;
    private readonly Context _context;
    private readonly GrammarWords _grammar;
    private readonly Discourse _discourse;
    private readonly Dictionary<string, string> _officeOfPerson = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Country, int At)> _officeNamed = new(StringComparer.Ordinal);
    private readonly List<Draft> _resolved = [];
    private readonly Dictionary<int, Draft> _byHead = [];
    private readonly Dictionary<string, Draft> _postOfKind = new(StringComparer.Ordinal);
    private readonly HashSet<string> _housesNamed = new(StringComparer.Ordinal);
    private readonly List<Draft> _drafts;

    public Resolver(CableText text, Context context, GrammarWords grammar, List<Draft> drafts, CityVotes cities)
    {
        _text = text;
        _drafts = drafts;
        for (int i = 0; i < drafts.Count; i++) drafts[i].Index = i;
        _grammar = grammar;
        _context = context;
        _discourse = new Discourse(context, drafts, cities, text);
    }

    public List<Draft> Run()
    {
        foreach (Draft draft in _drafts)
        {
            if (!Resolve(draft)) continue;
            _resolved.Add(draft);
            if (draft.Head != 0 && draft.BareHead == 0) _byHead[draft.Head] = draft;
            if (draft.Type == EntityTypes.Post && draft.Id is { Length: > 5 } id && _context.Posts.OfId(id[5..]) is { } post) _postOfKind[post.Kind] = draft;
            _discourse.Pass(draft);
        }
        return _resolved;
    }

    private bool Resolve(Draft draft)
    {
        if (draft.BareHead != 0) return BackReference(draft);
        if (draft.Binding is { } named)
        {
            if (named.Id is null) Whose(named);
            (draft.Type, draft.Id, draft.Candidates) = (named.Type, named.Id, named.Candidates);
            return draft.Id is not null;
        }
        if (draft.Rule == "government.name") AtTheTime(draft);
        if (draft.Id is not null) return true;
        if (draft.Type == EntityTypes.Post) return PostResolver.Resolve(draft, _text, _context, _discourse, _postOfKind);
        return Whose(draft);
    }

    // The Kremlin of 1979 was the Soviet government's.
    private void AtTheTime(Draft draft)
    {
        if (draft.Id is { } id && id.IndexOf('/') is > 0 and int slash && HostHistory.At(id[..slash], _context.Year) is { } state && state != id[..slash]) draft.Id = $"{state}/gov";
    }

    private bool Whose(Draft draft)
    {
        string? named = draft.Country ?? CountryBefore(draft);
        if (draft.Type == EntityTypes.Office && Plural(draft)) return true;
        if (IsPerson(draft)) (draft.Type, draft.Rule) = (EntityTypes.Office, "office.minister-verb");
        if (draft.Choices is { } choices) return Chosen(draft, choices, named);
        string slot = draft.Slot!;
        string? country = named;
        string how = named is null ? "" : "named";
        if (draft.Type == EntityTypes.Office) country = Officer(draft, slot, country, ref how);
        if (country is null && AmericanHouse(draft, slot) is { } house) (country, how) = ("us", house);
        // Foreign Secretaries are British, unless the host calls its own minister so.
        if (country is null && slot == "foreign-affairs" && _text.Span(draft.Last - 1).Equals("Secretary", StringComparison.OrdinalIgnoreCase) && !(_context.Host is { } at && ForeignSecretaries.Contains(at)))
            (country, how) = ("gb", "british");
        if (country is null)
        {
            country = _discourse.Country(out string by);
            how = by;
        }
        if (named is not null && named != "us" && slot is "congress" or "senate") _housesNamed.Add(slot);
        draft.Id = country is null ? "?" : Join(country, slot, draft.Type);
        if (how.Length > 0) draft.Rule = $"{draft.Rule}.{how}";
        return true;
    }

    // Whose congress or senate is meant when nobody is named: Washington's for those who write from Washington, for embassies in countries
    // that have none, and in a sentence about American agencies.
    private string? AmericanHouse(Draft draft, string slot)
    {
        if (slot is not ("congress" or "senate") || draft.Last - draft.First != 1) return null;
        if (_context.FromCentre && !_housesNamed.Contains(slot)) return "centre";
        if (slot == "congress" && _context.Host is { } host && !Congresses.Contains(host)) return "no-congress";
        return _resolved.Count > 0 && _resolved[^1] is { Type: EntityTypes.Agency, Id: { } id } last && id.StartsWith("us/", StringComparison.Ordinal) && SameSentence(last.Last, draft.First) ? "sentence" : null;
    }

    private bool SameSentence(int from, int to)
    {
        if (to - from > 25) return false;
        for (int i = from; i <= to; i++)
            if (_text[i].Has(Place.SentenceStart) || _text[i].Gap == Gap.Break) return false;
        return true;
    }

    private bool Chosen(Draft draft, Name[] choices, string? named)
    {
        if (choices[0].Is(Use.Gox))
        {
            string[] countries = [.. choices.Select(c => c.Country!)];
            string by = "named";
            string? country = named is not null && countries.Contains(named) ? named : _discourse.Among(countries, out by);
            draft.Id = country is null ? "?" : $"{country}/gov";
            draft.Rule = country is null ? "gox.open" : $"gox.{by}";
            if (countries.Length > 1) draft.Candidates = [.. countries.Select(c => $"{c}/gov")];
            return true;
        }
        Name? slot = Array.Find(choices, c => c.Is(Use.Slot));
        string? about = named ?? _context.Host;
        Name? own = Array.Find(choices, c => !c.Is(Use.Slot) && c.Country == about) ?? (named is null ? Array.Find(choices, c => !c.Is(Use.Slot) && c.Country is { } k && k != "us" && _context.IsAbout(k)) : null);
        if (own is not null) { Take(draft, own); return true; }
        if (slot is not null && (about is not null || _context.FromCentre || !choices.Any(c => c.Country == "us")))
        {
            draft.Type = slot.Type;
            draft.Slot = slot.Id;
            draft.Choices = null;
            return Whose(draft);
        }
        Name? fixedName = Array.Find(choices, c => !c.Is(Use.Slot | Use.Host)) ?? Array.Find(choices, c => !c.Is(Use.Slot) && c.Country == "us");
        if (fixedName is null && slot is null && choices.Length == 1) fixedName = choices[0];
        if (fixedName is null) return false;
        Take(draft, fixedName);
        return true;
    }

    // MINFIN is the ministry and the minister; a minister presents and says. Minselkhoz, a word of its own language, is never the man.
    private bool IsPerson(Draft draft) =>
        draft.Last - draft.First == 1 && _text[draft.First].Shape != Shape.Title && draft.Type == EntityTypes.Ministry && _text.Span(draft.First).StartsWith("MIN", StringComparison.OrdinalIgnoreCase)
        && _text[draft.Last].Gap != Gap.Break && _grammar.PersonVerbs.Contains(_text[draft.Last].Word);

    private static void Take(Draft draft, Name name)
    {
        draft.Type = name.Type;
        draft.Rule = name.Rule;
        draft.Id = name.Id;
    }

    // A minister is known by his name, and for a while by the country that was named with his title.
    private string? Officer(Draft draft, string slot, string? country, ref string how)
    {
        string? person = _text[draft.Last] is { Capital: true } next && _grammar.Unknown(next.Word) && next.Gap is Gap.Blank or Gap.Line ? _text.Span(draft.Last).ToString() : null;
        if (country is not null)
        {
            if (person is not null) _officeOfPerson[person] = country;
            _officeNamed[slot] = (country, draft.First);
            return country;
        }
        if (person is not null && _officeOfPerson.TryGetValue(person, out string? known)) { how = "person"; return known; }
        if (person is not null && _context.Leaders.CountryOf(person, _context.Year) is { } leads && slot == "prime-minister") { how = "leader"; return leads; }
        if (_officeNamed.TryGetValue(slot, out var last) && draft.First - last.At < OfficeReach && (person is null || _context.Host is null)) { how = "recent"; return last.Country; }
        return null;
    }

    private static string Join(string country, string slot, string type) =>
        country == "us" && type == EntityTypes.Agency ? $"us/{American.GetValueOrDefault(slot) ?? slot.ToUpperInvariant()}" : $"{country}/{slot}";

    // "Spanish and Portuguese Interior Ministers": one mention, both countries.
    private bool Plural(Draft draft)
    {
        if (_text[draft.Last - 1].Word != Words.Ministers || draft.Slot is null || _resolved.Count < 2) return false;
        Draft second = _resolved[^1], first = _resolved[^2];
        if (!second.IsCountry || !first.IsCountry || second.Last != draft.First || first.Last != second.First - 1 || _text[first.Last].Word != Words.And) return false;
        draft.Id = $"{first.Id}/{draft.Slot},{second.Id}/{draft.Slot}";
        draft.First = first.First;
        draft.Rule = "office.joint";
        _resolved.RemoveRange(_resolved.Count - 2, 2);
        return true;
    }

    private bool BackReference(Draft draft)
    {
        if (_byHead.TryGetValue(draft.BareHead, out Draft? earlier))
        {
            (draft.Type, draft.Id) = (earlier.Type, earlier.Id);
            draft.Rule = "back-reference";
            return true;
        }
        return draft.Id is not null;
    }

    private string? CountryBefore(Draft draft)
    {
        // A definition may ask for its long form before its turn: the neighbour is looked up by place.
        int at = draft.Index;
        if (at <= 0 || _drafts[at] != draft || _text[draft.First].Gap == Gap.Break) return null;
        Draft before = _drafts[at - 1];
        if (!before.IsCountry) return null;
        if (before.Last == draft.First) return before.Id;
        return before.Last == draft.First - 1 && _text[before.Last].Has(Place.Possessive) ? before.Id : null;
    }
}
