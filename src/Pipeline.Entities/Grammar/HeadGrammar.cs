using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>
/// Bodies that no list knows, by their head: <c>National Institute for Colonization and Agrarian Reform</c>, <c>Bank of Ghana</c>.
/// Only where case carries a signal: among capitals every word looks like a part of the name.
/// </summary>
internal static class HeadGrammar
{
    /// <summary>Countries whose provinces are called departments.</summary>
    private static readonly HashSet<string> Departments = ["bo", "co", "pe", "py", "uy", "sv", "hn", "gt", "ni", "ht", "fr"];

    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, int at)
    {
        Token head = state.Text[at];
        // "Committees": a plural names no body.
        if (head.Has(Place.LostApostrophe)) return 0;
        if (head.Shape != Shape.Title)
        {
            if (!head.Has(Place.Caps)) return 0;
            if (CapsHead.OfCountry(state, at) is > 0 and int national) return national;
            return CapsHead.Try(state, at) is > 0 and int capitals ? capitals : Bare(state, at);
        }
        if (state.Grammar.CompanySuffixes.Contains(head.Word) && CompanyGrammar.Try(state, at) is > 0 and int company) return company;
        // "National Press Club": the last head is the one.
        if (state.Grammar.WeakHeads.Contains(head.Word) && state.Joined(at + 1) && state.Text[at + 1] is { IsWord: true, Capital: true }) return 0;
        // "Public Service Commission": likewise.
        if (state.Grammar.AgencyHeads.Contains(head.Word) && state.Joined(at + 1) && state.Text[at + 1] is { Shape: Shape.Title } outer && outer.Gap != Gap.None
            && state.Lexicon.Vocabulary[head.Word] is "service" or "police" or "court" && state.Lexicon.Vocabulary[outer.Word] is "commission" or "board" or "council" or "authority" or "academy") return 0;
        if (ForeignHead.Try(state, at) is > 0 and int native) return native;
        int first = HeadReach.Back(state, at);
        // "Directorate General of Legal Affairs"
        int last = state.Is(at + 1, Words.General) && state.Capital(at + 1) ? at + 2 : at + 1;
        int end = state.OfCountry(last, out string? country);
        if (end > 0 && HeadReach.Beyond(state, end) is > 0 and int beyond)
        {
            end = beyond;
            country = null;
        }
        if (end == 0) end = HeadReach.Phrase(state, last);
        bool agency = state.Grammar.AgencyHeads.Contains(head.Word);
        bool named = first < at || end > at + 1 || Carrier(state, at) && state.Before(at) is { IsCountry: true };
        if (!named) return HeadAfterName.Try(state, at, agency) is > 0 and int ending ? ending : Bare(state, at);
        if (!agency && !state.Grammar.OrganizationHeads.Contains(head.Word)) return Bare(state, at);
        // "Department of Cochabamba": a province, in countries that call theirs so.
        if (head.Word == Words.Department && first == at && state.Is(at + 1, Words.Of) && state.Context.Host is { } host && Departments.Contains(host)
            && (end == at + 3 && !state.Has(at + 2, Trigger.Portfolio) || end == at + 4 && state.Has(at + 2, Trigger.Station))) return 0;
        // "On the Economic Front"
        if (state.Lexicon.Vocabulary[head.Word] is "front" && state.Was(first - 1, Words.The) && state.Was(first - 2, Words.On)) return 0;
        if (NoBody(state, first, at, end) || (end == last && Generic(state, first, at))) return 0;
        // In a heading every word has a capital: only a body of the state shows itself there.
        if (!agency && head.Has(Place.Heading)) return 0;

        // "Libya's Wahda Bank" is a bank in Libya; "Bank of Ghana" and "National Bank" are the state's.
        bool state_ = country is not null || state.CountryBefore(first) is not null && head.Word != Words.Bank;
        for (int i = first; i < end; i++) state_ |= state.Grammar.StateWords.Contains(state.Word(i));
        // "Fraud Prevention Unit" is a room of an embassy as often as a body.
        if (!state_ && state.Lexicon.Vocabulary[head.Word] is "unit") return 0;
        // "MFA Political Department": a part of the ministry.
        state_ |= state.Before(first) is { Type: EntityTypes.Ministry };
        // "National Center for Social Sciences", "Libyan Economic and Social Development Fund"; but "Eurasian Public Research Center"
        agency |= state.Grammar.StateHeads.Contains(head.Word)
            && (state.Lexicon.Vocabulary[state.Word(first)] is "national" or "state" or "federal" || state.Lexicon.Vocabulary[head.Word] is "fund" && state.CountryBefore(first) is not null);
        bool ofState = agency && (state.Grammar.StrongHeads.Contains(state.Word(at)) || state_);
        // "Loreto Department", "Lima Country Office", "Garcia Administration": a place, a room, a person's rule.
        if (agency && end == at + 1 && !state_ && !Portfolio(state, first, at) && state.Lexicon.Vocabulary[head.Word] is "administration" or "department" or "office" or "service") return 0;
        if (end == last && HeadAfterName.BodyOf(state, first, at) is { } house)
        {
            // "National Assembly Cultural Affairs Committee", "National Police Coordination Center": one name, the longest.
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(house.First, end, EntityTypes.Agency, "agency.committee", slot: Slugs.Of(state.Text, house.First, end), head: head.Word);
            return end;
        }
        if (state.Before(first) is { Type: EntityTypes.Organization } owner && at - owner.First <= HeadReach.Longest && !state.Text[first - 1].Has(Place.LostApostrophe))
        {
            // "ICAO Council", "EU Political and Security Committee": a body of the organisation, one name.
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(owner.First, end, EntityTypes.Organization, "organization.body", id: $"{owner.Id ?? Slugs.Of(state.Text, owner.First, owner.Last)}-{Slugs.Of(state.Text, first, end)}", head: head.Word);
            return end;
        }
        if (!ofState && state.Before(first) is { IsCountry: true } nation && state.Text[nation.First].Shape == Shape.Title && (!nation.Adjective || end == at + 1 && first == at && Carrier(state, at)))
        {
            // "China Investment Corporation": the country is a part of the name, as its adjective would not be.
            first = nation.First;
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
        }
        if (ofState && state.Before(first) is { IsCountry: true, Adjective: false } own && country is null && first < at && state.Text[own.First].Shape == Shape.Title && !state.Was(own.First - 1, Words.Hyphen)
            && !state.Text[first - 1].Has(Place.Possessive) && state.Text[first].Gap != Gap.None)
        {
            // "Zimbabwe Electricity Supply Authority": the noun is the beginning of the name, as the adjective would not be.
            country = own.Id;
            first = own.First;
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
        }
        string slug = Slugs.Of(state.Text, first, end);
        if (ofState) state.Add(first, end, EntityTypes.Agency, "agency.head", slot: slug, country: country, head: head.Word);
        else state.Add(first, end, EntityTypes.Organization, "organization.head", id: slug, head: head.Word);
        return end;
    }

    /// <summary>A word for a legislature that here is the head of another body's name: <c>Zimbabwe Congress of Trade Unions</c>.</summary>
    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Congress(ScanState state, int at)
    {
        int end = HeadReach.Phrase(state, at + 1);
        if (end == at + 1) return 0;
        int first = at;
        if (state.Before(at) is { IsCountry: true } nation)
        {
            first = nation.First;
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
        }
        state.Add(first, end, EntityTypes.Organization, "organization.congress", id: Slugs.Of(state.Text, first, end), head: state.Word(at));
        return end;
    }

    /// <summary>"Ethiopian Airlines": an airline is named by the adjective itself.</summary>
    public static bool Carrier(ScanState state, int at) => state.Lexicon.Vocabulary[state.Word(at)] is "airlines" or "airways";

    // "Working Group", "Contracting Party": a kind of body, not one.
    private static bool Generic(ScanState state, int first, int at)
    {
        for (int i = first; i < at; i++)
            if (!state.Grammar.GenericWords.Contains(state.Word(i))) return false;
        return true;
    }

    private static bool Portfolio(ScanState state, int first, int at)
    {
        for (int i = first; i < at; i++)
            if (state.Has(i, Trigger.Portfolio)) return true;
        return false;
    }

    private static bool NoBody(ScanState state, int first, int at, int end)
    {
        if (state.Joined(end) && state.Capital(end) && state.Grammar.NotBodies.Contains(state.Word(end)) && state.Text[end].Gap is Gap.Blank or Gap.Line) return true;
        // "International Law and Treaty Department": what a department is for does not make it a treaty.
        if (state.Grammar.StrongHeads.Contains(state.Word(at)) && at - first > 1) return false;
        for (int i = first; i < at; i++)
            if (state.Grammar.NotBodies.Contains(state.Word(i)) && !state.Grammar.StateWords.Contains(state.Word(i)) && !state.Has(i, Trigger.Portfolio) && !(i > first && state.Has(i - 1, Trigger.Portfolio))) return true;
        return false;
    }

    // "the Court" after "Supreme Court".
    private static int Bare(ScanState state, int at)
    {
        Token token = state.Text[at];
        // "Icelandic Police": the country makes the common noun a name.
        if (token.Shape == Shape.Title && state.Lexicon.Vocabulary[token.Word] is "police" && state.CountryBefore(at) is { } owner && !(state.Joined(at + 1) && state.Capital(at + 1)))
        {
            state.Add(at, at + 1, EntityTypes.Agency, "agency.police", slot: "police", country: owner, head: token.Word);
            return at + 1;
        }
        if (!state.Grammar.BareHeads.Contains(token.Word) || state.Is(at + 1, Words.Of)) return 0;
        if (token.Has(Place.Caps) && state.Lexicon.Vocabulary[token.Word] is not ("assembly" or "council")) return 0;
        if (!token.Has(Place.Caps) && state.Joined(at) && state.Text[at - 1].IsWord && state.Capital(at - 1) && !state.Text[at - 1].Has(Place.SentenceStart)
            && state.Before(at) is not { Type: EntityTypes.Organization }) return 0;
        state.Add(at, at + 1, EntityTypes.Agency, "bare.head").BareHead = token.Word;
        return at + 1;
    }
}
