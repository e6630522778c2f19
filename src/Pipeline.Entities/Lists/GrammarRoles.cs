namespace Pipeline.Entities.Lists;

/// <summary>Roles of the words that grammars look for.</summary>
internal static class GrammarRoles
{
    public static readonly string[] All =
    [
        "agency-head", "bare-head", "common", "connector", "function", "generic-word", "government-kind", "ministry-word", "not-a-body",
        "office-modifier", "organization-head", "person-verb", "place-before", "place-word", "state-word", "telling", "title", "tongue",
        "tongue-after", "tongue-before",
    ];
}
