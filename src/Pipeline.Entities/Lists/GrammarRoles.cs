namespace Pipeline.Entities.Lists;

/// <summary>Roles of the words that grammars look for.</summary>
internal static class GrammarRoles
{
    public static readonly string[] All =
    [
        "abbreviation", "agency-head", "aid-noun", "auxiliary", "bare-head", "before-country", "citing", "common", "company-suffix",
        "connector", "definition-agency", "definition-head", "foreign-agency", "foreign-and", "foreign-head", "foreign-not-body", "function",
        "generic-word", "government-kind", "local-body", "member-noun", "minister-after", "ministry-after", "ministry-modifier",
        "ministry-word", "not-a-body", "office-modifier", "office-word", "organ", "organization-head", "party-head", "person-verb",
        "place-before", "place-word", "possessor", "state-head", "state-word", "strong-head", "telling", "title", "tongue", "tongue-after",
        "tongue-before", "tongue-between", "treaty-word", "weak-head",
    ];
}
