using Pipeline.Entities.Grammar;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Resolve;

/// <summary>
/// The abbreviations that a cable defines for itself: <c>Multisectoral Committee (MSC)</c>. Two cables in three do so, and the same
/// letters differ between posts, so these come before every list; a definition counts for the whole cable, backwards too.
/// </summary>
internal sealed class Definitions(CableText text, GrammarUse grammar, List<Draft> drafts)
{
    private const int LongestForm = 4, LongestParenthesis = 24;

    private readonly Dictionary<string, Draft> _found = new(StringComparer.Ordinal);
    private DraftIndex? _drafts;

    // Bit n: a short form of n letters is defined. In a cable of capitals every word would be looked up otherwise.
    private uint _lengths;

    // Only a cable with parentheses pays for it.
    private DraftIndex Index => _drafts ??= new DraftIndex(drafts);

    public List<Draft> Run()
    {
        for (int at = 1; at + 2 < text.Count; at++)
        {
            if (text.Tokens[at].Word != Words.Open || text.Tokens[at].Gap == Gap.Break) continue;
            Define(at);
        }
        return _found.Count == 0 ? drafts : Apply();
    }

    private void Define(int open)
    {
        int close = open + 1;
        while (close < open + LongestParenthesis && close < text.Count && text.Tokens[close].Word != Words.Close && text.Tokens[close].Gap != Gap.Break) close++;
        if (close >= text.Count || text.Tokens[close].Word != Words.Close) return;
        // LONG (SHORT), LONG (SHORT, by its Spanish acronym), LONG ("SHORT")
        int from = text.Tokens[open + 1].Word == Words.Quote ? open + 2 : open + 1;
        int to = from;
        while (to < close && text.Tokens[to].Word is not (Words.Comma or Words.Quote or Words.Semicolon) && to < from + 4) to++;
        string? shortForm = Short(from, to, close);
        // "(MOU)" is a paper, unless a ministry stands before it: "Ministry of Unification (MOU)".
        if (shortForm is not null && GrammarUse.IsNoBody(shortForm) && !(EndingAt(open) is { Type: EntityTypes.Ministry } ministry && Begins(ministry, shortForm))) shortForm = null;
        if (shortForm is not null)
        {
            Draft? named = EndingAt(open);
            named = named is null ? grammar.Phrase(Index, open, shortForm) : grammar.WithCountry(Index, named, open, shortForm);
            // "Office of Defense Trade Controls Compliance (PM/DTCC)": an office symbol of the Department of State.
            if (named is { Type: EntityTypes.Agency or EntityTypes.Organization } && WashingtonGrammar.IsSymbol(shortForm))
                (named.Type, named.Id, named.Slot, named.Choices, named.Rule) = (EntityTypes.Agency, $"us/DOS/{shortForm}", null, null, "agency.symbol");
            // "Bechtel (U.S.)" says where it is from.
            if (Index.StartingAt(from) is { IsCountry: true }) return;
            // "Internal Revenue Service (DGII)": letters that are not the American agency's show the host's own.
            if (named is { Type: EntityTypes.Agency, Id: { } american } && american.StartsWith("us/", StringComparison.Ordinal) && Index.StartingAt(from) is null && named.Last - named.First > 2 && !grammar.Initials(named.First, open, shortForm))
                (named.Id, named.Slot, named.Rule) = (null, shortForm, "agency.namesake");
            // "Minister for External Affairs (MEA)": the letters are the ministry's, the man only heads it.
            if (named is { Type: EntityTypes.Office } && Index.StartingAt(from) is { Type: EntityTypes.Ministry }) return;
            if (named is not null && named.Type is not (EntityTypes.Country or EntityTypes.Reference) && !Same(named, shortForm)) Put(shortForm, named);
            return;
        }
        // SHORT (LONG)
        // "(Instituto Nacional de Estadistica, INE)": the name in its own language and its letters, side by side.
        if (close - open > 4 && text.Tokens[close - 2].Word == Words.Comma && StartingAt(open + 1) is { } own && own.Last == close - 2 && own.Type is EntityTypes.Ministry or EntityTypes.Agency or EntityTypes.Organization
            && Short(close - 1, close, close) is { } letters)
        {
            Put(letters, own);
            return;
        }
        if (EndingBeforeOpen(open) is not { } before) return;
        Draft? inside = StartingAt(open + 1) is { } starting && starting.Last == close ? starting : null;
        if (inside is null && Index.EndingAt(close) is { } ending && ending.First > open + 1) inside = grammar.WithCountry(Index, ending, close, before) is { } whole && (whole.First == open + 1 || Index.EndingAt(whole.First) is { IsCountry: true } nation && nation.First == open + 1) ? whole : null;
        inside ??= grammar.Inside(Index, open + 1, close, before);
        if (inside is not null && inside.Type is not (EntityTypes.Country or EntityTypes.Reference or EntityTypes.Post)) Put(before, inside);
    }

    private void Put(string shortForm, Draft named)
    {
        // A second long form of the same letters is the same body in other words.
        if (_found.TryAdd(shortForm, named)) _lengths |= 1U << shortForm.Length;
        else Name(shortForm, named);
    }

    // Two to ten letters, most of them capitals.
    private string? Short(int from, int to, int close)
    {
        if (to - from is < 1 or > 3 || to > close) return null;
        Token first = text.Tokens[from];
        if (!first.IsWord || first.Shape is not (Shape.Upper or Shape.Mixed)) return null;
        if (to < close && text.Tokens[to].Word == Words.Comma && close - to > 8) return null;
        for (int i = from + 1; i < to; i++)
            if (text.Tokens[i].Gap != Gap.None) return null;
        string form = text.Span(from, to).ToString();
        int upper = form.Count(char.IsUpper);
        return form.Length is >= 2 and <= 14 && upper >= 2 && upper * 2 >= form.Count(char.IsLetter) ? form : null;
    }

    private Draft? EndingAt(int open)
    {
        Draft? named = Index.EndingAt(open) ?? (text.Tokens[open - 1].Word is Words.Quote or Words.Comma or Words.PossessiveId ? Index.EndingAt(open - 1) : null);
        return named is { BareHead: 0 } ? named : null;
    }

    private bool Begins(Draft named, string form) =>
        form.Length > 2 && text.Span(named.First)[0] == form[0] && char.ToUpperInvariant(text.Span(named.Last - 1)[0]) == form[^1];

    private Draft? StartingAt(int at) => Index.StartingAt(at);

    private string? EndingBeforeOpen(int open)
    {
        Token token = text.Tokens[open - 1];
        if (token.Has(Place.Caps) && (!grammar.Unknown(token.Word) || token.End - token.Start > 6)) return null;
        return token.Shape is Shape.Upper or Shape.Mixed && token.IsWord && token.End - token.Start is >= 2 and <= 12 ? text.Span(open - 1).ToString() : null;
    }

    private bool Same(Draft named, string shortForm) => named.Last - named.First == 1 && text.Span(named.First).SequenceEqual(shortForm);

    private List<Draft> Apply()
    {
        List<Draft> sorted = Index.Sorted();
        foreach ((string form, Draft named) in _found) Name(form, named);
        List<Draft> result = new(sorted.Count + _found.Count);
        ReadOnlySpan<Token> tokens = text.Tokens.All;
        int next = 0;
        for (int at = 0; at < tokens.Length;)
        {
            while (next < sorted.Count && sorted[next].First < at) next++;
            bool covered = next < sorted.Count && sorted[next].First == at;
            if (!covered && tokens[at].Shape is not (Shape.Upper or Shape.Mixed)) { at++; continue; }
            int length = Match(at, out Draft? named);
            if (covered && length > 0 && Foreign(sorted, next, named!)) length = 0;
            if (length > 0 && !(covered && sorted[next].Last > at + length))
            {
                result.Add(new Draft
                {
                    First = at, Last = at + length, Type = named!.Type, Id = named.Id, Slot = named.Slot, Country = named.Country, Choices = named.Choices,
                    Rule = "definition", Head = named.Head, Binding = named,
                });
                at += length;
            }
            else if (covered)
            {
                result.Add(sorted[next]);
                at = Math.Max(sorted[next].Last, at + 1);
            }
            else at++;
        }
        return result;
    }

    // "U.S. EPA" in a cable that calls Taiwan's agency EPA: the country in front has the last word.
    private static bool Foreign(List<Draft> sorted, int at, Draft named) =>
        at > 0 && sorted[at - 1] is { IsCountry: true, Id: "us" } country && country.Last == sorted[at].First && sorted[at].Id is { } own && own.StartsWith("us/", StringComparison.Ordinal)
        && !(named.Id ?? "").StartsWith("us/", StringComparison.Ordinal);

    // The letters become the id of a body that no list knows.
    private static void Name(string form, Draft named)
    {
        if (named.Rule is not ("agency.head" or "agency.part" or "agency.committee" or "organization.head" or "definition.phrase" or "agency.caps-head" or "organization.caps-head")) return;
        if (named.Type == EntityTypes.Agency) named.Slot = form;
        else if (named.Type == EntityTypes.Organization) named.Id = form;
    }

    private int Match(int at, out Draft? named)
    {
        named = null;
        if (text.Tokens[at].Shape is not (Shape.Upper or Shape.Mixed)) return 0;
        // A short form may have marks inside, C-TPAT or FIOD-ECD, but no blank.
        int end = at + 1;
        while (end < at + LongestForm && end < text.Count && text.Tokens[end].Gap == Gap.None) end++;
        var forms = _found.GetAlternateLookup<ReadOnlySpan<char>>();
        for (; end > at; end--)
            if (text.Tokens[end - 1].End - text.Tokens[at].Start is < 32 and int length && (_lengths >> length & 1) != 0 && forms.TryGetValue(text.Span(at, end), out named)) return end - at;
        return 0;
    }
}
