using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>Companies by what ends their name: <c>Odyssey Exploration Ltd</c>, <c>Darrigo &amp; Valente Transportes, Ltda</c>.</summary>
internal static class CompanyGrammar
{
    private const int LongestName = 8;

    /// <param name="at">The suffix.</param>
    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, int at)
    {
        int first = state.Was(at - 1, Words.Comma) ? at - 1 : at;
        int name = first;
        while (first - 1 >= state.Free && at - first < LongestName && state.Joined(first))
        {
            Token before = state.Text[first - 1];
            if (before.IsWord && before.Capital && !state.Has(first - 1, Trigger.Title | Trigger.Common)) { first--; continue; }
            // "Smith & Wesson", "Radio do Brasil", "E-Systems": only between two words of the name.
            bool inner = state.Was(first - 1, Words.Ampersand) || state.Was(first - 1, Words.Hyphen) || (before.Shape == Shape.Lower && state.Grammar.Connectors.Contains(before.Word) && !state.Function(first - 1));
            if (inner && first < name && first - 2 >= state.Free && state.Text[first - 2] is { IsWord: true, Capital: true }) { first--; continue; }
            break;
        }
        // The capital of the sentence: "The Exxon Corp", "When Shell Ltd".
        while (first < name && state.Text[first].Has(Place.SentenceStart) && state.Word(first) != 0 && state.Function(first)) first++;
        if (first >= name) return 0;
        state.Add(first, at + 1, EntityTypes.Organization, "organization.company", id: Slugs.Of(state.Text, first, name), head: state.Word(at));
        return at + 1;
    }
}
