using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary><c>Ministry of Health</c>, <c>Ministries of Interior and Defense</c>, <c>Ministerio de la Mujer</c>, <c>Department of Foreign Affairs</c>.</summary>
internal static class MinistryGrammar
{
    /// <summary>Countries whose ministries are called departments.</summary>
    private static readonly HashSet<string> DepartmentCountries = ["ph", "za", "ie", "au", "ca", "ch", "sz", "pg", "bw", "ls", "lk", "id", "zrcd", "fm", "nr"];

    /// <summary>Countries whose ministries are called secretariats.</summary>
    private static readonly HashSet<string> SecretariatCountries = ["mx", "hn", "ph", "do", "gt", "ar", "hk", "py"];

    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, PortfolioList list, int at)
    {
        if (!state.Capital(at)) return 0;
        int word = state.Word(at);
        if (word is Words.Ministry or Words.Ministries) return Named(state, list, at, word == Words.Ministries, "ministry.of");
        if (word is Words.Department or Words.Departments)
            return BritishSpelling(state, at) || Foreign(state, DepartmentCountries, at) && !American(state, at) || British(state, at) ? Named(state, list, at, word == Words.Departments, "ministry.department") : 0;
        bool secretariats = word > 0 && state.Lexicon.Vocabulary[word] is "secretariats";
        if (word == Words.Secretariat || secretariats) return Foreign(state, SecretariatCountries, at) ? Named(state, list, at, secretariats, "ministry.secretariat") : 0;
        return state.Grammar.ForeignMinistry.Contains(word) || state.Grammar.ForeignOffice.Contains(word) ? ForeignMinistry.Try(state, list, at) : 0;
    }

    private static bool Foreign(ScanState state, HashSet<string> countries, int at) =>
        (state.CountryBefore(at) ?? state.Context.Host) is { } country && countries.Contains(country);

    // In Manila too the Department of Commerce is the American one, unless the country is named: those have other names there.
    private static bool American(ScanState state, int at)
    {
        if (state.CountryBefore(at) is { } country) return country == "us";
        int first = state.Is(at + 2, Words.The) ? at + 3 : at + 2;
        return state.Word(first) > 0 && state.Lexicon.Vocabulary[state.Word(first)] is "defense" or "commerce" or "treasury" or "state" or "homeland" or "labor" or "veterans"
            && !state.Is(first + 1, Words.And);
    }

    // America has no Department of Labour: the spelling alone says that it is another country's.
    private static bool BritishSpelling(ScanState state, int at)
    {
        int first = state.Is(at + 2, Words.The) ? at + 3 : at + 2;
        return state.Word(first) > 0 && state.Lexicon.Vocabulary[state.Word(first)] is "labour" or "defence" && state.CountryBefore(at) != "us";
    }

    // "Department for Transport" is British: American ones are "of".
    private static bool British(ScanState state, int at) => (state.CountryBefore(at) ?? state.Context.Host) == "gb" && state.Is(at + 1, Words.For);

    private static int Named(ScanState state, PortfolioList list, int at, bool plural, string rule)
    {
        if (!(state.Is(at + 1, Words.Of) || state.Is(at + 1, Words.For))) return Bare(state, at);
        int from = state.Is(at + 2, Words.The) ? at + 3 : at + 2;
        if (!state.Joined(from)) return 0;
        int end = list.Read(state, from, plural);
        if (end == from)
        {
            end = state.Word(at) is Words.Ministry or Words.Ministries ? Unknown(state, from) : from;
            if (end == from) return 0;
            list.Items.Clear();
            list.Items.Add((from, end, "other"));
        }
        string? country = null;
        if (plural && list.Items.Count > 1)
        {
            for (int i = 0; i < list.Items.Count; i++)
            {
                (int first, int last, string slug) = list.Items[i];
                if (i == 0) first = at;
                state.Ministries.Add(slug);
                // "Ministries of Foreign Affairs, Customs, and Interior": the body between them is one of its own.
                if (slug.StartsWith(PortfolioList.Agency, StringComparison.Ordinal)) state.Add(first, last, EntityTypes.Agency, "agency.conjunct", slot: slug[PortfolioList.Agency.Length..]);
                else state.Add(first, last, EntityTypes.Ministry, "ministry.conjunct", slot: slug, head: Words.Ministry);
            }
            return end;
        }
        state.Ministries.Add(list.Slug());
        int tail = state.OfCountry(end, out country);
        state.Add(at, tail > 0 ? tail : end, EntityTypes.Ministry, rule, slot: list.Slug(), country: country, head: Words.Ministry);
        return tail > 0 ? tail : end;
    }

    private static int Bare(ScanState state, int at)
    {
        if (state.Word(at) != Words.Ministry || state.Is(at + 1, Words.Of)) return 0;
        // "Habous Ministry": no list knows what it is for, but the capital inside the sentence does.
        int first = at;
        while (first - 1 >= state.Free && at - first < 3 && state.Joined(first) && state.Text[first].Gap != Gap.None && Unlisted(state, first - 1)) first--;
        if (first < at)
        {
            state.Add(first, at + 1, EntityTypes.Ministry, "ministry.unlisted", slot: "other", head: Words.Ministry);
            return at + 1;
        }
        state.Add(at, at + 1, EntityTypes.Ministry, "ministry.bare").BareHead = Words.Ministry;
        return at + 1;
    }

    private static bool Unlisted(ScanState state, int at) =>
        state.Text[at] is { Shape: Shape.Title, IsWord: true } token && (token.Place & (Place.Caps | Place.Heading | Place.SentenceStart)) == 0 && !state.Function(at)
        && !state.Has(at, Trigger.Title | Trigger.Common | Trigger.Office | Trigger.Ministry | Trigger.Government | Trigger.Post | Trigger.Head | Trigger.Name);

    /// <summary>A portfolio that no list knows: <c>Ministry of Returns and Communities</c>, <c>MINISTRY FOR INTRA-GERMAN RELATIONS</c>.</summary>
    /// <returns>Token after it; <paramref name="at"/> when there is none.</returns>
    public static int Unknown(ScanState state, int at)
    {
        if (state.Caps(at)) return UnknownCaps(state, at);
        int end = at;
        while (end < at + 8 && state.Joined(end))
        {
            if (state.Text[end].IsWord && state.Capital(end) && !state.Has(end, Trigger.Title)) { end++; continue; }
            if (end == at) break;
            if (state.Is(end, Words.And) && state.Capital(end + 1) && !state.Has(end + 1, Trigger.Ministry)) { end += 2; continue; }
            // "Inter-Korean Affairs", "Martyrs' Affairs"
            if (state.Is(end, Words.Hyphen) && state.Text[end].Gap == Gap.None && state.Text[end + 1].Gap == Gap.None && state.Capital(end + 1)) { end += 2; continue; }
            if ((state.Is(end, Words.Apostrophe) || state.Text[end].Has(Place.Possessive)) && state.Joined(end + 1, capital: true) && state.Has(end + 1, Trigger.Portfolio)) { end += 2; continue; }
            break;
        }
        return end;
    }

    // Among capitals a name goes on to the next word or mark that no name holds; without one only its first word is sure.
    private static int UnknownCaps(ScanState state, int at)
    {
        int end = at;
        while (end < at + 7 && Inner(state, end))
        {
            end++;
            if (state.Is(end, Words.Hyphen) && state.Text[end].Gap == Gap.None && state.Text[end + 1].Gap == Gap.None && state.Text[end + 1].IsWord) end += 2;
        }
        if (end == at) return at;
        bool bounded = !state.Joined(end) || !state.Text[end].IsWord || state.Function(end) || state.Grammar.PersonVerbs.Contains(state.Word(end)) || state.Grammar.Auxiliaries.Contains(state.Word(end));
        return bounded ? end : at + 1;
    }

    private static bool Inner(ScanState state, int at) =>
        state.Joined(at) && state.Text[at].IsWord && !state.Function(at) && !state.Grammar.PersonVerbs.Contains(state.Word(at)) && !state.Grammar.Auxiliaries.Contains(state.Word(at))
        && !state.Has(at, Trigger.Title | Trigger.Common | Trigger.Office | Trigger.Ministry | Trigger.Government);
}
