using Pipeline.Cables.Model;
using Pipeline.Entities.Heading;
using Pipeline.Entities.Lists;
using Pipeline.Entities.Lists.Local;
using Pipeline.Entities.Resolve;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities;

/// <summary>Finds and resolves the entities of a parsed telegram. Immutable after creation and safe to share between threads.</summary>
public sealed class EntityExtractor
{
    private readonly Lexicon _lexicon;
    private readonly Labels _labels;
    private readonly HeaderReader _header;

    private EntityExtractor(Lexicon lexicon, ListSet lists, RulesVersion version)
    {
        _lexicon = lexicon;
        Version = version;
        _labels = new Labels(lexicon);
        _header = new HeaderReader(HeaderLists.Load(lists.Rows), lexicon.Posts, lexicon.Countries);
    }

    /// <summary>Number of the rules. Raised when what is found in a text changes; a name more or less in a list shows in the hash of the lists.</summary>
    public const int RulesNumber = 2;

    /// <summary>Version of the rules and lists of this extractor, what an installation changed included.</summary>
    public RulesVersion Version { get; }

    /// <summary><see cref="Version"/> as it is stored with every cable, <c>2.ab12cd34+ops.9f3e11aa</c>.</summary>
    public string RulesVersion => Version.ToString();

    /// <summary>Loads the embedded lists, with what an installation changes in them.</summary>
    public static EntityExtractor Create(EntityOverrides? overrides = null)
    {
        overrides ??= EntityOverrides.None;
        return new(Lexicon.Load(overrides.Lists), overrides.Lists, VersionOf(overrides));
    }

    /// <summary>The version of an extractor with these overrides, without loading it.</summary>
    public static RulesVersion VersionOf(EntityOverrides overrides)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        return new RulesVersion(RulesNumber, ListHash.Embedded, overrides.Fingerprint);
    }

    /// <summary>All mentions in the subject and the body, ordered by start, not overlapping.</summary>
    public IReadOnlyList<Mention> Extract(string raw, Telegram telegram)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(telegram);
        using CableText text = CableText.Read(raw, telegram, _lexicon.Vocabulary);
        if (text.Count == 0) return [];
        Context context = Context.Of(telegram, _lexicon);
        Scanner scanner = new(text, _lexicon, context);
        List<Draft> found = scanner.Run();
        found = new Definitions(text, new GrammarUse(text, _lexicon), found).Run();
        found = new UnlistedLetters(text, _lexicon.Grammar, found).Run();
        found = new BureauLetters(text, found).Run();
        List<Draft> resolved = new Resolver(text, context, _lexicon.Grammar, found, scanner.Cities).Run();
        Mention[] mentions = new Mention[resolved.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            Draft draft = resolved[i];
            int start = text.Tokens[draft.First].Start, end = text.Tokens[draft.Last - 1].End;
            mentions[i] = new Mention(start, end, raw[start..end], draft.Type, draft.Id ?? "?", draft.Rule) { Candidates = draft.Candidates };
        }
        return mentions;
    }

    /// <summary>
    /// What originator, addressees, attention lines and TAGS name, under the same ids as mentions. Addressees that no list knows are there, unresolved;
    /// subjects and persons in TAGS, and people in attention lines, are not.
    /// </summary>
    public IReadOnlyList<HeaderEntity> Header(Telegram telegram)
    {
        ArgumentNullException.ThrowIfNull(telegram);
        return _header.Read(telegram);
    }

    /// <summary>A name to show for an entity id: <c>pe/health</c> gives <c>Ministry of Health (Peru)</c>; the id itself when the lists know none.</summary>
    public string Label(string type, string id) => _header.Label(type, id) ?? (_labels.Listed(type, id) ? null : _header.OtherLabel(type, id)) ?? _labels.Of(type, id);

    /// <summary>
    /// ISO code of the country an id belongs to: <c>pe</c> of <c>pe/health</c>, the host country of a post; null for organisations,
    /// references, missions to organisations and ids that are unknown or name two countries.
    /// </summary>
    public string? CountryOf(string type, string id) => IdCountry.Of(type, id, _lexicon.Posts);
}
