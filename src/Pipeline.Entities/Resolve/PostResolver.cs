using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Resolve;

/// <summary>Which mission <c>Embassy</c>, <c>Mission</c> or <c>Consulate</c> alone means.</summary>
internal static class PostResolver
{
    private const int Paragraph = 60;

    public static bool Resolve(Draft draft, CableText text, Context context, Discourse discourse, Dictionary<string, Draft> postOfKind)
    {
        Post? post = context.OwnPost ?? context.PostInUse ?? Addressed(draft, text, context, discourse) ?? discourse.InferredPost;
        // Lagos was the embassy until 1991: what the heading calls an embassy is one.
        bool embassyThen = context.Telegram.From is { } from && from.StartsWith("AMEMBASSY", StringComparison.OrdinalIgnoreCase);
        if (draft.Slot == "embassy" && !embassyThen && post is { Kind: "consulate", Country: { } country } && context.Posts.EmbassyIn(country) is { } embassy) post = embassy;
        if (draft.Head == Words.Consulate && post?.Kind != "consulate" || draft.Head == Words.Mission && post?.Kind != "mission")
        {
            string kind = draft.Head == Words.Consulate ? "consulate" : "mission";
            if (postOfKind.TryGetValue(kind, out Draft? named))
            {
                draft.Id = named.Id;
                draft.Rule = "post.back-reference";
                return true;
            }
            if (draft.Head == Words.Consulate) post = null;
        }
        draft.Id = post is null ? "?" : $"post/{post.Id}";
        return true;
    }

    // A cable to Bogota and Brasilia: the embassy whose city the paragraph names ("ACTION BOGOTA: EMBASSY IS REQUESTED"), else the one in
    // the country spoken of last.
    private static Post? Addressed(Draft draft, CableText text, Context context, Discourse discourse)
    {
        if (context.AddressedPosts.Count == 0) return null;
        for (int at = draft.First - 1; at >= 0 && draft.First - at < Paragraph && text[at + 1].Gap != Gap.Break; at--)
            foreach (Post post in context.AddressedPosts)
                if (text[at].IsWord && text.Span(at).Equals(post.Id.AsSpan()[..(post.Id.IndexOf('-', StringComparison.Ordinal) is > 0 and int hyphen ? hyphen : post.Id.Length)], StringComparison.OrdinalIgnoreCase)) return post;
        string[] countries = [.. context.AddressedPosts.Select(p => p.Country).OfType<string>().Distinct()];
        return discourse.Nearest(countries) is { } country ? context.AddressedPosts.First(p => p.Country == country) : null;
    }
}
