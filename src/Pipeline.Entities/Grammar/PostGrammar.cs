using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary><c>Embassy Lima</c>, <c>Consulate General Monterrey</c>, <c>U.S. Embassy</c>, and <c>the Embassy</c> that sends the cable.</summary>
internal static class PostGrammar
{
    /// <param name="at">The word Embassy, Consulate, ConGen, Mission, Post ...</param>
    /// <param name="first">Where the mention begins: at <c>U.S.</c> when that stands before.</param>
    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, int at, int first)
    {
        if (!state.Capital(at)) return 0;
        if (state.Text.Span(at) is "CG") return Letters(state, at);
        bool american = first < at;
        ReadOnlySpan<char> written = state.Text.Span(at);
        bool plural = written.EndsWith("s", StringComparison.OrdinalIgnoreCase) && state.Word(at) is not 0 && !state.At(at, Words.Post) && written.Length > 9;
        int end = at + 1;
        if (state.Is(end, Words.General) && state.Capital(end)) end++;

        int city = City(state, end, out string? id);
        if (city > 0 && !state.At(at, Words.Post) && Foreign(state, at) is false)
        {
            state.Add(first, city, EntityTypes.Post, "post.city", id: id);
            return city;
        }
        // "Mission Germany": the American mission there.
        if (state.At(at, Words.Mission) && Foreign(state, at) is false && state.CountryAt(end, out string? there, adjective: false) is > 0 and int nation && there is not null and not "us"
            && state.Context.Posts.EmbassyIn(there) is { } embassy && !state.Caps(at))
        {
            state.Add(first, end + nation, EntityTypes.Post, "post.country", id: $"post/{embassy.Id}");
            return end + nation;
        }
        if (plural) return 0;
        if (state.OfCountry(end, out string? country) is > 0 and int of)
        {
            if (country != "us") return 0;
            state.Add(first, of, EntityTypes.Post, "post.of-us", slot: "");
            return of;
        }
        if (state.Is(end, Words.In) && City(state, end + 1, out string? place) > 0 && (american || Foreign(state, at) is false) && !state.At(at, Words.Post) && !state.At(at, Words.Mission))
        {
            state.Add(first, end, EntityTypes.Post, "post.in-city", id: place);
            return end;
        }
        if (state.Is(end, Words.Of) || !(american || IsOwn(state, at, end))) return 0;
        Draft draft = state.Add(first, end, EntityTypes.Post, american ? "post.us" : "post.own", slot: state.At(at, Words.Embassy) ? "embassy" : "");
        draft.Head = state.Word(at);
        return end;
    }

    /// <summary><c>CG Barcelona</c>: letters that with the name of the city are the consulate.</summary>
    private static int Letters(ScanState state, int at)
    {
        if (City(state, at + 1, out string? id) is not (> 0 and int end)) return 0;
        if (state.Context.Posts.OfId(id!["post/".Length..]) is not { Kind: "consulate" }) return 0;
        state.Add(at, end, EntityTypes.Post, "post.city", id: id);
        return end;
    }

    private static int City(ScanState state, int at, out string? id)
    {
        id = null;
        if (!state.Joined(at) || !state.Has(at, Trigger.Station) || state.Text[at].Gap == Gap.None) return 0;
        List<Name> found = [];
        int length = Spelling.Longest(state.Lexicon.Stations, state.Text, at, found);
        if (length == 0) return 0;
        id = found[0].Id;
        return at + length;
    }

    // The Dutch Embassy, Peru's Embassy, the OSCE Mission: somebody else's.
    private static bool Foreign(ScanState state, int at)
    {
        if (state.CountryBefore(at) is { } country && country != "us") return true;
        return state.Before(at) is { Type: EntityTypes.Organization };
    }

    private static bool IsOwn(ScanState state, int at, int end)
    {
        if (Foreign(state, at) || (state.Context.OwnPost is null && state.Context.PostInUse is null && !(state.Context.AddressedPosts.Count > 0 && state.At(at, Words.Embassy)) && !(state.Context.Unknown && state.At(at, Words.Embassy)))) return false;
        Token token = state.Text[at];
        bool caps = token.Has(Place.Caps);
        // "The Post" within a sentence is a newspaper.
        if (state.At(at, Words.Post) && !caps && state.Was(at - 1, Words.The) && state.Text[at - 1] is { Shape: Shape.Title } article && !article.Has(Place.SentenceStart)) return false;
        bool named = state.Joined(at) && state.Text[at - 1].IsWord && state.Capital(at - 1) && !caps
            && !state.Text[at - 1].Has(Place.SentenceStart) && !state.Text[at - 1].Has(Place.Heading) && !state.Has(at - 1, Trigger.Common);
        if (named || state.Is(end, Words.Hyphen) && state.Text[end].Gap == Gap.None && state.At(at, Words.Post)) return false;
        if (state.At(at, Words.Mission))
            return caps ? state.Was(at - 1, Words.Our) || state.Was(at - 1, Words.This) || (token.Has(Place.SentenceStart) && state.Context.OwnPost?.Kind == "mission" && state.Text[end].IsWord)
                : !(state.Is(end, Words.To) && state.Capital(end + 1)) && !(state.Was(at - 1, Words.Of));
        if (state.At(at, Words.Post))
            return caps ? token.Has(Place.SentenceStart) || state.Was(at - 1, Words.This) : !state.Text[end].Capital || token.Has(Place.SentenceStart);
        return state.Word(at) is Words.Embassy or Words.Consulate;
    }
}
