using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>How far the name of a body reaches on both sides of its head, where case carries a signal.</summary>
internal static class HeadReach
{
    // Bounds what one name may swallow too: else a text of heads alone would be one growing name.
    public const int Longest = 15;

    /// <summary>Words with capitals in front of the head, back to the last mention.</summary>
    /// <returns>First token of the name; the head itself when nothing of it stands before.</returns>
    public static int Back(ScanState state, int at)
    {
        int first = at;
        while (first - 1 >= state.Free && at - first < Longest && state.Joined(first))
        {
            int before = first - 1;
            Token token = state.Text[before];
            if (token.Capital && token.IsWord && !Ends(state, before)) { first = before; continue; }
            // "General Authority": no rank before the head itself.
            if (first == at && state.Word(before) == Words.General && token.Shape == Shape.Title && state.Grammar.StrongHeads.Contains(state.Word(at))) { first = before; continue; }
            // "Women's Commission", but not "the President's Commission" or "ANC's Committee".
            if (token.Has(Place.Possessive) && state.Capital(before - 1) && before - 1 >= state.Free && !Ends(state, before - 1)
                && (state.Has(before - 1, Trigger.Portfolio) || state.Grammar.Possessors.Contains(state.Word(before - 1)))) { first = before - 1; continue; }
            if (state.Was(before, Words.Apostrophe) && token.Gap == Gap.None && state.Capital(before - 1) && before - 1 >= state.Free && state.Grammar.Possessors.Contains(state.Word(before - 1))) { first = before - 1; continue; }
            bool hyphen = state.Was(before, Words.Hyphen) && token.Gap == Gap.None && state.Text[first].Gap == Gap.None && state.Capital(before - 1) && before - 1 >= state.Free;
            // "S&T Working Group"
            bool glued = state.Was(before, Words.Ampersand) && token.Gap == Gap.None && state.Text[first].Gap == Gap.None && state.Capital(before - 1) && before - 1 >= state.Free;
            if (hyphen || glued) { first = before - 1; continue; }
            // "the General Liberation and Development Party": no list of two things ends in such a head.
            bool party = state.Was(before, Words.And) && first < at && state.Grammar.PartyHeads.Contains(state.Word(at)) && before - 1 >= state.Free && state.Text[before - 1] is { Shape: Shape.Title }
                && !Ends(state, before - 1) && !state.Text[before - 1].Has(Place.SentenceStart);
            if (party) { first = before - 1; continue; }
            bool and = (state.Was(before, Words.And) || state.Was(before, Words.Ampersand)) && first < at && state.Capital(before - 1) && before - 1 >= state.Free
                && (state.Has(before - 1, Trigger.Portfolio) || state.Has(before - 2, Trigger.Portfolio) || state.Grammar.StateWords.Contains(state.Word(before - 1))) && !state.Text[before - 1].Has(Place.SentenceStart);
            if (and) { first = before - 1; continue; }
            break;
        }
        // "The Board": the capital of the sentence is no part of the name.
        while (first < at && state.Text[first].Has(Place.SentenceStart) && (state.Word(first) != 0 && state.Function(first) || state.Text[first].Shape != Shape.Title && state.Text[first].Shape != Shape.Upper)) first++;
        return first;
    }

    /// <summary>"for Colonization and Agrarian Reform", "of Public Affairs".</summary>
    /// <returns>The token after it; <paramref name="at"/> when there is none.</returns>
    public static int Phrase(ScanState state, int at)
    {
        if (!(state.Is(at, Words.Of) || state.Is(at, Words.For) || state.Is(at, Words.On) || state.Is(at, Words.Against))) return at;
        int end = at + 1;
        if (state.Is(end, Words.The)) end++;
        if (!state.Joined(end) || !state.Capital(end) || Ends(state, end)) return at;
        int last = at;
        while (end < at + Longest && state.Joined(end))
        {
            if (state.Capital(end) && state.Text[end].IsWord && !Ends(state, end) && !state.Has(end, Trigger.Ministry)) { last = ++end; continue; }
            if (state.Text[end].Has(Place.Possessive) && state.Joined(end + 1) && state.Capital(end + 1)) { end++; continue; }
            // "University of Rio de Janeiro"
            int inner = end;
            while (inner < end + 2 && state.Joined(inner) && state.Text[inner].Shape == Shape.Lower && state.Grammar.Connectors.Contains(state.Word(inner)) && !state.Function(inner)) inner++;
            if (inner > end && last > at && state.Joined(inner) && state.Capital(inner) && state.Text[inner].IsWord) { end = inner; continue; }
            // "for the Distribution of Works and the Protection of Rights"
            if (last > at && state.Is(end, Words.And) && state.Is(end + 1, Words.The) && state.Joined(end + 2, capital: true) && state.Is(end + 3, Words.Of)
                && !state.Has(end + 2, Trigger.Ministry | Trigger.Government | Trigger.Head | Trigger.Office | Trigger.Title | Trigger.Name)) { end += 2; continue; }
            bool small = state.Is(end, Words.And) || state.Is(end, Words.Ampersand) || state.Is(end, Words.Of) || state.Is(end, Words.Hyphen) && state.Text[end].Gap == Gap.None;
            bool of = state.Is(end, Words.Of) || last > at && (state.Is(end, Words.On) || state.Is(end, Words.For));
            small |= of;
            int next = state.Is(end + 1, Words.The) && of ? end + 2 : end + 1;
            if (small && state.Joined(next) && state.Capital(next) && !Ends(state, next) && !state.Has(next, Trigger.Ministry | Trigger.Government)
                && !(state.Is(end, Words.And) && state.Has(next, Trigger.Head)) && !(state.Is(end, Words.And) && Acronym(state, next))) { end = next; continue; }
            break;
        }
        return last;
    }

    /// <summary>"Institute of China Studies": what goes on after the country makes it a subject, not an owner.</summary>
    /// <returns>Token after it; 0 when nothing goes on.</returns>
    public static int Beyond(ScanState state, int end)
    {
        int last = end;
        while (last < end + 4 && state.Joined(last) && state.Text[last] is { Shape: Shape.Title, IsWord: true, Gap: Gap.Blank or Gap.Line } && !state.Text[last].Has(Place.Heading)
            && !state.Has(last, Trigger.Title | Trigger.Common | Trigger.Office | Trigger.Ministry | Trigger.Government | Trigger.Name)) last++;
        return last > end ? last : 0;
    }

    private static bool Acronym(ScanState state, int at) => state.Text[at].Shape == Shape.Upper && state.Text[at].End - state.Text[at].Start > 1;

    // A title, a month or a function word ends a name.
    private static bool Ends(ScanState state, int at) =>
        state.Has(at, Trigger.Title | Trigger.Common) || (state.Has(at, Trigger.Name) && state.CountryAt(at, out _) > 0);
}
