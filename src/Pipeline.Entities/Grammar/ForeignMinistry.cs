using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>
/// Ministries in their own languages: <c>Ministere de l'Agriculture, du Developpement Rural et des Peches</c>, <c>Wizarat al-Dakhiliyya</c>,
/// <c>Ministerstvo Narodnogo Obrazovaniya</c>. The whole list belongs to the name: it is one ministry.
/// </summary>
internal static class ForeignMinistry
{
    private const int LongestName = 20;

    private static readonly string[] AdjectiveEndings = ["al", "ale", "ales", "aux", "ais", "ica", "ico", "icas", "icos", "ivo", "iva", "elle", "elles", "aire", "aires", "ique", "iques", "ario", "aria"];

    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, PortfolioList list, int at)
    {
        int from = Small(state, at + 1);
        if (!state.Joined(from)) return 0;
        list.Items.Clear();
        int end = Member(state, list, from);
        // A "Ministerio de Dios" is a church: the first word must be a portfolio.
        if (end == from) return 0;
        int last = end, members = list.Items.Count;
        while (end < at + LongestName)
        {
            bool comma = state.Is(end, Words.Comma);
            int next = comma ? end + 1 : end;
            bool and = state.Joined(next) && state.Grammar.ForeignAnd.Contains(state.Word(next));
            if (and) next++;
            int start = Small(state, next);
            // Without a mark between them two words are only a longer name when a small word joins them.
            if (start == end || start >= at + LongestName) break;
            int after = Member(state, list, start);
            if (after == start && (and || comma && start > next)) after = Unknown(state, start);
            if (after == start) break;
            end = after;
            // A comma parts the members of the name only when an "and" is to come.
            if (comma && !and) continue;
            (last, members) = (end, list.Items.Count);
        }
        if (list.Items.Count > members) list.Items.RemoveRange(members, list.Items.Count - members);
        string slug = list.Slug();
        // "Ministre de l'Interieur" is the man, "Ministere de l'Interieur" the house.
        if (state.Grammar.ForeignOffice.Contains(state.Word(at))) state.Add(at, last, EntityTypes.Office, "office.other-language", slot: slug);
        else state.Add(at, last, EntityTypes.Ministry, "ministry.other-language", slot: slug, head: Words.Ministry);
        return last;
    }

    // de la, d', al-, -e: also the article that Arabic joins by a hyphen, as-Sihha.
    private static int Small(ScanState state, int at)
    {
        int end = at;
        while (end < at + 6 && state.Joined(end))
        {
            Token token = state.Text[end];
            bool article = token.IsWord && token.End - token.Start <= 3 && state.Is(end + 1, Words.Hyphen) && state.Text[end + 1].Gap == Gap.None;
            // "Vezarat-e"
            article |= end > at && state.Is(end - 1, Words.Hyphen) && token.Gap == Gap.None && token.IsWord && token.End - token.Start <= 2;
            bool small = state.Grammar.Connectors.Contains(token.Word) && !state.Grammar.ForeignAnd.Contains(token.Word);
            if (!small && !article && token.Word is not (Words.Apostrophe or Words.Hyphen)) break;
            end++;
        }
        return end;
    }

    private static int Member(ScanState state, PortfolioList list, int at)
    {
        int end = list.One(state, at);
        if (end == at) return at;
        // "Education Basica": an adjective of the portfolio before it.
        while (end < at + 6 && Plain(state, end) && Adjective(state.Text.Span(end))) end++;
        return end;
    }

    // "et de la Valorisation des Ressources": in no list, but the list of the name goes on. Among capitals nothing would end it.
    private static int Unknown(ScanState state, int at)
    {
        if (!Plain(state, at)) return at;
        int end = at + 1;
        while (end < at + 6)
        {
            if (Plain(state, end) && Adjective(state.Text.Span(end))) { end++; continue; }
            int next = Small(state, end);
            if (next == end || !Plain(state, next) || state.Is(end, Words.The) || state.Is(end, Words.Of) || state.Is(end, Words.For)) break;
            end = next + 1;
        }
        return end;
    }

    private static bool Plain(ScanState state, int at) =>
        state.Joined(at) && state.Text[at] is { Shape: Shape.Title, IsWord: true } token && (token.Place & (Place.Caps | Place.Heading)) == 0
        && !state.Has(at, Trigger.Title | Trigger.Common | Trigger.Office | Trigger.Ministry | Trigger.Government | Trigger.Post) && state.CountryAt(at, out _) == 0;

    private static bool Adjective(ReadOnlySpan<char> word)
    {
        if (word.Length < 6) return false;
        foreach (string ending in AdjectiveEndings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
