using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary><c>Ministry of Health</c>, <c>Ministries of Interior and Defense</c>, <c>Ministerio de la Mujer</c>, <c>Department of Foreign Affairs</c>.</summary>
internal static class MinistryGrammar
{
    /// <summary>Countries whose ministries are called departments.</summary>
    private static readonly HashSet<string> DepartmentCountries = ["ph", "za", "ie", "au", "ca", "ch", "sz", "pg", "bw", "ls", "lk"];

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
        return state.Grammar.ForeignMinistry.Contains(word) || state.Grammar.ForeignOffice.Contains(word) ? OtherLanguage(state, list, at) : 0;
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
                state.Add(i == 0 ? at : list.Items[i].First, list.Items[i].Last, EntityTypes.Ministry, "ministry.conjunct", slot: list.Items[i].Slug, head: Words.Ministry);
            return end;
        }
        int tail = state.OfCountry(end, out country);
        state.Add(at, tail > 0 ? tail : end, EntityTypes.Ministry, rule, slot: list.Slug(), country: country, head: Words.Ministry);
        return tail > 0 ? tail : end;
    }

    private static int Bare(ScanState state, int at)
    {
        if (state.Word(at) != Words.Ministry || state.Is(at + 1, Words.Of)) return 0;
        state.Add(at, at + 1, EntityTypes.Ministry, "ministry.bare").BareHead = Words.Ministry;
        return at + 1;
    }

    // A portfolio that no list knows still has its capital: "Ministry of Returns and Communities".
    public static int Unknown(ScanState state, int at)
    {
        int end = at;
        while (end < at + 6 && state.Joined(end) && state.Text[end].IsWord)
        {
            if (state.Capital(end) && !(state.Caps(end) && end > at) && !state.Has(end, Trigger.Title)) { end++; continue; }
            if (state.Is(end, Words.And) && end > at && state.Capital(end + 1) && !state.Caps(end)) { end += 2; continue; }
            break;
        }
        return end;
    }

    private static int OtherLanguage(ScanState state, PortfolioList list, int at)
    {
        int from = at + 1;
        while (from < at + 5 && state.Joined(from) && (state.Grammar.Connectors.Contains(state.Word(from)) || state.Is(from, Words.Apostrophe) || state.Is(from, Words.Hyphen))) from++;
        int end = list.Read(state, from, plural: false, foreign: true);
        if (end == from) return 0;
        // "Ministre de l'Intérieur" is the man, "Ministère de l'Intérieur" the house.
        if (state.Grammar.ForeignOffice.Contains(state.Word(at))) state.Add(at, end, EntityTypes.Office, "office.other-language", slot: list.Slug());
        else state.Add(at, end, EntityTypes.Ministry, "ministry.other-language", slot: list.Slug(), head: Words.Ministry);
        return end;
    }
}
