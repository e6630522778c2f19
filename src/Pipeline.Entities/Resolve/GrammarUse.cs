using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Resolve;

/// <summary>What definitions need of the grammar: the long form before the parenthesis when no rule has found it.</summary>
internal sealed class GrammarUse(CableText text, Lexicon lexicon)
{
    /// <summary>Letters in parentheses that are a portion mark, a paper, a sum or an illness: they abbreviate no body.</summary>
    private static readonly HashSet<string> NoBodies = ["SBU", "LOU", "FOUO", "NF", "NOFORN", "SECRET", "NOTAL", "CORRECTED", "OFFICIAL", "USD", "US", "TIP", "VAT", "GDP", "FTA", "MOU", "WMD", "AIDS", "HIV", "IDP", "IDPS", "NGO", "NGOS", "FDI", "IPR"];

    private readonly GrammarWords _grammar = lexicon.Grammar;
    private readonly CapsPhrase _caps = new(text, lexicon.Grammar);

    public bool Unknown(int word) => _grammar.Unknown(word);

    public static bool IsNoBody(string form) => NoBodies.Contains(form.ToUpperInvariant());

    /// <summary>Capitalised words before <paramref name="open"/> whose initials are the short form, when their head is a body.</summary>
    public Draft? Phrase(DraftIndex index, int open, string form)
    {
        if (text.Tokens[open - 1].Has(Place.Caps)) return _caps.Find(open, form) is >= 0 and int begin ? Body(index, begin, open, form) : null;
        int first = open, capitals = 0;
        bool body = false, unit = false;
        while (first > 0 && open - first < 12)
        {
            Token token = text.Tokens[first - 1];
            if (first < open && text.Tokens[first].Gap == Gap.Break) break;
            bool small = token.Shape == Shape.Lower && _grammar.Connectors.Contains(token.Word) && token.Word != Words.The || token.Word == Words.Apostrophe && token.Gap == Gap.None;
            if (!(token.Capital && token.IsWord && !Ends(first - 1)) && !small && !(token.Has(Place.Possessive) && index.EndingAt(first - 1) is null) && token.Word != Words.Hyphen) break;
            first--;
            if (!token.Capital || !token.IsWord) continue;
            capitals++;
            body |= _grammar.AgencyHeads.Contains(token.Word) || _grammar.OrganizationHeads.Contains(token.Word);
            if (_grammar.NotBodies.Contains(token.Word) && first == open - 1 && !_grammar.DefinitionHeads.Contains(token.Word)) return null;
            unit |= first == open - 1 && lexicon.Vocabulary[token.Word] is "unit";
            if (capitals >= Letters(form) && Initials(first, open, form)) break;
        }
        while (first < open && !text.Tokens[first].Capital) first++;
        // The adjective of a country in front is a mention of its own, unless the letters count it.
        if (index.StartingAt(first) is { IsCountry: true } country && country.Last < open && !Initials(first, open, form)) first = country.Last;
        int end = text.Tokens[open - 1].Has(Place.Possessive) ? open - 1 : open;
        // "Fraud Prevention Unit (FPU)" is a room of the embassy; "Anti-Corruption Unit" is a body of the state.
        if (unit && !OfState(first, open)) return null;
        if (capitals < 2 || first >= end) return null;
        return body || Covered(first, end, form) ? Body(index, first, end, form) : null;
    }

    /// <summary>The long form in the parenthesis after its letters, <c>MNJ (Mouvement des Nigeriens pour la Justice)</c>, when each of its capitals is a letter.</summary>
    public Draft? Inside(DraftIndex index, int first, int close, string form)
    {
        if (close - first is < 2 or > 14 || text.Tokens[first].Has(Place.Caps) || !Exact(first, close, form)) return null;
        bool body = Covered(first, close, form);
        for (int i = first; i < close; i++)
        {
            Token token = text.Tokens[i];
            if (token.IsWord && !token.Capital && !_grammar.Connectors.Contains(token.Word) || token.Word is Words.Comma or Words.Semicolon) return null;
            body |= _grammar.AgencyHeads.Contains(token.Word) || _grammar.OrganizationHeads.Contains(token.Word);
        }
        return body && !_grammar.NotBodies.Contains(text.Tokens[close - 1].Word) ? Body(index, first, close, form) : null;
    }

    /// <summary>
    /// <c>Korea Coast Guard (KCG)</c>, <c>Surinamese Labor Party (SLP)</c>: where the letters count the country too, it is a part of the name.
    /// The adjective before a body of the state stays a mention of its own all the same, as in <c>Icelandic Coast Guard (ICG)</c>.
    /// </summary>
    public Draft WithCountry(DraftIndex index, Draft named, int end, string form)
    {
        if (named is not { Type: EntityTypes.Agency or EntityTypes.Organization } || named.Country is not null || text.Tokens[named.First].Gap == Gap.Break) return named;
        if (index.EndingAt(named.First) is not { IsCountry: true, Id: { } nation } country || nation.Contains(',', StringComparison.Ordinal) || !Exact(country.First, end, form)) return named;
        if (named.Type == EntityTypes.Agency && country.Adjective) return named;
        index.Remove(country);
        index.Remove(named);
        named.First = country.First;
        if (named.Type == EntityTypes.Agency) named.Country = nation;
        index.Add(named);
        return named;
    }

    // Heads too common to be bodies by themselves, and names in other languages: only when the letters leave out no word.
    private bool Covered(int first, int end, string form)
    {
        if (!Exact(first, end, form)) return false;
        bool foreign = false;
        for (int i = first; i < end; i++)
        {
            Token token = text.Tokens[i];
            if (i == first && _grammar.ForeignNotBodies.Contains(token.Word)) return false;
            if (token.Capital && (_grammar.DefinitionHeads.Contains(token.Word) || _grammar.DefinitionAgencies.Contains(token.Word))) return true;
            if (i == first && _grammar.ForeignHeads.Contains(token.Word)) foreign = true;
            foreign |= i > first && token.Shape == Shape.Lower && _grammar.Connectors.Contains(token.Word) && token.Word is not (Words.Of or Words.The or Words.For);
        }
        return foreign;
    }

    // One letter for each word with a capital, in order, none left over on either side.
    private bool Exact(int first, int end, string form)
    {
        int letter = 0;
        bool caps = text.Tokens[first].Has(Place.Caps);
        for (int i = first; i < end; i++)
        {
            Token token = text.Tokens[i];
            if (!token.IsWord || (caps ? _grammar.Connectors.Contains(token.Word) || token.Word == Words.And : !token.Capital)) continue;
            if (letter == form.Length || char.ToUpperInvariant(text.Raw[token.Start]) != char.ToUpperInvariant(form[letter])) return false;
            letter++;
        }
        return letter == form.Length && letter > 1;
    }

    private Draft? Body(DraftIndex index, int first, int end, string form)
    {
        // "Department of Energy Second Line of Defense (DOE/SLD)": the listed department is not swallowed by its programme.
        if (index.StartingAt(first) is { Type: EntityTypes.Agency, Id: { } listed } department && department.Last - first > 1 && department.Last < end && listed.StartsWith("us/", StringComparison.Ordinal)) return null;
        int open = end;
        for (int i = first + 1; i <= open; i++)
            if (index.EndingAt(i) is { } before && before.First < first) return null;
        for (int i = first; i < open; i++)
            if (index.StartingAt(i) is { } inside) index.Remove(inside);
        bool agency = false;
        for (int i = first; i < open; i++) agency |= _grammar.AgencyHeads.Contains(text.Tokens[i].Word) || _grammar.DefinitionAgencies.Contains(text.Tokens[i].Word) || i == first && _grammar.ForeignAgencies.Contains(text.Tokens[i].Word);
        bool state = index.EndingAt(first) is { IsCountry: true };
        state |= OfState(first, open);
        Draft draft = new()
        {
            First = first, Last = end, Rule = "definition.phrase", Type = agency && state ? EntityTypes.Agency : EntityTypes.Organization,
            Head = text.Tokens[end - 1].Word,
        };
        if (draft.Type == EntityTypes.Agency) draft.Slot = form; else draft.Id = form;
        index.Add(draft);
        return draft;
    }

    private bool OfState(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (_grammar.StateWords.Contains(text.Tokens[i].Word) || _grammar.StrongHeads.Contains(text.Tokens[i].Word)) return true;
        return false;
    }

    private bool Ends(int at) => (lexicon.Vocabulary.TriggerOf(text.Tokens[at].Word) & (Trigger.Title | Trigger.Common)) != 0;

    private static int Letters(string form) => form.Count(char.IsUpper);

    /// <summary>Whether the letters are initials of the words, in order.</summary>
    public bool Initials(int first, int open, string form)
    {
        int letter = 0;
        for (int i = first; i < open && letter < form.Length; i++)
        {
            if (!text.Tokens[i].Capital) continue;
            if (char.ToUpperInvariant(text.Raw[text.Tokens[i].Start]) == char.ToUpperInvariant(form[letter])) letter++;
        }
        return letter == form.Length;
    }
}
