using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Resolve;

/// <summary>
/// Which state a country of today was in a given year: Moscow was the capital of the Soviet Union until 1991, Zagreb lay in
/// Yugoslavia, Asmara in Ethiopia. Dissolved states have codes of their own (ISO 3166-3).
/// </summary>
internal static class HostHistory
{
    // Dates: the newsletters of ISO 3166-3 and the recognitions by the United States. The first matching row counts.
    private static readonly (string Country, int From, int Before, string State)[] States =
    [
        ("ru", 0, 1992, "suhh"), ("ua", 0, 1992, "suhh"), ("by", 0, 1992, "suhh"), ("md", 0, 1992, "suhh"), ("ge", 0, 1992, "suhh"), ("am", 0, 1992, "suhh"),
        ("az", 0, 1992, "suhh"), ("kz", 0, 1992, "suhh"), ("uz", 0, 1992, "suhh"), ("tm", 0, 1992, "suhh"), ("kg", 0, 1992, "suhh"), ("tj", 0, 1992, "suhh"),
        ("cz", 0, 1993, "cshh"), ("sk", 0, 1993, "cshh"),
        ("hr", 0, 1992, "yucs"), ("si", 0, 1992, "yucs"), ("ba", 0, 1992, "yucs"), ("mk", 0, 1992, "yucs"),
        ("rs", 0, 2003, "yucs"), ("rs", 2003, 2006, "csxx"), ("me", 0, 2003, "yucs"), ("me", 2003, 2006, "csxx"),
        ("cd", 1972, 1997, "zrcd"), ("zw", 0, 1980, "rhzw"), ("bf", 0, 1984, "hvbf"), ("bj", 0, 1976, "dybj"), ("cw", 0, 2011, "anhh"),
        ("er", 0, 1993, "et"), ("ss", 0, 2011, "sd"), ("bd", 0, 1972, "pk"),
    ];

    // A part of a country that was a state alone: the embassy in Berlin was in the GDR, the mission there (USBERLIN) was not.
    private static readonly (string Post, int From, int Before, string State)[] Capitals = [("BERLIN", 1974, 1990, "ddde"), ("ADEN", 1967, 1990, "ydye")];

    /// <summary>The state that the host of a post was in; null for a mission to an organisation.</summary>
    public static string? Host(Post? post, int? year, DateTimeOffset? sent)
    {
        // Montenegro left the union of both on 3 June 2006.
        if (post?.Country is "rs" or "me" && sent is { Year: 2006, DayOfYear: < 154 }) return "csxx";
        foreach ((string id, int from, int before, string state) in Capitals)
            if (post?.Id == id && year >= from && year < before) return state;
        return At(post?.Country, year);
    }

    /// <summary>The state that a country was a part of.</summary>
    public static string? At(string? country, int? year)
    {
        foreach ((string today, int from, int before, string state) in States)
            if (today == country && year >= from && year < before) return state;
        return country;
    }
}
