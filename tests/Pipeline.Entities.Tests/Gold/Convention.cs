using System.Text.RegularExpressions;

namespace Pipeline.Entities.Tests.Gold;

/// <summary>What a mark must look like: span rules that can be told from the name alone, and the shape of the id of each type.</summary>
internal static partial class Convention
{
    public static readonly string[] Core = [EntityTypes.Country, EntityTypes.Government, EntityTypes.Ministry, EntityTypes.Agency, EntityTypes.Post];

    public static readonly string[] Types = [.. Core, EntityTypes.Office, EntityTypes.Organization, EntityTypes.Reference];

    private static readonly HashSet<string> Portfolios =
    [
        .. ("foreign-affairs interior defense finance economy planning justice health education higher-education agriculture fisheries forestry livestock labor social "
        + "women youth sports culture tourism information communications transport public-works housing urban regional environment water energy oil mines industry trade "
        + "commerce development cooperation science technology security religion public-administration prime-minister presidency parliament immigration other").Split(' '),
    ];

    public static IEnumerable<string> Faults(string text, Truth truth)
    {
        if (text.Length == 0) yield return "an empty name";
        if (text != text.Trim() || text.Contains('{', StringComparison.Ordinal)) yield return $"white space or a brace at the edge of a name: {text}";
        if (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) yield return $"a leading article: {text}";
        if (text.EndsWith("'s", StringComparison.OrdinalIgnoreCase)) yield return $"a possessive: {text}";
        if (!Types.Contains(truth.Type)) yield return $"no such type: {truth.Type}";
        else if (!IsIdOf(truth.Type, truth.Id)) yield return $"no id of type {truth.Type}: {truth.Id}";
    }

    private static bool IsIdOf(string type, string id) => id == "?" || type switch
    {
        EntityTypes.Country => id.Split(',').All(i => Country().IsMatch(i)),
        EntityTypes.Government => id.EndsWith("/gov", StringComparison.Ordinal) && Country().IsMatch(id[..^4]),
        EntityTypes.Ministry or EntityTypes.Office => id.Split(',').All(i => i.Split('/') is [var cc, var portfolio] && Country().IsMatch(cc) && portfolio.Split('+').All(Portfolios.Contains)),
        EntityTypes.Agency => Agency().IsMatch(id),
        EntityTypes.Post => Post().IsMatch(id),
        EntityTypes.Reference => Reference().IsMatch(id),
        _ => Organization().IsMatch(id),
    };

    [GeneratedRegex("^(?:[a-z]{2}|[a-z]{4})$")]
    private static partial Regex Country();

    [GeneratedRegex("^us(?:/[A-Z-]+)+$|^(?!us/)(?:[a-z]{2}|[a-z]{4})/[A-Za-z-]+$")]
    private static partial Regex Agency();

    [GeneratedRegex("^post/[A-Z-]+$")]
    private static partial Regex Post();

    [GeneratedRegex("^\\d\\d[A-Z]+\\d+(?:,\\d\\d[A-Z]+\\d+)*$")]
    private static partial Regex Reference();

    [GeneratedRegex("^[A-Za-z0-9.-]+$")]
    private static partial Regex Organization();
}
