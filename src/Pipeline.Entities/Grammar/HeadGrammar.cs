using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>
/// Bodies that no list knows, by their head: <c>National Institute for Colonization and Agrarian Reform</c>, <c>Bank of Ghana</c>.
/// Only where case carries a signal: among capitals every word looks like a part of the name.
/// </summary>
internal static class HeadGrammar
{
    // Bounds what one name may swallow too: else a text of heads alone would be one growing name.
    /// <summary>Countries whose provinces are called departments.</summary>
    private static readonly HashSet<string> Departments = ["bo", "co", "pe", "py", "uy", "sv", "hn", "gt", "ni", "ht", "fr"];

    private const int LongestPhrase = 15;

    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, int at)
    {
        Token head = state.Text[at];
        // "Committees": a plural names no body.
        if (head.Has(Place.LostApostrophe)) return 0;
        if (head.Shape != Shape.Title)
        {
            if (!head.Has(Place.Caps)) return 0;
            return (CapsHead.OfCountry(state, at) is > 0 and int whole_ ? whole_ : CapsHead.Try(state, at)) is > 0 and int named_ ? named_ : Bare(state, at);
        }
        if (state.Grammar.CompanySuffixes.Contains(head.Word) && CompanyGrammar.Try(state, at) is > 0 and int company) return company;
        // "National Press Club": the last head is the one.
        if (state.Grammar.WeakHeads.Contains(head.Word) && state.Joined(at + 1) && state.Text[at + 1] is { IsWord: true, Capital: true }) return 0;
        // "Public Service Commission": likewise.
        if (state.Grammar.AgencyHeads.Contains(head.Word) && state.Joined(at + 1) && state.Text[at + 1] is { Shape: Shape.Title } outer && outer.Gap != Gap.None
            && state.Lexicon.Vocabulary[head.Word] is "service" or "police" or "court" && state.Lexicon.Vocabulary[outer.Word] is "commission" or "board" or "council" or "authority" or "academy") return 0;
        if (ForeignHead.Try(state, at) is > 0 and int native) return native;
        int first = Back(state, at);
        // "Directorate General of Legal Affairs"
        int last = state.Is(at + 1, Words.General) && state.Capital(at + 1) ? at + 2 : at + 1;
        int end = state.OfCountry(last, out string? country);
        if (end > 0 && Beyond(state, end) is > 0 and int beyond)
        {
            end = beyond;
            country = null;
        }
        if (end == 0) end = Phrase(state, last);
        bool agency = state.Grammar.AgencyHeads.Contains(head.Word);
        bool named = first < at || end > at + 1 || Carrier(state, at) && state.Before(at) is { IsCountry: true };
        if (!named && agency && state.Grammar.OrganBodies.Contains(head.Word) && state.Before(at) is { Type: EntityTypes.Organization } whole && !state.Joined(at + 1, capital: true))
        {
            // "OSCE Secretariat": an organ of the organisation, one name.
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(whole.First, at + 1, EntityTypes.Organization, "organization.organ", id: $"{whole.Id ?? Slugs.Of(state.Text, whole.First, whole.Last)}-{Slugs.Of(state.Text, at, at + 1)}", head: head.Word);
            return at + 1;
        }
        if (!named && !agency && state.Before(at) is { Type: EntityTypes.Organization } firm && firm.Last - firm.First == 1 && state.Text[firm.First].Shape == Shape.Title
            && !state.Text[firm.First].Has(Place.Caps) && state.Lexicon.Vocabulary[head.Word] is "group" or "bank" or "foundation" or "university" or "company" or "corporation")
        {
            // "Thyssen Foundation", "Bradesco Bank": the listed name is the first word of a longer one.
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(firm.First, at + 1, EntityTypes.Organization, "organization.body", id: Slugs.Of(state.Text, firm.First, at + 1), head: head.Word);
            return at + 1;
        }
        if (!named && agency && Part(state, at, at) is { } body)
        {
            // "Customs Directorate"
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(body.First, at + 1, EntityTypes.Agency, "agency.part", slot: Slugs.Of(state.Text, body.First, at + 1), head: head.Word);
            return at + 1;
        }
        if (!named) return Bare(state, at);
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
        if (end == last && Part(state, first, at) is { } house)
        {
            // "National Assembly Cultural Affairs Committee", "National Police Coordination Center": one name, the longest.
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(house.First, end, EntityTypes.Agency, "agency.committee", slot: Slugs.Of(state.Text, house.First, end), head: head.Word);
            return end;
        }
        if (state.Before(first) is { Type: EntityTypes.Organization } owner && at - owner.First <= LongestPhrase && !state.Text[first - 1].Has(Place.LostApostrophe))
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
        int end = Phrase(state, at + 1);
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

    // "Institute of China Studies": what goes on after the country makes it a subject, not an owner.
    private static int Beyond(ScanState state, int end)
    {
        int last = end;
        while (last < end + 4 && state.Joined(last) && state.Text[last] is { Shape: Shape.Title, IsWord: true, Gap: Gap.Blank or Gap.Line } && !state.Text[last].Has(Place.Heading)
            && !state.Has(last, Trigger.Title | Trigger.Common | Trigger.Office | Trigger.Ministry | Trigger.Government | Trigger.Name)) last++;
        return last > end ? last : 0;
    }

    // The body of the state right before, of which this is a part.
    private static Draft? Part(ScanState state, int first, int at) =>
        state.Before(first) is { Type: EntityTypes.Agency, Country: null } body && (body.Slot is not null || body.Choices is { } choices && Array.Exists(choices, c => c.Is(Use.Slot))) && state.Text[first].Gap is Gap.Blank or Gap.Line && at - body.First <= LongestPhrase
        && !state.Text[first - 1].Has(Place.LostApostrophe) && !state.Text[at].Has(Place.Heading) ? body : null;

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

    // Words with capitals in front of the head, back to the last mention.
    private static int Back(ScanState state, int at)
    {
        int first = at;
        while (first - 1 >= state.Free && at - first < LongestPhrase && state.Joined(first))
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
        while (end < at + LongestPhrase && state.Joined(end))
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

    private static bool Acronym(ScanState state, int at) => state.Text[at].Shape == Shape.Upper && state.Text[at].End - state.Text[at].Start > 1;

    // A title, a month or a function word ends a name.
    private static bool Ends(ScanState state, int at) =>
        state.Has(at, Trigger.Title | Trigger.Common) || (state.Has(at, Trigger.Name) && state.CountryAt(at, out _) > 0);

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
