using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Resolve;

/// <summary>Which mission <c>Embassy</c>, <c>Mission</c> or <c>Consulate</c> alone means.</summary>
internal static class PostResolver
{
    public static bool Resolve(Draft draft, Context context, string? inferred, Dictionary<string, Draft> postOfKind)
    {
        Post? post = context.OwnPost ?? context.PostInUse ?? (inferred is not null ? context.Posts.EmbassyIn(inferred) : null);
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
}
