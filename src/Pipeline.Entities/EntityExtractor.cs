using Pipeline.Cables.Model;
using Pipeline.Entities.Lists;
using Pipeline.Entities.Resolve;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities;

/// <summary>Finds and resolves the entities of a parsed telegram. Immutable after creation and safe to share between threads.</summary>
public sealed class EntityExtractor
{
    private readonly Lexicon _lexicon;
    private readonly Labels _labels;

    private EntityExtractor(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _labels = new Labels(lexicon);
    }

    /// <summary>Version of the lists and rules, stored with every mention.</summary>
    public const string RulesVersion = "1";

    /// <summary>Loads the embedded lists.</summary>
    public static EntityExtractor Create() => new(Lexicon.Load());

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

    /// <summary>A name to show for an entity id: <c>pe/health</c> gives <c>Ministry of Health (Peru)</c>; the id itself when the lists know none.</summary>
    public string Label(string type, string id) => _labels.Of(type, id);

    /// <summary>
    /// ISO code of the country an id belongs to: <c>pe</c> of <c>pe/health</c>, the host country of a post; null for organisations,
    /// references, missions to organisations and ids that are unknown or name two countries.
    /// </summary>
    public static string? CountryOf(string type, string id) => IdCountry.Of(type, id);
}
