using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests;

/// <summary>Invented telegrams of an invented day (10 June 2008) around the line under test.</summary>
internal static class Sample
{
    public const string Header = "VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHPE #0826/01 1621832\nZNR UUUUU ZZH\nR 101832Z JUN 08\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC 8956\n";

    public const string Heading = "\nUNCLAS LIMA 000826 \n\nSIPDIS \n\nE.O. 12958: N/A \nTAGS: PREL PGOV PE\nSUBJECT: A MINIMAL TELEGRAM \n\n";

    public const string Body = "\u00B61. (U) The post has nothing to report. \n\nBAKER\n";

    public static string Raw => Header + Heading + Body;

    public static Telegram WithAddresses(string lines) => Parse("R 101832Z JUN 08\nFM AMEMBASSY LIMA\n" + lines + "\n" + Heading + Body);

    public static Telegram WithClassLine(string line, string header = Header) => Parse(header + "\n" + line + "\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n" + Body);

    public static Telegram WithHeading(string lines) => Parse(Header + "\nUNCLAS LIMA 000826\n\n" + lines + "\n\n" + Body);

    public static Telegram WithReferences(string lines, string station = "LIMA", string dtg = "101832Z JUN 08", int serial = 826) =>
        Parse($"R {dtg}\nFM AMEMBASSY {station}\nTO SECSTATE WASHDC\n\nUNCLAS {station} {serial:000000}\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n{lines}\n\n{Body}");

    public static Telegram WithBody(string body) => Parse(Header + Heading + body);

    public static Telegram Parse(string raw)
    {
        // Every sample is also read with the other line end: it must say the same.
        var unix = TelegramParser.Parse(raw);
        var dos = TelegramParser.Parse(raw.Replace("\n", "\r\n", StringComparison.Ordinal));
        (dos.Id, dos.Subject, dos.Signer, dos.Truncated, dos.From).ShouldBe((unix.Id, unix.Subject, unix.Signer, unix.Truncated, unix.From));
        dos.Tags.ShouldBe(unix.Tags);
        dos.To.ShouldBe(unix.To);
        dos.Attention.ShouldBe(unix.Attention);
        dos.References.SelectMany(r => r.Cables).ShouldBe(unix.References.SelectMany(r => r.Cables));
        dos.Paragraphs.Select(p => (p.Number, p.Mark)).ShouldBe(unix.Paragraphs.Select(p => (p.Number, p.Mark)));
        return unix;
    }

    public static string[] Codes(this Telegram telegram) => telegram.Warnings.Select(w => w.Code).ToArray();
}
