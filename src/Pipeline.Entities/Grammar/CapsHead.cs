using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>
/// Bodies that no list knows in a text of capitals: <c>NATIONAL ELECTORAL COMMISSION</c>. Case tells nothing there, so every word
/// of the name must itself be a word of such names; a verb in front ("SAID COMMISSION") would else become a part of it.
/// </summary>
internal static class CapsHead
{
    private const int LongestPhrase = 8;

    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, int at)
    {
        int head = state.Word(at);
        if (!state.Grammar.AgencyHeads.Contains(head)) return 0;
        int first = at;
        bool ofState = false;
        while (first - 1 >= state.Free && at - first < LongestPhrase && state.Joined(first) && state.Text[first - 1] is { IsWord: true } before && !state.Has(first - 1, Trigger.Title | Trigger.Common))
        {
            bool stateWord = state.Grammar.StateWords.Contains(before.Word);
            if (!stateWord && !state.Has(first - 1, Trigger.Portfolio)) break;
            ofState |= Anchor(state, before.Word);
            first--;
        }
        if (!ofState || !Anchor(state, state.Word(first))) return 0;
        int end = state.OfCountry(at + 1, out string? country);
        if (end == 0) end = Purpose(state, at + 1);
        if (state.Joined(end) && state.Grammar.NotBodies.Contains(state.Word(end))) return 0;
        state.Add(first, end, EntityTypes.Agency, "agency.caps-head", slot: Slugs.Of(state.Text, first, end), country: country, head: head);
        return end;
    }

    /// <summary>Bodies that end or begin with a country: <c>STATE BANK OF PAKISTAN</c>, <c>UNIVERSITY OF COSTA RICA</c>, <c>KUWAIT AIRWAYS</c>.</summary>
    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int OfCountry(ScanState state, int at)
    {
        int head = state.Word(at);
        if (HeadGrammar.Carrier(state, at) && state.Before(at) is { IsCountry: true } nation)
        {
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(nation.First, at + 1, EntityTypes.Organization, "organization.caps-head", id: Slugs.Of(state.Text, nation.First, at + 1), head: head);
            return at + 1;
        }
        bool bank = head == Words.Bank;
        // "COMMITTEE OF PERU" may be anything; a bank or a university of a country is one.
        if (!bank && state.Lexicon.Vocabulary[head] is not ("university" or "academy" or "polytechnic")) return 0;
        int end = state.OfCountry(at + 1, out string? country);
        if (end == 0) return 0;
        int first = at;
        while (first - 1 >= state.Free && at - first < 4 && state.Joined(first) && state.Text[first - 1].IsWord && !state.Has(first - 1, Trigger.Title | Trigger.Common)
            && (state.Grammar.StateWords.Contains(state.Word(first - 1)) || state.Has(first - 1, Trigger.Portfolio) || Kind(state, first - 1))) first--;
        if (bank) state.Add(first, end, EntityTypes.Agency, "agency.caps-head", slot: Slugs.Of(state.Text, first, end), country: country, head: head);
        else state.Add(first, end, EntityTypes.Organization, "organization.caps-head", id: Slugs.Of(state.Text, first, end), head: head);
        return end;
    }

    private static bool Kind(ScanState state, int at) =>
        state.Text.Span(at) is "RESERVE" or "COMMERCIAL" or "MERCHANT" or "SAVINGS" or "PEOPLE" or "AGRICULTURAL" or "COOPERATIVE" or "AMERICAN" or "TECHNICAL" or "CATHOLIC" or "AUTONOMOUS";

    // NATIONAL, SUPREME, FEDERAL: the first word says that there is one such body.
    private static bool Anchor(ScanState state, int word) =>
        state.Lexicon.Vocabulary[word] is "national" or "supreme" or "federal" or "central" or "royal" or "superior" or "constitutional" or "presidential" or "electoral"
            or "legislative" or "interministerial" or "permanent" or "nacional";

    // FOR AGRARIAN REFORM, OF PUBLIC HEALTH: only words of ministries and of such bodies.
    private static int Purpose(ScanState state, int at)
    {
        if (!(state.Is(at, Words.Of) || state.Is(at, Words.For) || state.Is(at, Words.On))) return at;
        int from = state.Is(at + 1, Words.The) ? at + 2 : at + 1, end = from;
        while (end < from + 5 && state.Joined(end) && (state.Grammar.StateWords.Contains(state.Word(end)) || state.Has(end, Trigger.Portfolio))) end++;
        return end == from ? at : end;
    }
}
