namespace Pipeline.Archives;

/// <summary>Names of the formats that cables are read from, as stored and printed.</summary>
public static class CableFormats
{
    /// <summary>Plain text of one telegram, the whole file.</summary>
    public const string TelegramText = "telegram-text";

    /// <summary>A WikiLeaks page of any of the three layouts (field guide 3.2).</summary>
    public const string WikileaksHtml = "wikileaks-html";

    /// <summary>A row of cables.csv in either dialect (field guide 3.1).</summary>
    public const string WikileaksCsv = "wikileaks-csv";

    /// <summary>Five lines of metadata, then header and body (field guide 3.6).</summary>
    public const string AlxText = "alx-text";

    /// <summary>A National Archives text with its block of message attributes (field guide 3.4).</summary>
    public const string NaraText = "nara-text";
}
