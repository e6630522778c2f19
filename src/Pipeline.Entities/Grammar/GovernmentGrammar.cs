using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary><c>Government of Peru</c>, <c>Peruvian Government</c>, and <c>the Government</c> of the host country.</summary>
internal static class GovernmentGrammar
{
    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, int at)
    {
        if (!state.Capital(at)) return 0;
        int word = state.Word(at);
        int end = state.OfCountry(at + 1, out string? country);
        if (end > 0)
        {
            state.Add(at, end, EntityTypes.Government, "government.of", id: $"{country}/gov");
            while (word == Words.Governments && (state.Is(end, Words.And) || state.Is(end, Words.Comma)))
            {
                int next = end + 1 + (state.Is(end + 1, Words.And) ? 1 : 0);
                if (state.Is(next, Words.The)) next++;
                int length = state.CountryAt(next, out country);
                if (length == 0) break;
                state.Add(next, next + length, EntityTypes.Government, "government.conjunct", id: $"{country}/gov");
                end = next + length;
            }
            return end;
        }
        return word == Words.Government ? Bare(state, at) : 0;
    }

    /// <summary>Extends a country by the word government after it.</summary>
    /// <returns>Token after the name; 0 when no government follows.</returns>
    public static int AfterCountry(ScanState state, int end)
    {
        int at = end;
        if (state.Joined(at) && state.Capital(at) && state.Grammar.GovernmentKinds.Contains(state.Word(at)) && state.Capital(at + 1)) at++;
        if (!state.Joined(at) || state.Text[at].Gap == Gap.None) return 0;
        int word = state.Word(at);
        bool follows = word is Words.Government or Words.Governments or Words.Govt
            || (word == Words.Administration && state.Capital(at) && !state.Caps(at))
            || (word == Words.Gov && state.Caps(at));
        // A heading or a list may set the words side by side: "Peru Government of ..." starts a name of its own.
        return follows && state.OfCountry(at + 1, out _) == 0 ? at + 1 : 0;
    }

    // Only a capital inside a sentence says that one government is meant.
    private static int Bare(ScanState state, int at)
    {
        var token = state.Text[at];
        if (token.Shape != Shape.Title || (token.Place & (Place.Caps | Place.Heading | Place.SentenceStart)) != 0) return 0;
        if (state.Is(at + 1, Words.Of) || (state.Joined(at + 1) && state.Capital(at + 1) && !state.Has(at + 1, Trigger.Common))) return 0;
        bool kind = state.Capital(at - 1) && state.Joined(at) && !state.Text[at - 1].Has(Place.SentenceStart) && state.CountryBefore(at) is null;
        if (kind) return 0;
        // "Government-owned", "a Government can be formed", "a new Government": no government in particular.
        if (state.Is(at + 1, Words.Hyphen) && state.Text[at + 1].Gap == Gap.None) return 0;
        int article = state.Joined(at) && state.Text[at - 1].Shape == Shape.Lower && !state.Was(at - 1, Words.A) && !state.Function(at - 1) ? at - 2 : at - 1;
        // "local Government officials"
        if (state.Text.Span(at - 1) is "local" or "provincial" or "regional" or "municipal") return 0;
        if (state.Was(article, Words.A) || state.Was(article, Words.An)) return 0;
        // "Heads of State and Government" are people.
        if (state.Was(at - 1, Words.And) && state.Lexicon.Vocabulary[state.Word(at - 2)] is "state" or "states") return 0;
        state.Add(at, at + 1, EntityTypes.Government, "government.bare", slot: "gov");
        return at + 1;
    }
}
