using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>Stop rules: where the name of a country is a surname, a language, a place, a pronoun or a station.</summary>
internal static class CountryRules
{
    public static bool IsCountry(ScanState state, Name name, int at, int end)
    {
        if (name.Is(Use.Prefix) && !(state.Is(end, Words.Hyphen) && state.Text[end].Gap == Gap.None)) return false;
        // US$ and "US $5 million" are a currency.
        if (state.Is(end, Words.Dollar) && state.Word(at) == Words.Us) return false;
        // "US 3 cents": a currency, as in US$3.
        if (state.Word(at) == Words.Us && end == at + 1 && state.Text[end].Shape == Shape.Number && state.Joined(end)) return false;
        if (name.Is(Use.Host) && !state.Context.IsAbout(name.Id)) return false;
        // ARE is Egypt only behind an article: "THE ARE" is no verb.
        if (name.Is(Use.Word) && (state.Caps(at) || state.Text[at].Shape == Shape.Upper) && !state.Was(at - 1, Words.The)) return false;
        if (state.Word(at) == Words.Us && end == at + 1 && state.Caps(at) && Pronoun(state, at)) return false;
        if (IsPlace(state, at, end) || IsTreaty(state, name, at, end)) return false;
        if (name.Is(Use.Tongue) && LanguageRules.IsLanguage(state, name, at, end)) { state.Tongue = end; return false; }
        if (name.Is(Use.Person) && IsPerson(state, name, at, end)) return false;
        return !Numbered(state, at, end);
    }

    // "PANAMA 4": a city with its postal district, or a station with its serial.
    private static bool Numbered(ScanState state, int at, int end)
    {
        if (!state.Has(at, Trigger.Station) || state.Text[end].Shape != Shape.Number || !state.Joined(end)) return false;
        bool last = !state.Joined(end + 1) || !state.Text[end + 1].IsWord;
        return last && (state.Text[at].Shape == Shape.Upper || state.Text[end].Gap != Gap.None && !state.Function(at - 1));
    }

    private static bool Pronoun(ScanState state, int at)
    {
        if (state.Was(at - 1, Words.The)) return false;
        // "STEP-DAUGHTERS IN US SINCE", "US AND MEXICAN PARTICIPANTS"
        if (state.Was(at - 1, Words.In)) return false;
        if ((state.Is(at + 1, Words.And) || state.Is(at + 1, Words.Or) || state.Is(at + 1, Words.Comma)) && state.CountryAt(at + 2, out _) > 0) return false;
        // "REPLIED US DID NOT", "STATED THAT US IN FACT HAS": the subject of a clause is no object.
        if (state.Joined(at + 1) && state.Grammar.Auxiliaries.Contains(state.Word(at + 1)) || state.Was(at - 1, Words.That)) return false;
        if (state.Grammar.Telling.Contains(state.Word(at - 1)) && state.Joined(at)) return true;
        bool closed = !state.Joined(at + 1) || state.Function(at + 1);
        if (state.Is(at + 1, Words.Hyphen) || state.Is(at + 1, Words.Slash) || state.Text[at + 1].Has(Place.Possessive)) return false;
        if (!closed) return false;
        // "BETWEEN PERU AND US", but "FOR US TO DO".
        return !(state.Was(at - 1, Words.And) || state.Was(at - 1, Words.Or) || state.Was(at - 1, Words.Comma) || state.Was(at - 1, Words.Hyphen)
            || state.Was(at - 1, Words.Slash) || state.Text[at].Has(Place.SentenceStart) || state.Was(at - 1, Words.Open));
    }

    private static bool IsPlace(ScanState state, int at, int end)
    {
        // "Fort-de-France": a part of a place's name.
        if (state.Text[at].Gap == Gap.None && state.Was(at - 1, Words.Hyphen) && state.Text[at - 1].Gap == Gap.None && state.Free < at - 1 && !state.Caps(at) && Compound(state, at - 2)) return true;
        if (state.Joined(end) && state.Capital(end) && !state.Caps(end) && state.Grammar.PlaceWords.Contains(state.Word(end)) && state.Text[end].Gap != Gap.None
            && !(state.Joined(end + 1) && state.Text.Span(end + 1).StartsWith("Guard", StringComparison.OrdinalIgnoreCase))) return true;
        if (state.Was(at - 1, Words.Of) && state.Capital(at - 2) && !state.Caps(at) && state.Grammar.PlaceBefore.Contains(state.Word(at - 2))
            && !state.Was(at - 2, Words.State)) return true;
        return false;
    }

    // "U.S.-Colombia Defense Cooperation Agreement", "Iran Sanctions Act": the country is a part of the name of a law or treaty.
    private static bool IsTreaty(ScanState state, Name name, int at, int end)
    {
        int from = end;
        bool pair = Pair(state, ref from);
        bool second = !pair && at >= 2 && state.Was(at - 1, Words.Hyphen) && state.Treaty == at;
        if (second) pair = true;
        // Alone only the full name is: "U.S. Clean Air Act" is the country's act.
        if (!pair && (state.Caps(at) || state.Text[at].Has(Place.Heading) || name.Is(Use.Adjective | Use.Acronym) || state.Text[at].Shape != Shape.Title)) return false;
        int last = from;
        while (last < from + 6 && state.Joined(last) && state.Text[last].IsWord && state.Capital(last) && !state.Function(last) && !state.Grammar.TreatyWords.Contains(state.Word(last))) last++;
        bool treaty = (pair || last > from) && state.Joined(last) && state.Capital(last) && state.Grammar.TreatyWords.Contains(state.Word(last));
        if (treaty && !second && pair) state.Treaty = from - 1;
        return treaty;
    }

    // "-Colombia" after "U.S.": moves behind it.
    private static bool Pair(ScanState state, ref int from)
    {
        if (!state.Is(from, Words.Hyphen)) return false;
        int length = state.CountryAt(from + 1, out _, adjective: false);
        if (length == 0) return false;
        from += 1 + length;
        return true;
    }

    private static bool Compound(ScanState state, int before) =>
        state.Text[before].Shape == Shape.Lower && state.Grammar.Connectors.Contains(state.Word(before)) && state.Text[before].Gap == Gap.None;

    private static bool IsPerson(ScanState state, Name name, int at, int end)
    {
        if (state.Text[at].Has(Place.LostApostrophe) && state.Capital(end)) return true;
        if (state.Caps(at) || !state.Joined(at)) return false;
        Token before = state.Text[at - 1];
        if (state.Has(at - 1, Trigger.Title) && before.Capital && before.Gap != Gap.None && at > state.Free) return true;
        // "Mr. Jordan"
        if (state.Was(at - 1, Words.Point) && state.Has(at - 2, Trigger.Title) && state.Text[at - 2].End - state.Text[at - 2].Start <= 4) return true;
        bool heading = state.Text[at].Has(Place.Heading);
        if (heading || name.Is(Use.Adjective)) return false;
        // "Vernon Jordan": an unknown word with a capital in front is a given name.
        if (before is { Shape: Shape.Title } && state.Grammar.Unknown(before.Word) && state.Text[at].Gap == Gap.Blank && !before.Has(Place.SentenceStart)) return true;
        // "Chad Smith"
        Token after = state.Text[end];
        return end == at + 1 && after is { Shape: Shape.Title, Gap: Gap.Blank } && state.Grammar.Unknown(after.Word) && name.Text is "Chad" or "Jordan" or "Israel" or "Georgia" or "Kenya" or "India"
            && state.Text[end + 1] is not { Shape: Shape.Title };
    }
}
