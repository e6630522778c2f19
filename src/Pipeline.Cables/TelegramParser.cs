using Pipeline.Cables.Model;

namespace Pipeline.Cables;

/// <summary>Reads a telegram from its raw text. Pure: no I/O, no clock; never throws on any text; linear in its length.</summary>
public static class TelegramParser
{
    /// <summary>Version of the parsing rules, stored with every cable so that what older rules made can be renewed.</summary>
    public const string Version = "1";

    /// <summary>Reads one telegram.</summary>
    /// <param name="raw">Decoded text; CRLF and LF both accepted; a BOM does not belong to it.</param>
    /// <param name="container">What the container states, or null for plain text.</param>
    public static Telegram Parse(string raw, ContainerFacts? container = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new Telegram { Id = container?.Id, Body = new TextSpan(0, raw.Length) };
    }
}
