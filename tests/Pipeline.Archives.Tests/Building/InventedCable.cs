using System.Globalization;
using System.Text;
using CsCheck;

namespace Pipeline.Archives.Tests.Building;

/// <summary>A made-up cable and the ways the known containers write it.</summary>
internal sealed record InventedCable(int Number, string Id, DateTimeOffset Date, string Origin, string Classification, string Subject, string Header, string Body)
{
    private const string HeaderStart = "VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHXX #0001 0010101\nR 010101Z JAN 06\nFM AMEMBASSY NOWHERE";

    // Everything that is markup, quote, escape or separator somewhere, and letters that take two, three and four bytes.
    private static readonly string[] Vocabulary =
    [
        "GARDEN", "\"QUOTED\"", "\\", "\"", "'", ",", "a, b", "¶2.", "<< END >>", "<OAK & ELM>", "&D)", "&amp;", "€", "𝔘", "\n", "\n\n", " \\\n", "\r\n", ";", "\"\"", "\\\"", "x\",\"y", "1,2",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Vocabulary.Length - 1].List[0, 30].Select(words => string.Join(' ', words.Select(word => Vocabulary[word])));

    public static readonly Gen<InventedCable> Any = Gen.Select(Gen.Int[1, 999_999], Gen.Int[0, 20_000], Words, Words, (number, day, header, body) => new InventedCable(
        number,
        $"06NOWHERE{number}",
        new DateTimeOffset(1966, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddMinutes(number % 1440),
        "Embassy Nowhere",
        "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
        $"GARDENS, PART {number}",
        $"{HeaderStart}\n{header}.",
        $"UNCLAS NOWHERE 00{number}\n{body}\nEND"));

    public string Text => $"{Header}\n\n{Body}";

    public string CsvRow(Func<string, bool, string> quote) => string.Join(',',
        quote(Number.ToString(CultureInfo.InvariantCulture), false),
        quote(Date.ToString("M/d/yyyy H:mm", CultureInfo.InvariantCulture), false),
        quote(Id, false), quote(Origin, false), quote(Classification, false), quote("", false), quote(Header, true), quote(Body, true)) + "\n";

    /// <summary>Every field quoted, backslash before quotes and backslashes.</summary>
    public string BackslashRow() => CsvRow((value, _) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");

    /// <summary>Quoted where needed, quotes doubled.</summary>
    public string DoubledRow() => CsvRow((value, quoted) => quoted ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value);

    public string Page(string script = "/static/js/cables.js", string tableQuote = "'") => new StringBuilder()
        .Append("<?xml version='1.0' encoding='utf-8' ?>\n<!DOCTYPE html>\n<html lang='en'>\n<head><title>Cable Viewer</title></head>\n<body>\n<h3>Browse by tag</h3>\n")
        .Append("<table class='cable'><tr><th>Reference ID</th></tr><tr><td>explained here</td></tr></table>\n")
        .Append(CultureInfo.InvariantCulture, $"<h3>Viewing cable {Id}, {Encode(Subject)}</h3>\n<table class={tableQuote}cable{tableQuote}>\n<tr>\n<th>Reference ID</th>\n<th>Created</th>\n<th>Released</th>\n<th>Classification</th>\n<th>Origin</th>\n</tr>\n")
        .Append(CultureInfo.InvariantCulture, $"<tr>\n<td>\n<a href='/cable/{Id}.html'>{Id}</a>\n</td>\n<td>\n<a href='/date/x.html'>{Date:yyyy-MM-dd HH:mm}</a>\n</td>\n<td>\n<a href='/reldate/x.html'>2011-08-30 01:44</a>\n</td>\n")
        .Append(CultureInfo.InvariantCulture, $"<td>\n<a href='/classification/5_0.html' title='secret'>{Classification}</a>\n</td>\n<td>\n<a href='/origin/1_0.html'>{Origin}</a>\n</td>\n</tr>\n</table>\n")
        .Append(CultureInfo.InvariantCulture, $"<code><pre>{Encode(Header)}</pre></code>\n<code><pre>{Encode(Body)}</pre></code>\n</div>\n<script src='{script}'></script>\n</body>\n</html>\n")
        .ToString();

    public string Alx() => $"{Id}\n{Subject}\n{Date.ToString("ddd MMM dd 00:00:00 +0200 yyyy", CultureInfo.InvariantCulture)}\n{Classification}\n{Origin}\n{Text}";

    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", "&#x000A;", StringComparison.Ordinal).Replace("\r", "&#x000D;", StringComparison.Ordinal)
        .Replace("¶", "<a id='par2' href='#par2'>¶</a>", StringComparison.Ordinal).Replace("GARDEN", "<a href='/tag/G_0.html'>GARDEN</a>", StringComparison.Ordinal);
}
