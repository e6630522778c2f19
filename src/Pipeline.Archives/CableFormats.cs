namespace Pipeline.Archives;

/// <summary>Names of the formats that cables are read from, as stored and printed.</summary>
public static class CableFormats
{
    /// <summary>Plain text of a telegram: the whole file, or the part of it up to where another telegram surely begins.</summary>
    public const string TelegramText = "telegram-text";

    /// <summary>A WikiLeaks page of any of the three layouts (field guide 3.2).</summary>
    public const string WikileaksHtml = "wikileaks-html";

    /// <summary>A row of cables.csv in either dialect (field guide 3.1).</summary>
    public const string WikileaksCsv = "wikileaks-csv";

    /// <summary>Five lines of metadata, then header and body (field guide 3.6).</summary>
    public const string AlxText = "alx-text";

    /// <summary>A National Archives text with its block of message attributes (field guide 3.4).</summary>
    public const string NaraText = "nara-text";

    /// <summary>A page of the Public Library of US Diplomacy: table of attributes, tagged text (field guide 3.3).</summary>
    public const string PlusdHtml = "plusd-html";

    /// <summary>A block of a text dump, with names before its values or with the bare values, one a line (field guide 3.6).</summary>
    public const string DumpText = "dump-text";

    /// <summary>A WikiLeaks page printed to PDF and turned into text: site navigation, the table's cells one a line, the telegram.</summary>
    public const string TikaText = "tika-text";

    /// <summary>An object of a History Lab export, one a line or in an array (field guide 3.5).</summary>
    public const string HistoryLabJson = "historylab-json";

    /// <summary>A telegram in the text of a message of a mailbox file.</summary>
    public const string MailMbox = "mail-mbox";

    /// <summary>A telegram in the text of a single mail message.</summary>
    public const string MailEml = "mail-eml";
}
