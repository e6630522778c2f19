using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>
/// Bodies that no list knows, in languages whose names begin with their head: <c>Conseil National des Marches Publics</c>,
/// <c>Instituto Nacional de Estadistica y Censos</c>. Only where case carries a signal.
/// </summary>
internal static class ForeignHead
{
    private const int LongestName = 12;

    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, int at)
    {
        if (state.Text[at] is not { Shape: Shape.Title } head || head.Has(Place.Heading) || !state.Grammar.ForeignHeads.Contains(head.Word)) return 0;
        int end = at + 1;
        bool small = false, native = !English(state, at);
        while (end < at + LongestName && state.Joined(end))
        {
            if (Inner(state, end)) { end++; continue; }
            int next = Small(state, end);
            if (next == end || !Inner(state, next)) break;
            small = true;
            end = next + 1;
        }
        // "Office des Douanes" is French; "Office Director" is not.
        if (end == at + 1 || !small && !native) return 0;
        bool agency = state.Grammar.ForeignAgencies.Contains(head.Word) || state.Grammar.AgencyHeads.Contains(head.Word);
        bool ofState = agency && (state.Grammar.StrongHeads.Contains(head.Word) || state.CountryBefore(at) is not null || native && small && state.Grammar.ForeignAgencies.Contains(head.Word));
        for (int i = at + 1; i < end && agency; i++) ofState |= state.Grammar.StateWords.Contains(state.Word(i));
        string slug = Slugs.Of(state.Text, at, end);
        if (ofState) state.Add(at, end, EntityTypes.Agency, "agency.head", slot: slug, head: head.Word);
        else state.Add(at, end, EntityTypes.Organization, "organization.head", id: slug, head: head.Word);
        return end;
    }

    /// <summary>Small words of another language from a token on.</summary>
    /// <returns>Token after them.</returns>
    private static int Small(ScanState state, int at)
    {
        int end = at;
        while (end < at + 3 && state.Joined(end) && (state.Text[end] is { Shape: Shape.Lower } token && state.Grammar.Connectors.Contains(token.Word) && !state.Function(end)
            || end > at && state.Is(end, Words.Apostrophe) && state.Text[end].Gap == Gap.None)) end++;
        return end;
    }

    private static bool Inner(ScanState state, int at) =>
        state.Joined(at) && state.Text[at] is { Shape: Shape.Title, IsWord: true } && (state.Word(at) == Words.General || !state.Has(at, Trigger.Title | Trigger.Common | Trigger.Ministry | Trigger.Office | Trigger.Government));

    // Heads that English writes alike: these need a small word of the other language in the name.
    private static bool English(ScanState state, int at) =>
        !(state.Joined(at + 1) && state.Text.Span(at + 1).Equals("armees", StringComparison.OrdinalIgnoreCase)) && state.Lexicon.Vocabulary[state.Word(at)] is "office" or "direction" or "commission" or "centre" or "association" or "union" or "front" or "alliance" or "coalition" or "federation"
            or "confederation" or "organisation" or "garde" or "forces" or "tribunal" or "cour" or "corte" or "institut" or "central" or "societe" or "empresa" or "junta" or "frente" or "registro";
}
