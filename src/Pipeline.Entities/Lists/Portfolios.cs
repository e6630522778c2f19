namespace Pipeline.Entities.Lists;

/// <summary>
/// Portfolios as the convention of ids names them. Closed: an installation that invented one would store ids that no other
/// installation can be compared with.
/// </summary>
internal static class Portfolios
{
    public static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "foreign-affairs", "interior", "defense", "finance", "economy", "planning", "justice", "health", "education", "higher-education",
        "agriculture", "fisheries", "forestry", "livestock", "labor", "social", "women", "youth", "sports", "culture", "tourism",
        "information", "communications", "transport", "public-works", "housing", "urban", "regional", "environment", "water", "energy",
        "oil", "mines", "industry", "trade", "commerce", "development", "cooperation", "science", "technology", "security", "religion",
        "public-administration", "prime-minister", "presidency", "parliament", "immigration", "other",
    };
}
