namespace Pipeline.Cables.Identity;

/// <summary>What containers say of the origin and the class, in the words of the telegram.</summary>
internal static class Origins
{
    private static readonly (string Stated, string Plad)[] Kinds =
        [("Embassy ", "AMEMBASSY "), ("Consulate General ", "AMCONSUL "), ("Consulate ", "AMCONSUL "), ("Mission ", "USMISSION "), ("US Interests Section ", "USINT ")];

    /// <summary><c>Embassy Lima</c> becomes <c>AMEMBASSY LIMA</c>: a text without header names its sender only in the container (field guide 2.2).</summary>
    public static string? Plad(string? origin)
    {
        if (string.IsNullOrWhiteSpace(origin))
        {
            return null;
        }

        var text = origin.Trim();
        if (text.StartsWith("Secretary of State", StringComparison.OrdinalIgnoreCase) || text.Equals("Department of State", StringComparison.OrdinalIgnoreCase))
        {
            return "SECSTATE WASHDC";
        }

        foreach (var (stated, plad) in Kinds)
        {
            if (text.StartsWith(stated, StringComparison.OrdinalIgnoreCase))
            {
                return plad + text[stated.Length..].Trim().ToUpperInvariant();
            }
        }

        return text.ToUpperInvariant();
    }

    /// <summary>Level of <c>UNCLASSIFIED//FOR OFFICIAL USE ONLY</c> and the like; null when unknown.</summary>
    public static string? Level(string? classification)
    {
        if (string.IsNullOrWhiteSpace(classification))
        {
            return null;
        }

        var at = 0;
        var text = classification.Trim().ToUpperInvariant();
        return Heading.Classifications.TryRead(text, ref at, text.Length);
    }
}
