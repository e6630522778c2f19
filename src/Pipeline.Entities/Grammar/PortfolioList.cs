using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>Portfolios one after another: <c>Interior and Defense</c>, <c>Health, Labor, and Education</c>.</summary>
internal sealed class PortfolioList
{
    /// <summary>What the slug of a listed body begins with that stands among ministries.</summary>
    public const string Agency = "agency:";

    private readonly List<Name> _scratch = [];

    /// <summary>Each portfolio with its tokens.</summary>
    public List<(int First, int Last, string Slug)> Items { get; } = [];

    /// <summary>Reads the longest list at a token.</summary>
    /// <param name="plural">The head is plural, so that commas may part the portfolios without an "and" to come.</param>
    /// <param name="headFollows">The head stands after the list: <c>Interior and Defense Ministries</c>.</param>
    /// <returns>Token after the list; <paramref name="at"/> when there is none.</returns>
    public int Read(ScanState state, int at, bool plural, bool headFollows = false)
    {
        Items.Clear();
        int end = One(state, at);
        if (end == at) return at;
        bool and = false;
        int commas = 0, known = 1, sure = end;
        // A longer list is none: a bound keeps a text of portfolios alone linear.
        while (Items.Count < 12)
        {
            int next = end;
            bool comma = state.Is(next, Words.Comma);
            if (comma) next++;
            bool joined = state.Is(next, Words.And) || state.Is(next, Words.Ampersand);
            if (joined) next++;
            if (state.Is(next, Words.The) || state.Is(next, Words.For) || (plural && state.Is(next, Words.Of))) next++;
            if (next == end || and) break;
            int before = Items.Count;
            int after = One(state, next);
            if (after == next)
            {
                if (joined && !comma && !plural && !headFollows && Unlisted(state, next) is > 0 and int unlisted)
                {
                    Items[^1] = (Items[^1].First, unlisted, Items[^1].Slug);
                    end = sure = unlisted;
                }
                if (plural && !headFollows && (comma || joined) && Other(state, next, last: joined) is > 0 and int other)
                {
                    and = joined;
                    end = other;
                    if (joined) (known, sure) = (Items.Count, end);
                    continue;
                }
                break;
            }
            if (!headFollows && Belongs(state, after)) { Items.RemoveRange(before, Items.Count - before); break; }
            and = joined;
            if (comma && !joined) commas++;
            end = after;
            (known, sure) = (Items.Count, end);
        }
        // An unlisted member counts only inside the list: behind its last portfolio the sentence goes on.
        if (Items.Count > known)
        {
            Items.RemoveRange(known, Items.Count - known);
            end = sure;
        }
        if (commas > 0 && !and && !plural)
        {
            Items.RemoveRange(1, Items.Count - 1);
            end = Items[0].Last;
        }
        return end;
    }

    /// <summary>Slugs of all portfolios in the order named.</summary>
    public string Slug() => Items.Count == 1 ? Items[0].Slug : Joined([.. Items.Select(i => i.Slug).Distinct()]);

    // "Justice and Human Rights" is justice: what has no portfolio of its own adds nothing to one that has.
    private static string Joined(List<string> slugs)
    {
        if (slugs.Count > 1) slugs.Remove("other");
        return string.Join('+', slugs);
    }

    // "Ministries of Health, Reintegration, and Interior": a member that no portfolio is, between those that are.
    private int Other(ScanState state, int at, bool last)
    {
        if (!state.Joined(at) || state.Caps(at) || state.Text[at].Has(Place.Heading)) return 0;
        int length = state.Has(at, Trigger.Name) ? Spelling.Longest(state.Lexicon.Names, state.Text, at, _scratch) : 0;
        if (length > 0)
        {
            if (_scratch[0] is not { Type: EntityTypes.Agency } name || !name.Is(Use.Slot) || !Goes(state, at + length, last)) return 0;
            Items.Add((at, at + length, Agency + name.Id));
            return at + length;
        }
        int end = Unlisted(state, at, any: !last);
        if (end == 0 || !Goes(state, end, last)) return 0;
        Items.Add((at, end, "other"));
        return end;
    }

    private static bool Goes(ScanState state, int at, bool last) => last || state.Is(at, Words.Comma) || state.Is(at, Words.And);

    /// <summary>Reads one portfolio.</summary>
    /// <returns>Token after it; <paramref name="at"/> when there is none.</returns>
    public int One(ScanState state, int at)
    {
        if (Items.Count > 0 && !state.Joined(at) || !state.Has(at, Trigger.Portfolio)) return at;
        int length = Spelling.Longest(state.Lexicon.Portfolios, state.Text, at, _scratch);
        if (length == 0) return at;
        Items.Add((at, at + length, _scratch[0].Id));
        return at + length;
    }

    // "Healthcare and Medical Industry": the second half is in no list, but it reads like one. A surname or another body does not.
    private static int Unlisted(ScanState state, int at, bool any = false)
    {
        int end = at;
        bool known = any;
        while (end < at + 4 && state.Joined(end) && state.Text[end] is { Shape: Shape.Title, IsWord: true } token && !token.Has(Place.Caps) && !token.Has(Place.Heading)
            && !state.Has(end, Trigger.Title | Trigger.Common | Trigger.Head | Trigger.Office | Trigger.Ministry | Trigger.Government | Trigger.Post) && state.CountryAt(end, out _) == 0)
        {
            known |= state.Has(end, Trigger.Portfolio) || Abstract(state.Text.Span(end));
            end++;
        }
        return known && end > at && !(state.Joined(end) && (state.Capital(end) || state.Text[end].Has(Place.Possessive))) ? end : 0;
    }

    private static readonly string[] AbstractEndings = ["tion", "tions", "ment", "ity", "ics", "ship", "ture", "ance", "ence", "ing", "ness", "ry", "ries", "cy"];

    private static bool Abstract(ReadOnlySpan<char> word)
    {
        if (word.Length < 6) return false;
        foreach (string ending in AbstractEndings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    // "Interior and Foreign Ministry", "Justice and Security Council": the last word has a head of its own.
    private static bool Belongs(ScanState state, int after) =>
        state.Joined(after) && state.Capital(after) && state.Has(after, Trigger.Ministry | Trigger.Office | Trigger.Head) && state.Text[after].Gap != Gap.None;
}
