using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary><c>Minister of Health</c>, <c>Deputy Foreign Minister</c>, <c>Interior and Defense Ministries</c>, <c>Home Secretary</c>.</summary>
internal static class OfficeGrammar
{
    /// <summary>Countries whose ministers are called secretaries.</summary>
    private static readonly HashSet<string> SecretaryOf = ["mx", "hn", "ph", "hk"];

    private static readonly HashSet<string> PortfolioSecretary = ["gb", "mx", "hn", "ph", "hk", "in", "pk", "bd", "np", "lk"];

    private const int LongestJoint = 6;

    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, PortfolioList list, int at)
    {
        if (!state.Capital(at)) return 0;
        int from = at;
        while (from < at + 8 && state.Grammar.OfficeModifiers.Contains(state.Word(from)) && state.Capital(from) && (from == at || state.Joined(from)))
        {
            from++;
            if (state.Is(from, Words.Hyphen)) from++;
        }
        if (from > at && !state.Joined(from)) return 0;
        if (from > at && state.Word(from - 1) == Words.Prime)
            return state.Word(from) is Words.Minister or Words.Ministers ? Tail(state, at, from + 1, "prime-minister", "office.prime-minister") : 0;
        if (from > at && state.Grammar.MinistryModifiers.Contains(state.Word(from - 1)) && state.Word(from) is Words.Ministry or Words.Ministries or Words.Department) return Modified(state, list, at, from);
        if (state.Has(from, Trigger.Office) && state.Capital(from) && TitleFirst(state, list, at, from) is > 0 and int end) return end;
        return state.Has(from, Trigger.Portfolio) ? PortfolioFirst(state, list, at, from) : 0;
    }

    // "Federal Ministry of Health", "Coordinating Ministry for Economic Affairs"
    private static int Modified(ScanState state, PortfolioList list, int at, int from)
    {
        // "Department of State Ministry": the word before belongs to another name.
        if (from != at + 1 || state.Was(at - 1, Words.Of)) return 0;
        int count = state.Drafts.Count, end = MinistryGrammar.Try(state, list, from);
        if (end == 0 || state.Drafts.Count == count) return 0;
        if (state.Drafts[count].BareHead == 0) state.Drafts[count].First = at;
        return end;
    }

    // Minister of P, Ministers of P and P, Commissioner for P, Secretary of P.
    private static int TitleFirst(ScanState state, PortfolioList list, int at, int title)
    {
        int word = state.Word(title);
        bool plural = word is Words.Ministers or Words.Secretaries or Words.Commissioners;
        int next = title + 1;
        // "Minister Delegate for", "Minister-Delegate in charge of"
        if (word is Words.Minister or Words.Ministers)
        {
            int delegated = state.Is(next, Words.Hyphen) && state.Text[next].Gap == Gap.None ? next + 1 : next;
            if (state.Joined(delegated) && state.Says(delegated, "delegate") | state.Says(delegated, "designate")) next = delegated + 1;
        }
        bool ofState = state.Is(next, Words.Of) && state.Is(next + 1, Words.State) && Purpose(state, next + 2) != next + 2;
        if (ofState) next += 2;
        if (word is Words.Secretary or Words.Secretaries && !(ofState ? Foreign(state, at, title) : Serves(state, SecretaryOf, at))) return 0;
        if (word is Words.Minister or Words.Ministers || ofState) next = Math.Max(next, Purpose(state, next) - 1);
        if (!(state.Is(next, Words.Of) || state.Is(next, Words.For))) return 0;
        next += state.Is(next + 1, Words.The) ? 2 : 1;
        if (!state.Joined(next)) return 0;
        int end = list.Read(state, next, plural);
        if (end == next && word == Words.Minister && state.CountryAt(next, out _) == 0 && !state.Is(next, Words.State))
        {
            end = MinistryGrammar.Unknown(state, next);
            if (end > next) list.Items.Add((next, end, "other"));
        }
        if (end == next) return 0;
        if (word is Words.Commissioner or Words.Commissioners && !ofState && at == title && state.CountryBefore(at) is null && state.Context.Host is not ("ng" or "zrcd")) return 0;
        if (!plural || list.Items.Count == 1) return Tail(state, at, end, list.Slug(), "office.of");
        for (int i = 0; i < list.Items.Count; i++)
            state.Add(i == 0 ? at : list.Items[i].First, list.Items[i].Last, EntityTypes.Office, "office.conjunct", slot: list.Items[i].Slug);
        return end;
    }

    // P Minister, P and P Ministries, P Secretary.
    private static int PortfolioFirst(ScanState state, PortfolioList list, int at, int from)
    {
        int end = list.Read(state, from, plural: true, headFollows: true);
        if (end == from || !state.Joined(end)) return 0;
        if (at == from && !state.Caps(at) && state.Text[end] is { Shape: Shape.Title, Gap: not Gap.None } && state.CountryAt(end, out string? nation, adjective: false) == 1 && nation == "ca")
        {
            // "Public Safety Canada": so the federal departments of Canada call themselves.
            state.Ministries.Add(list.Slug());
            state.Add(at, end + 1, EntityTypes.Ministry, "ministry.canada", slot: list.Slug(), country: nation, head: Words.Ministry);
            return end + 1;
        }
        int title = end;
        while (title < end + 4 && state.Grammar.OfficeModifiers.Contains(state.Word(title)) && state.Capital(title)) title++;
        if (!state.Joined(title) || state.Text[title].Gap == Gap.None) return 0;
        // "the Economy ministry": the capital inside the sentence makes the name; "Government ministers" are many.
        bool small = !state.Capital(title);
        if (small && ((state.Text[from].Place & (Place.SentenceStart | Place.Heading)) != 0 || at != from || state.Word(title) is not (Words.Ministry or Words.Minister) || list.Items[0].Slug is "interior" && state.Says(from, "government"))) return Again(state, list, at, end);
        int head = state.Word(title);
        bool plural = head is Words.Ministers or Words.Ministries or Words.Secretaries or Words.Commissioners;
        string? type = head switch
        {
            Words.Ministry or Words.Ministries when at == from => EntityTypes.Ministry,
            // Turkish sets the word behind: "Disisleri Bakanligi".
            _ when at == from && state.Grammar.MinistryAfter.Contains(head) => EntityTypes.Ministry,
            _ when state.Grammar.MinisterAfter.Contains(head) => EntityTypes.Office,
            Words.Minister or Words.Ministers => EntityTypes.Office,
            // "Treasury Secretary" is American in Delhi too.
            Words.Secretary or Words.Secretaries when Serves(state, PortfolioSecretary, at) && !state.Text.Span(from).Equals("treasury", StringComparison.OrdinalIgnoreCase) => EntityTypes.Office,
            Words.Commissioner or Words.Commissioners when state.CountryBefore(at) is not null || state.Context.Host == "ng" || state.Offices.Contains(list.Slug()) => EntityTypes.Office,
            _ => null,
        };
        if (type is null) return Again(state, list, at, end);
        int headWord = type == EntityTypes.Ministry ? Words.Ministry : 0;
        if (plural && list.Items.Count > 1)
        {
            for (int i = 0; i < list.Items.Count; i++)
                state.Add(i == 0 ? at : list.Items[i].First, i + 1 < list.Items.Count ? list.Items[i].Last : title + 1, type, $"{type}.conjunct", slot: list.Items[i].Slug, head: headWord);
            return title + 1;
        }
        if (type == EntityTypes.Office) return Tail(state, at, title + 1, list.Slug(), "office.portfolio");
        state.Ministries.Add(list.Slug());
        int tail = state.OfCountry(title + 1, out string? country);
        state.Add(at, tail > 0 ? tail : title + 1, type, "ministry.portfolio", slot: list.Slug(), country: country, head: headWord);
        return tail > 0 ? tail : title + 1;
    }

    // "Home Affairs said" after "Department of Home Affairs": the portfolio alone means the ministry named before.
    private static int Again(ScanState state, PortfolioList list, int at, int end)
    {
        if (list.Items.Count != 1 || end < at + 2 || !state.Ministries.Contains(list.Items[0].Slug) || state.Joined(end, capital: true) || state.Is(end, Words.And) && state.Joined(end + 1, capital: true)) return 0;
        for (int i = at; i < end; i++)
            if (state.Text[i] is not { Shape: Shape.Title } word || (word.Place & (Place.Caps | Place.Heading)) != 0) return 0;
        if (state.Joined(at) && !state.Text[at].Has(Place.SentenceStart) && (state.Text[at - 1].Capital || state.Is(at - 1, Words.Of) || state.Is(at - 1, Words.For) || state.Is(at - 1, Words.And) || state.Is(at - 1, Words.Hyphen) || state.Is(at - 1, Words.On))) return 0;
        state.Add(at, end, EntityTypes.Ministry, "ministry.again", slot: list.Items[0].Slug, head: Words.Ministry);
        return end;
    }

    // The American secretaries of state have assistants and under secretaries for their regions; other countries' secretaries of state have portfolios.
    private static bool Foreign(ScanState state, int at, int title) =>
        at == title && (state.CountryBefore(at) ?? state.Context.Host) != "us"
        && !(state.Joined(at) && (state.Grammar.OfficeModifiers.Contains(state.Word(at - 1)) || state.Says(at - 1, "under") || state.Says(at - 1, "principal")));

    // for, of, in charge of, responsible for.
    private static int Purpose(ScanState state, int at)
    {
        if (state.Is(at, Words.For) || state.Is(at, Words.Of)) return at + 1;
        if (state.Is(at, Words.In) && state.Says(at + 1, "charge") && state.Is(at + 2, Words.Of)) return at + 3;
        return state.Says(at, "responsible") && state.Is(at + 1, Words.For) ? at + 2 : at;
    }

    private static int Tail(ScanState state, int at, int end, string slug, string rule)
    {
        int tail = state.OfCountry(end, out string? country);
        state.Offices.Add(slug);
        Draft draft = state.Add(at, tail > 0 ? tail : end, EntityTypes.Office, rule, slot: slug, country: country);
        return tail > 0 && Plural(state, at, end) ? Joint(state, draft, slug) : draft.Last;
    }

    private static bool Plural(ScanState state, int at, int end)
    {
        for (int i = at; i < end; i++)
            if (state.Word(i) is Words.Ministers or Words.Secretaries) return true;
        return false;
    }

    // "the Foreign Ministers of Spain, France and Portugal": one title of several countries, as in "Spanish and Portuguese Foreign Ministers".
    private static int Joint(ScanState state, Draft draft, string slug)
    {
        string id = $"{draft.Country}/{slug}";
        int end = draft.Last;
        for (int i = 0; i < LongestJoint; i++)
        {
            int next = state.Is(end, Words.Comma) ? end + 1 : end;
            bool and = state.Is(next, Words.And);
            if (and) next++;
            if (next == end) break;
            if (state.Is(next, Words.The)) next++;
            int length = state.CountryAt(next, out string? country, adjective: false);
            if (length == 0) break;
            id = $"{id},{country}/{slug}";
            end = next + length;
            if (!and) continue;
            (draft.Last, draft.Id, draft.Country, draft.Rule) = (end, id, null, "office.joint");
            break;
        }
        return draft.Last;
    }

    private static bool Serves(ScanState state, HashSet<string> countries, int at) =>
        (state.CountryBefore(at) ?? state.Context.Host) is { } country && countries.Contains(country);
}
