using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>Whether a listed name is one here: letters such as WHO, PM or GOT need a sign.</summary>
internal static class NameRules
{
    /// <summary>Drops the meanings that the place does not allow.</summary>
    public static bool Accepts(ScanState state, List<Name> names, int at, int end)
    {
        names.RemoveAll(n => !Accepts(state, n, at, end));
        return names.Count > 0;
    }

    private static bool Accepts(ScanState state, Name name, int at, int end)
    {
        // "2. (SBU) Print media": a portion mark, not the Ukrainian service.
        if (name.Text is "SBU" && state.Was(at - 1, Words.Open) && state.Is(end, Words.Close) && !state.Text[at - 2].IsWord) return false;
        // "100 EUR": money, not the bureau.
        if (name.Text is "EUR" && (state.Text[at - 1].Shape == Shape.Number && state.Joined(at) || state.Text[end].Shape == Shape.Number && state.Joined(end))) return false;
        // "Anti-Corruption Unit" is in Cambodia's list, but words that say only what it does are the host's, whoever that is.
        if (name.Type == EntityTypes.Agency && name.Country is { } lister && lister != "us" && end - at > 1 && !name.Is(Use.Slot | Use.Host) && !state.Context.IsAbout(lister)
            && state.CountryBefore(at) != lister && Plain(state, at, end)) return false;
        if (name.Is(Use.Host) && !name.Is(Use.Slot) && name.Country is { } country && !state.Context.IsAbout(country)
            && state.CountryBefore(at) != country) return false;
        // Without a country of its own a short form of one organisation needs the doubtless spelling of a definition.
        if (name.Is(Use.Host) && name is { Type: EntityTypes.Organization, Owner: null }) return false;
        if (name.Is(Use.Host) && name.Is(Use.Slot) && (state.CountryBefore(at) ?? state.Context.Host) is null or "us") return false;
        // In capitals "UGANDA'S ARMY" and "PROVIDING ARMED FORCES" are common nouns; only its adjective makes it one country's.
        if (state.Caps(at) && name.Is(Use.Slot) && name.Type == EntityTypes.Agency && name.Id is "armed-forces" or "army" or "police" or "security-forces")
            return state.Before(at) is { IsCountry: true, Adjective: true };
        if (name.Type == EntityTypes.Office && name.Is(Use.Acronym)) return Short(state, at, end);
        return !name.Is(Use.Word) || !state.Caps(at) || Signed(state, name, at, end);
    }

    private static bool Plain(ScanState state, int at, int end)
    {
        for (int i = at; i < end; i++)
            if (state.Text[i].IsWord && !state.Function(i) && !(i > at && state.At(i - 1, Words.Hyphen)) && !state.Grammar.StateWords.Contains(state.Word(i)) && !state.Grammar.AgencyHeads.Contains(state.Word(i)) && !state.Has(i, Trigger.Portfolio)) return false;
        return true;
    }

    // FM and PM: a minister, or a radio wave and an hour.
    private static bool Short(ScanState state, int at, int end)
    {
        Token before = state.Text[at - 1];
        if (state.Text.Span(at) is not ("FM" or "PM" or "P.M." or "P.M")) return true;
        if (before.Shape == Shape.Number && state.Joined(at)) return false;
        if (state.Is(end, Words.Slash) || state.Was(at - 1, Words.Slash)) return false;
        if (!state.Caps(at)) return true;
        Token after = state.Text[end];
        return state.Was(at - 1, Words.The) || state.CountryBefore(at) is not null || (after.IsWord && state.Grammar.Unknown(after.Word) && state.Joined(end));
    }

    private static bool Signed(ScanState state, Name name, int at, int end)
    {
        if (state.Was(at - 1, Words.Open) && state.Is(end, Words.Close)) return true;
        if (state.Is(end, Words.Slash) || state.Was(at - 1, Words.Slash)) return true;
        // "IN THE NAME OF GOD"
        if (name.Text == "GOD") return state.Was(at - 1, Words.The);
        if (name.Is(Use.Gox))
            return state.Was(at - 1, Words.The) || state.Was(at - 1, Words.Of) || state.Was(at - 1, Words.By) || state.Was(at - 1, Words.With)
                || state.Was(at - 1, Words.To) || state.Was(at - 1, Words.From) || state.Was(at - 1, Words.For);
        if (name.Text is "AID" && state.Joined(end) && state.Grammar.AidNouns.Contains(state.Word(end))) return true;
        return name.Text is "WHO" && state.Was(at - 1, Words.The) && !state.Grammar.Function.Contains(state.Word(end));
    }
}
