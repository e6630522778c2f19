using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Resolve;

/// <summary>
/// The offices of State that are one letter: <c>for P, E and EUR</c>. A letter alone is anything; beside the symbol of a bureau, in
/// the same list, it is the office. After "options" or "paras" it is a letter again.
/// </summary>
internal sealed class BureauLetters(CableText text, List<Draft> drafts)
{
    // The under secretaries, the legal adviser, legislative affairs, the deputies and the counselor.
    private const string Offices = "SDPETGMRJHLCF";
    private const int Most = 8;

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "option", "options", "point", "points", "annex", "annexes", "appendix", "part", "parts", "section", "sections", "para", "paras", "paragraph", "paragraphs",
        "tab", "tabs", "table", "tables", "group", "groups", "category", "categories", "schedule", "item", "items", "ref", "refs", "type", "types", "hepatitis",
        "vitamin", "letter", "letters", "exhibit", "attachment", "class", "grade", "plan", "question", "questions", "line", "lines", "block", "blocks",
    };

    private List<Draft>? _with;

    public List<Draft> Run()
    {
        int free = 0;
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            if (draft.Type == EntityTypes.Agency && draft.Id is { } id && id.StartsWith("us/DOS/", StringComparison.Ordinal))
            {
                Before(i, free);
                _with?.Add(draft);
                free = After(i, i + 1 < drafts.Count ? drafts[i + 1].First : text.Count);
                continue;
            }
            _with?.Add(draft);
            free = draft.Last;
        }
        return _with ?? drafts;
    }

    // P, E and [EUR]
    private void Before(int index, int free)
    {
        Span<int> found = stackalloc int[Most];
        int count = 0, at = drafts[index].First;
        while (count < Most)
        {
            int letter = at - 1;
            bool list = false;
            while (letter >= free && at - letter <= 2 && text[letter + 1].Gap != Gap.Break && text[letter].Word is Words.And or Words.Or or Words.Comma) { letter--; list = true; }
            if (!list || letter < free || !IsLetter(letter)) break;
            found[count++] = at = letter;
        }
        if (count == 0 || text[at].Gap != Gap.Break && Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Span(at - 1))) return;
        for (int i = count - 1; i >= 0; i--) Add(index, found[i]);
    }

    // [EUR], L and H
    private int After(int index, int next)
    {
        int last = drafts[index].Last;
        for (int count = 0; count < Most; count++)
        {
            int letter = last;
            while (letter < next && letter - last < 2 && text[letter].Gap != Gap.Break && text[letter].Word is Words.And or Words.Or or Words.Comma) letter++;
            if (letter == last || letter >= next || !IsLetter(letter)) break;
            // "EUR and L. Smith": the letter is a person's.
            if (text[letter + 1].Word == Words.Point && text[letter + 2] is { Capital: true, Gap: not Gap.Break }) break;
            Add(index, letter);
            last = letter + 1;
        }
        return last;
    }

    private void Add(int index, int at)
    {
        // A letter before the bureau goes in front of it, one behind it after it.
        _with ??= drafts.GetRange(0, at < drafts[index].First ? index : index + 1);
        _with.Add(new Draft { First = at, Last = at + 1, Type = EntityTypes.Agency, Id = $"us/DOS/{text.Span(at)}", Rule = "agency.letter" });
    }

    private bool IsLetter(int at)
    {
        Token token = text[at];
        if (token.End - token.Start != 1 || !token.Capital || token.Has(Place.Caps) || token.Gap == Gap.None) return false;
        bool glued = text[at + 1].Gap == Gap.None && text[at + 1].Word is Words.Hyphen or Words.Slash or Words.Ampersand or Words.Apostrophe;
        return !glued && Offices.Contains(text.Raw[token.Start]);
    }
}
