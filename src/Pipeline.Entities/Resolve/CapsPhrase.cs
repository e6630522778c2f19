using Pipeline.Entities.Lists;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Resolve;

/// <summary>
/// Where a long form begins before its short form in a text of capitals, <c>AGENCY FOR SUPERVISION OF FINANCIAL SERVICES (HANFA)</c>.
/// No capital shows it: either the initials do, word for word, or the head of the body does.
/// </summary>
internal sealed class CapsPhrase(CableText text, GrammarWords grammar)
{
    private const int Longest = 12;

    /// <returns>First token of the long form that ends before <paramref name="open"/>; -1 when there is none.</returns>
    public int Find(int open, string form)
    {
        int start = Start(open), head = -1;
        for (int i = start; i < open; i++)
        {
            if (!IsHead(i) || !(i == open - 1 || text[i + 1].Word is Words.Of or Words.For or Words.On or Words.Against)) continue;
            head = i;
            break;
        }
        if (Initials(start, open, form) is >= 0 and int first) return first;
        // "SWEET FOOD AND ALLIED WORKERS UNION (SFAW)": the letters may leave out the head.
        if (head == open - 1 && Initials(start, head, form, body: true) is >= 0 and int headless) return headless;
        if (head < 0 || (head == open - 1 && head == start)) return -1;
        first = head;
        while (first > start && (grammar.StateWords.Contains(text[first - 1].Word) || text[first - 1].Word == Words.National)) first--;
        return first == open - 1 ? -1 : first;
    }

    private bool IsHead(int at) => grammar.AgencyHeads.Contains(text[at].Word) || grammar.OrganizationHeads.Contains(text[at].Word);

    // Words back to a mark, a number or a word that no name holds.
    private int Start(int open)
    {
        int first = open;
        while (first > 0 && open - first < Longest && (first == open || text[first].Gap != Gap.Break))
        {
            Token before = text[first - 1];
            bool inner = Small(before.Word) || before.Word is Words.Hyphen or Words.Ampersand or Words.PossessiveId;
            if (!inner && (!before.IsWord || grammar.Function.Contains(before.Word))) break;
            first--;
        }
        while (first < open && (Small(text[first].Word) || !text[first].IsWord)) first++;
        return first;
    }

    // One letter for each word that is no small word, all of them.
    private int Initials(int start, int open, string form, bool body = false)
    {
        int letter = form.Length - 1;
        for (int i = open - 1; i >= start; i--)
        {
            if (!text[i].IsWord || Small(text[i].Word)) continue;
            if (letter < 0 || char.ToUpperInvariant(text.Raw[text[i].Start]) != char.ToUpperInvariant(form[letter])) return -1;
            body |= IsHead(i) || grammar.DefinitionHeads.Contains(text[i].Word) || grammar.DefinitionAgencies.Contains(text[i].Word);
            if (--letter < 0) return body ? i : -1;
        }
        return -1;
    }

    private static bool Small(int word) => word is Words.Of or Words.The or Words.And or Words.For or Words.On or Words.Against or Words.In or Words.De;
}
