using System.Globalization;
using System.Text;

namespace Pipeline.Archives.Tests.Building;

/// <summary>A made-up telegram with the headings that teletype and archive give it.</summary>
internal sealed record InventedTelegram(string Station, int Serial, string Body = "1. THE GARDENS ARE QUIET.", int Section = 0, int Sections = 0)
{
    private string Part => Sections == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"SECTION {Section:00} OF {Sections:00} ");

    private string Sent => string.Create(CultureInfo.InvariantCulture, $"R 02{1800 + (Serial % 60)}Z MAR 06");

    /// <summary>Format lines 1 to 12 as the 2000s have them.</summary>
    public string Teletype() => new StringBuilder()
        .Append("VZCZCXYZ0000\nRR RUEHWEB\n\n")
        .Append(CultureInfo.InvariantCulture, $"DE RUEHXX #{Serial % 10000:0000}{(Sections == 0 ? "" : $"/{Section:00}")} 0611832\nZNR UUUUU ZZH\n")
        .Append(FromDate())
        .ToString();

    /// <summary>The same from the date-time group on.</summary>
    public string FromDate() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sent}\nFM AMEMBASSY {Station}\nTO RUEHC/SECSTATE WASHDC 8956\nUNCLAS {Part}{Station} {Serial:000000}\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: GARDENS\n\n{Body}\nBAKER\n");

    /// <summary>As the 1970s' archive prints it: a mark and a page line above, the mark below.</summary>
    public string Paged(string date = "052356Z") => string.Create(
        CultureInfo.InvariantCulture,
        $"UNCLASSIFIED\n\nPAGE 01        {Station}  {Serial:00000}  {(Sections == 0 ? "" : $"{Section:00} OF {Sections:00}  ")}{date}\n43\nACTION ARA-10\n\nINFO  OCT-01  ISO-00  /011 W\n                     --------------------- 109826\nR {date} JUL 75\nFM AMEMBASSY {Station}\nTO SECSTATE WASHDC 236\nUNCLAS {Part}{Station} {Serial}\n\nE.O. 11652: N/A\nTAGS: PFOR\nSUBJECT: GARDENS\n\n{Body}\nBAKER\n\n\nUNCLASSIFIED\n");
}
