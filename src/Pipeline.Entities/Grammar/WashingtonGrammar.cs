using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>US departments by one word: <c>the Department</c>, <c>State and USAID</c>, <c>WHA/AND</c>.</summary>
internal static class WashingtonGrammar
{
    /// <summary>Letters of the departments that one word names.</summary>
    public static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["state"] = "DOS", ["treasury"] = "TREASURY", ["commerce"] = "DOC", ["justice"] = "DOJ", ["defense"] = "DOD", ["labor"] = "DOL",
        ["energy"] = "DOE", ["agriculture"] = "USDA", ["interior"] = "DOI", ["transportation"] = "DOT",
    };

    /// <summary>Bureaus that are a word or a letter alone, and so a bureau only before a slash: <c>EUR/NB</c>.</summary>
    private static readonly HashSet<string> Bureaus =
        ["WHA", "EUR", "NEA", "EAP", "AF", "SCA", "SA", "IO", "EEB", "EB", "OES", "PM", "DRL", "INL", "PRM", "CA", "DS", "INR", "ISN", "NP", "PA", "PD", "ECA", "IIP", "ARA", "EA", "VCI", "AVC", "ACA", "S", "G", "L", "H", "HR", "OIG", "OBO", "FSI"];

    private const int LongestList = 6;

    /// <summary>Countries whose ministry of finance is called the Treasury.</summary>
    private static readonly HashSet<string> Treasuries = ["gb", "za", "au", "nz", "ie", "ke", "jm"];

    /// <summary><c>Department</c>, <c>Dept</c> alone means the Department of State.</summary>
    public static int Department(ScanState state, int at)
    {
        Token token = state.Text[at];
        if (!token.Capital || state.Is(at + 1, Words.Of) || state.Is(at + 1, Words.For) && state.Capital(at + 2) && !token.Has(Place.Caps)) return 0;
        bool dept = state.At(at, Words.Dept);
        if (token.Has(Place.Caps))
        {
            if (!dept && state.Joined(at) && (state.Has(at - 1, Trigger.Portfolio) || state.Grammar.NotBodies.Contains(state.Word(at - 1)))) return 0;
        }
        else if (state.Joined(at) && state.Text[at - 1].IsWord && state.Capital(at - 1) && !state.Text[at - 1].Has(Place.SentenceStart) && !token.Has(Place.Heading)) return 0;
        if (state.CountryBefore(at) is { } country && country != "us") return 0;
        state.Add(at, at + 1, EntityTypes.Agency, "agency.department", id: "us/DOS").BareHead = dept ? 0 : Words.Department;
        return at + 1;
    }

    /// <summary><c>Departments of State and Defense</c>: each is a mention.</summary>
    public static int Departments(ScanState state, int at)
    {
        if (!state.Capital(at) || !state.Is(at + 1, Words.Of)) return 0;
        int first = at, next = state.Is(at + 2, Words.The) ? at + 3 : at + 2, end = 0;
        while (state.Joined(next) && state.Capital(next) && state.Grammar.DepartmentOf(state.Word(next)) is { } acronym)
        {
            state.Add(first, next + 1, EntityTypes.Agency, "agency.conjunct", id: $"us/{acronym}");
            end = next + 1;
            next = end;
            if (state.Is(next, Words.Comma)) next++;
            if (state.Is(next, Words.And)) next++;
            if (state.Is(next, Words.The)) next++;
            if (next == end) break;
            first = next;
        }
        return end;
    }

    /// <summary>Names of departments that are common words count only beside another agency: <c>State, USAID and Treasury</c>.</summary>
    public static int OneWord(ScanState state, int at)
    {
        if (state.Grammar.DepartmentOf(state.Word(at)) is not { } acronym || !state.Capital(at) || state.Text[at].Has(Place.Heading)) return 0;
        bool caps = state.Caps(at);
        if (!caps && state.Text[at].Shape != Shape.Title) return 0;
        int before = state.Was(at - 1, Words.And) && state.Was(at - 2, Words.Comma) ? at - 2 : at - 1;
        bool joined = state.Was(before, Words.And) || state.Was(before, Words.Comma) || state.Was(before, Words.Slash) || state.Was(before, Words.Or);
        bool beside = joined && state.Before(before) is { Type: EntityTypes.Agency } agency && (agency.Id ?? agency.Choices?[0].Id) is { } id && id.StartsWith("us/", StringComparison.Ordinal);
        // "Treasury Secretary Paulson": the man is no mention, his department is.
        if (caps) return beside || NextIsAgency(state, at) ? One(state, at, acronym) : 0;
        // "asks that Commerce put it on the agenda": alone within a sentence, where no ministry of commerce was spoken of.
        if (!beside && acronym == "DOC") beside = Alone(state, at) && !state.Drafts.Exists(d => d.Slot is { } slot && slot.Contains("commerce", StringComparison.Ordinal));
        if (!beside && acronym == "TREASURY" && state.Joined(at + 1) && state.Text.Span(at + 1) is "Secretary" or "Deputy" or "Under" or "Undersecretary" or "Assistant") beside = true;
        if (!beside && acronym == "TREASURY" && !(state.Joined(at + 1) && state.Capital(at + 1)))
        {
            if (state.CountryBefore(at) is { } owner) return Treasury(state, at, owner);
            if (state.Context.Host is { } host && Treasuries.Contains(host)) return Treasury(state, at, null);
            beside = true;
        }
        if (!beside) beside = NextIsAgency(state, at);
        // "State's Bureau of ...": no state of a federation has bureaus with a capital.
        if (!beside && acronym == "DOS") beside = state.Text[at + 1].Has(Place.Possessive) && state.Joined(at + 2, capital: true) && state.Has(at + 2, Trigger.Head) && !state.Was(at - 1, Words.The);
        return beside ? One(state, at, acronym) : 0;
    }

    private static int One(ScanState state, int at, string acronym)
    {
        state.Add(at, at + 1, EntityTypes.Agency, "agency.one-word", id: $"us/{acronym}");
        return at + 1;
    }

    private static bool Alone(ScanState state, int at) =>
        state.Joined(at) && !state.Text[at].Has(Place.SentenceStart) && state.Text[at - 1].Shape == Shape.Lower && !state.Was(at - 1, Words.Of) && !state.Was(at - 1, Words.The)
        && state.Joined(at + 1) && state.Text[at + 1].Shape == Shape.Lower;

    // "the British Treasury": the ministry of finance of every country but one.
    private static int Treasury(ScanState state, int at, string? owner)
    {
        if (owner == "us") state.Add(at, at + 1, EntityTypes.Agency, "agency.one-word", id: "us/TREASURY");
        else state.Add(at, at + 1, EntityTypes.Ministry, "ministry.treasury", slot: "finance");
        return at + 1;
    }

    private static bool NextIsAgency(ScanState state, int at)
    {
        int next = at + 1;
        if (state.Is(next, Words.Slash)) return state.Text[next + 1].Shape == Shape.Upper && state.Text[next].Gap == Gap.None;
        if (!(state.Is(next, Words.And) || state.Is(next, Words.Comma) || state.Is(next, Words.Or))) return false;
        next = After(state, next);
        // "State, Commerce and USTR": the sign stands at the end of the list.
        for (int i = 0; i < LongestList && state.Joined(next) && state.Text[next].Shape == Shape.Title && state.Grammar.DepartmentOf(state.Word(next)) is not null
            && (state.Is(next + 1, Words.And) || state.Is(next + 1, Words.Comma)); i++) next = After(state, next + 1);
        if (!state.Joined(next) || !state.Has(next, Trigger.Name) || state.Text[next].Shape != Shape.Upper) return false;
        List<Lists.Name> found = [];
        return Spelling.Longest(state.Lexicon.Names, state.Text, next, found) > 0 && found.Exists(n => n.Id.StartsWith("us/", StringComparison.Ordinal));
    }

    /// <summary>Whether letters are an office symbol of the Department of State: a bureau, a slash and more.</summary>
    public static bool IsSymbol(string letters) => letters.IndexOf('/', StringComparison.Ordinal) is > 0 and int slash && Bureaus.Contains(letters[..slash]);

    // Past ", and the".
    private static int After(ScanState state, int at)
    {
        int next = at + 1;
        if (state.Is(next, Words.And)) next++;
        return state.Is(next, Words.The) ? next + 1 : next;
    }

    /// <summary>An office symbol with slashes, <c>WHA/AND</c>, <c>G/TIP</c>.</summary>
    public static int Symbol(ScanState state, int at)
    {
        if (state.Text[at].Shape is not (Shape.Upper or Shape.Title)) return 0;
        if (!Slash(state, at + 1)) return Beside(state, at);
        ReadOnlySpan<char> first = state.Text.Span(at);
        if (first.Length > 4 || !Bureaus.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first) || state.Was(at - 1, Words.Slash)) return 0;
        // S/PRST, S/RES: papers of the Security Council.
        if (state.Text.Span(at + 2) is "PRST" or "RES") return 0;
        int end = at + 1;
        // A letter is an office only of a bureau that is none itself: AF/W, but not A/B.
        while (Slash(state, end) && (state.Text[end + 1].Shape is Shape.Upper || first.Length > 1 && state.Text[end + 1] is { Shape: Shape.Title } letter && letter.End - letter.Start == 1) && state.Text[end + 1].End - state.Text[end + 1].Start <= 5) end += 2;
        if (first.Length == 1 && end == at + 3 && state.Text.Span(at + 2).Length == 1 && !(first is "S" && state.Text.Span(at + 2) is "P" or "S")) return 0;
        if (end == at + 1) return 0;
        state.Add(at, end, EntityTypes.Agency, "agency.symbol", id: $"us/DOS/{state.Text.Span(at, end)}");
        return end;
    }

    // "AF and IO will wish to see": letters that alone are many things are bureaus beside a bureau.
    private static int Beside(ScanState state, int at)
    {
        Token token = state.Text[at];
        if (token.Shape != Shape.Upper || token.End - token.Start is < 2 or > 4 || !Bureaus.GetAlternateLookup<ReadOnlySpan<char>>().Contains(state.Text.Span(at))) return 0;
        bool after = (state.Was(at - 1, Words.And) || state.Was(at - 1, Words.Comma)) && state.Before(at - 1) is { Type: EntityTypes.Agency, Id: { } id } && id.StartsWith("us/DOS", StringComparison.Ordinal);
        bool before = (state.Is(at + 1, Words.And) || state.Is(at + 1, Words.Comma)) && state.Text[at + 2].Shape == Shape.Upper && Bureaus.GetAlternateLookup<ReadOnlySpan<char>>().Contains(state.Text.Span(at + 2))
            && state.Text.Span(at + 2).Length > 1;
        if (!after && !before) return 0;
        state.Add(at, at + 1, EntityTypes.Agency, "agency.bureau", id: $"us/DOS/{state.Text.Span(at)}");
        return at + 1;
    }

    private static bool Slash(ScanState state, int at) =>
        state.Is(at, Words.Slash) && state.Text[at].Gap == Gap.None && at + 1 < state.Text.Count && state.Text[at + 1].Gap == Gap.None && state.Text[at + 1].IsWord;
}
