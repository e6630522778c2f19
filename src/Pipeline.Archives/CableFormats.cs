namespace Pipeline.Archives;

/// <summary>Names of the formats that cables are read from, as stored and printed.</summary>
public static class CableFormats
{
    public const string TelegramText = "telegram-text";
    public const string WikileaksHtml = "wikileaks-html";
    public const string WikileaksCsv = "wikileaks-csv";
    public const string AlxText = "alx-text";
}
