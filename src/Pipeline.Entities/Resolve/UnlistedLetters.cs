using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Resolve;

/// <summary>
/// Letters that no list and no definition knows, but that have leaders, members or candidates in this cable: <c>ERC leader</c>.
/// Only a party, a union, a company or an armed group has those; from then on the letters are that organisation in the whole cable.
/// Letters that are plain nouns, NGO or CEO, are known words (role <c>abbreviation</c> of the grammar words) and so no candidates.
/// </summary>
internal sealed class UnlistedLetters(CableText text, GrammarWords grammar, List<Draft> drafts)
{
    private const int Shortest = 3, Longest = 7;

    public List<Draft> Run()
    {
        HashSet<string>? shown = null;
        int next = 0;
        ReadOnlySpan<Token> tokens = text.Tokens.All;
        for (int at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Shape != Shape.Upper || !IsCandidate(at) || !Shown(at)) continue;
            while (next < drafts.Count && drafts[next].Last <= at) next++;
            if (next < drafts.Count && drafts[next].First <= at) continue;
            (shown ??= new(StringComparer.Ordinal)).Add(text.Span(at).ToString());
        }
        return shown is null ? drafts : Add(shown);
    }

    private List<Draft> Add(HashSet<string> shown)
    {
        var letters = shown.GetAlternateLookup<ReadOnlySpan<char>>();
        List<Draft> all = new(drafts.Count + 8);
        int next = 0;
        for (int at = 0; at < text.Count; at++)
        {
            while (next < drafts.Count && drafts[next].Last <= at) all.Add(drafts[next++]);
            if (next < drafts.Count && drafts[next].First <= at) continue;
            if (!IsCandidate(at) || !letters.TryGetValue(text.Span(at), out string? id)) continue;
            all.Add(new Draft { First = at, Last = at + 1, Type = EntityTypes.Organization, Id = id, Rule = "organization.letters" });
        }
        while (next < drafts.Count) all.Add(drafts[next++]);
        return all;
    }

    private bool IsCandidate(int at)
    {
        ref readonly Token token = ref text.Tokens[at];
        if (token.Shape != Shape.Upper || !grammar.Unknown(token.Word) || token.Has(Place.Caps) || token.End - token.Start is < Shortest or > Longest) return false;
        ReadOnlySpan<char> letters = text.Span(at);
        foreach (char c in letters)
            if (!char.IsAsciiLetterUpper(c)) return false;
        return true;
    }

    private bool Shown(int at)
    {
        Token after = text[at + 1];
        if (after.Shape == Shape.Lower && after.Gap is Gap.Blank or Gap.Line && grammar.MemberNouns.Contains(after.Word)) return true;
        // "ERC-led coalition"
        return after.Word == Words.Hyphen && after.Gap == Gap.None && text[at + 2].Gap == Gap.None && grammar.MemberNouns.Contains(text[at + 2].Word);
    }
}
