using System.Globalization;

namespace Pipeline.BadInputs.Building;

/// <summary>An invented cable in the true format, and what must be read from it.</summary>
internal sealed record InventedCable(int Number)
{
    private static readonly (string Station, string Fm, string Route, string Country, string Tag)[] Posts =
    [
        ("LIMA", "AMEMBASSY LIMA", "RUEHPE", "pe", "PE"), ("QUITO", "AMEMBASSY QUITO", "RUEHQT", "ec", "EC"),
        ("MADRID", "AMEMBASSY MADRID", "RUEHMD", "es", "SP"), ("OSLO", "AMEMBASSY OSLO", "RUEHNY", "no", "NO"),
    ];

    private (string Station, string Fm, string Route, string Country, string Tag) Post => Posts[Number % Posts.Length];

    public string Station => Post.Station;

    /// <summary>Canonical id; all are of March 2006.</summary>
    public string Id => $"06{Station}{Number}";

    public string Subject => string.Create(CultureInfo.InvariantCulture, $"BRIDGE {Number} AND THE MINISTRY OF TRANSPORT");

    public string Country => Post.Country;

    public string Header => Lines(
        $"VZCZCXYZ{Number % 10000:0000}",
        "RR RUEHWEB",
        "",
        $"DE {Post.Route} #{Number % 10000:0000}/01 0611832",
        "ZNR UUUUU ZZH",
        "R 021832Z MAR 06",
        $"FM {Post.Fm}",
        "TO RUEHC/SECSTATE WASHDC 8956",
        "INFO RUEHBO/AMEMBASSY BOGOTA 3045",
        "RUEATRS/DEPT OF TREASURY WASHINGTON DC");

    public string Body => Lines(
        $"UNCLAS {Station} {Number:000000} ",
        "",
        "SIPDIS ",
        "",
        "STATE FOR WHA/AND",
        "",
        "E.O. 12958: N/A",
        $"TAGS: ECON ETRD {Post.Tag}",
        $"SUBJECT: {Subject}",
        "",
        $"REF: {Station} {Math.Max(1, Number - 1)}",
        "",
        $"¶1. (U) SUMMARY: The Ministry of Transport told Embassy that bridge {Number} opens in May. END SUMMARY.",
        "",
        "¶2. (U) The Ministry of Finance pays for it; USAID and the Inter-American Development Bank sent advisers.",
        "A \"quoted\" phrase, a comma, and a backslash \\ stand here to be escaped.",
        "",
        "¶3. (U) Comment: Peru and Ecuador watch the project. End comment.",
        "STRAND");

    /// <summary>The telegram as a plain text file holds it.</summary>
    public string Text => Header + "\n\n" + Body;

    private static string Lines(params string[] lines) => string.Join('\n', lines);
}
