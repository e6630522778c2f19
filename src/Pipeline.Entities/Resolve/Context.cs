using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Resolve;

/// <summary>What the heading says about where a cable is from and which countries it is about.</summary>
internal sealed class Context
{
    /// <summary>A circular to more posts speaks of no embassy in particular.</summary>
    private const int MostAddressed = 6;

    private Context(Telegram telegram, Posts posts, Leaders leaders)
    {
        Telegram = telegram;
        Posts = posts;
        Leaders = leaders;
    }

    public Telegram Telegram { get; }

    public Posts Posts { get; }

    public Leaders Leaders { get; }

    /// <summary>Sending post; null when unknown or Washington.</summary>
    public Post? OwnPost { get; private init; }

    /// <summary>Post that "Embassy" means in a cable from Washington: the only addressee.</summary>
    public Post? PostInUse { get; private init; }

    /// <summary>Posts that a cable from Washington is sent to, when they are few enough that "Embassy" may mean each.</summary>
    public IReadOnlyList<Post> AddressedPosts { get; private init; } = [];

    /// <summary>Host country of the sending post.</summary>
    public string? Host { get; private init; }

    /// <summary>True for cables from Washington and from missions to organisations: the country under discussion is not the origin's.</summary>
    public bool FromCentre { get; private init; }

    /// <summary>True when nothing says where the cable is from.</summary>
    public bool Unknown => OwnPost is null && !FromCentre;

    /// <summary>Countries of the TO addressees.</summary>
    public IReadOnlyList<string> Addressed { get; private init; } = [];

    /// <summary>Countries of TAGS, in order.</summary>
    public IReadOnlyList<string> Tagged { get; private init; } = [];

    /// <summary>Year of the cable.</summary>
    public int? Year { get; private init; }

    public static Context Of(Telegram telegram, Lexicon lexicon)
    {
        Post? post = Origin(telegram, lexicon.Posts);
        bool washington = post?.Kind == "washington" || Mentions(telegram.From, "WASH");
        List<string> addressed = [];
        Post? single = null;
        int posts = 0;
        List<Post> several = [];
        foreach (Addressee addressee in telegram.To)
        {
            if (lexicon.Posts.OfPlad(addressee.Name) is not { } to || to.Kind == "washington") continue;
            posts++;
            single = to;
            several.Add(to);
            if (to.Country is { } country && !addressed.Contains(country)) addressed.Add(country);
        }
        List<string> tagged = [];
        foreach (string tag in telegram.Tags)
            if (lexicon.Countries.OfTag(tag) is { } country && !tagged.Contains(country)) tagged.Add(country);
        if (washington) post = null;
        int? year = telegram.SentAt?.Year ?? YearOfId(telegram.Id);
        return new Context(telegram, lexicon.Posts, lexicon.Leaders)
        {
            OwnPost = post,
            PostInUse = post is null && posts == 1 ? single : null,
            AddressedPosts = post is null && posts is > 1 and <= MostAddressed ? several : [],
            Host = HostHistory.Host(post, year, telegram.SentAt),
            FromCentre = washington || (post is not null && post.Country is null),
            Addressed = addressed,
            Tagged = tagged,
            Year = year,
        };
    }

    /// <summary>Country of one of several meanings of a name that the heading points to: Congo of Kinshasa or of Brazzaville.</summary>
    public string? Choose(IReadOnlyList<Name> names)
    {
        foreach (Name name in names)
            if (name.Country is { } country && country == Host) return country;
        foreach (string tagged in Tagged)
            foreach (Name name in names)
                if (name.Country == tagged) return tagged;
        foreach (string addressed in Addressed)
            foreach (Name name in names)
                if (name.Country == addressed) return addressed;
        return null;
    }

    public bool IsAbout(string country) => country == Host || Tagged.Contains(country) || Addressed.Contains(country);

    private static Post? Origin(Telegram telegram, Posts posts)
    {
        if (telegram.From is { } from && posts.OfPlad(from) is { } sender) return sender;
        if (telegram.Mrn is { } mrn && posts.OfStation(mrn.Post) is { } station) return station;
        return telegram.Id is { Length: > 3 } id ? posts.OfStation(id.AsSpan(2)) : null;
    }

    private static int? YearOfId(string? id) =>
        id is { Length: > 4 } && char.IsAsciiDigit(id[0]) && char.IsAsciiDigit(id[1]) ? Years.FromTwoDigits(((id[0] - '0') * 10) + id[1] - '0') : null;

    private static bool Mentions(string? text, string part) => text is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
