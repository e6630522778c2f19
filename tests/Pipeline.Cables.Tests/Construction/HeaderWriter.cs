using System.Globalization;
using System.Text;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Construction;

/// <summary>Writes what stands above the classification line.</summary>
internal static class HeaderWriter
{
    public static string Write(Expected t, Look look, int section = 1)
    {
        var text = new StringBuilder();
        switch (look.Layout)
        {
            case Layout.Extract:
                return "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n";
            case Layout.FullSingle or Layout.FullRelay:
                FormatLines(text, t, look.Layout == Layout.FullRelay);
                break;
            case Layout.Restricted:
                text.Append(Expected.Text($"UNCLASSIFIED   {t.Post.Name}   {t.Serial:00000000}\nINFO  LOG-00   EEB-01   AF-00    AID-02\n      DODE-00  EUR-00   /003W\n                  ------------------1A2B3C  {t.SentAt:ddHHmm}Z /38\n"));
                break;
            case Layout.ArchivePrint:
                text.Append(Expected.Text($"                           UNCLASSIFIED     PTQ000{section}\n\nPAGE 01        {Cut(t.Post.Name)}  {t.Serial:00000}  0{section} OF 02  {t.SentAt:ddHHmm}Z\nACTION WHA-00\n\nINFO  LOG-00   EEB-01   /001W\n                  ------------------1A2B3{section}  {t.SentAt:ddHHmm}Z /38\n"));
                break;
            case Layout.Incoming1970s or Layout.ArchiveFile:
                text.Append(look.Layout == Layout.ArchiveFile ? "Message Text\n\n" : "").Append(Expected.Text($"UNCLASSIFIED\nPAGE 01 {t.Post.Name} {t.Serial:00000} {t.SentAt:ddHHmm}Z\n43\nACTION ARA-10\nINFO OCT-01 ISO-00 H-02\nUSIA-15 /028 W\n--------------------- 033124\n"));
                break;
            case Layout.Outgoing1970s:
                text.Append(Expected.Text($"PAGE 01 STATE {t.Serial:000000}\n70-62\nORIGIN ARA-20\nINFO OCT-01 ISO-00 /021 R\nDRAFTED BY ARA/PAF:BAKER:JZ\nAPPROVED BY ARA/PAF:BAKER\nARA/MILLER (INFO)\n------------------065004 {t.SentAt:ddHHmm}Z /62\n"));
                break;
        }

        Sent(text, t);
        Addresses(text, "TO ", t.To, look);
        Addresses(text, "INFO ", t.Info, look);
        if (look.Layout == Layout.Glued)
        {
            text.Length--;
        }

        return text.Append(look.Is1970s || look.Layout == Layout.Glued ? "" : "\n").ToString();
    }

    public static string PageName(Expected t) => t.Post.Name[..Math.Min(10, t.Post.Name.Length)];

    // NARA and the archive print cut names: first word or six letters (field guide 2.5).
    private static string Cut(string name) => name.Length <= 6 ? name : name[..6].TrimEnd();

    private static void FormatLines(StringBuilder text, Expected t, bool relay)
    {
        var prosign = Prosign(t.Action);
        text.Append(relay ? "VZCZCXRO0042\n" : "VZCZCXYZ0042\n").Append(prosign).Append(prosign).Append(relay ? " RUEHAG RUEHDF\n" : " RUEHWEB\n\n");
        text.Append(Expected.Text($"DE {t.Post.Route} #{t.Serial % 10_000:0000}{(t.Section is null ? "" : "/01")} {t.SentAt.DayOfYear:000}{t.SentAt:HHmm}\nZNR UUUUU ZZH\n"));
    }

    private static void Sent(StringBuilder text, Expected t)
    {
        text.Append(Prosign(t.Action)).Append(t.Information is null ? "" : " " + Prosign(t.Information));
        text.Append(Expected.Text($" {t.SentAt:ddHHmm}Z {t.SentAt.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()} {t.SentAt.Year % 100:00}\nFM {t.Post.Sender}\n"));
    }

    private static void Addresses(StringBuilder text, string label, IReadOnlyList<Addressee> list, Look look)
    {
        foreach (var address in list)
        {
            text.Append(label).Append(address.Route is { } route && look.HasRoutes ? route + "/" : "").Append(address.Name).Append(address.Precedence is null ? "" : " " + address.Precedence);
            text.Append(address.Number is { } n ? n.ToString(look.Is1970s ? " 0" : " 0000", CultureInfo.InvariantCulture) : "").Append('\n');
            label = "";
        }
    }

    private static string Prosign(string precedence) => precedence switch { "FLASH" => "Z", "IMMEDIATE" => "O", "PRIORITY" => "P", _ => "R" };
}
