using System.Globalization;
using System.Text;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Construction;

internal enum HeaderLayout
{
    FullSingle,
    FullRelay,
    FromDateTimeGroup,
    Electronic1970s,
}

/// <summary>What a telegram says, before it is written down.</summary>
internal sealed record Expected(
    DateTimeOffset SentAt, string Action, string? Information, Place Post, int Serial, SectionOf? Section, IReadOnlyList<Addressee> To, IReadOnlyList<Addressee> Info,
    IReadOnlyList<string> Captions, IReadOnlyList<string> Attention, IReadOnlyList<string> Tags, string Subject, IReadOnlyList<Cited> References,
    IReadOnlyList<(string? Mark, string Text)> Paragraphs, string Signer)
{
    public string Id => Text($"{SentAt.Year % 100:00}{Post.Key}{Serial}");

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A post as printed, and its letters in an id.</summary>
internal sealed record Place(string Name, string Key, string Route);

/// <summary>A cable cited with its year printed.</summary>
internal sealed record Cited(int Year, Place Post, int Serial)
{
    public string Id => Expected.Text($"{Year % 100:00}{Post.Key}{Serial}");
}

/// <summary>Writes a telegram down in one of the layouts of the field guide.</summary>
internal sealed class Rendering(HeaderLayout layout, bool crlf, int wrapAt, bool pageHeaders, int bullet)
{
    public string Write(Expected t)
    {
        var text = new StringBuilder();
        Header(text, t);
        Class(text, t);
        Heading(text, t);
        Body(text, t);
        return crlf ? text.Replace("\n", "\r\n").ToString() : text.ToString();
    }

    private void Header(StringBuilder text, Expected t)
    {
        if (layout is HeaderLayout.FullSingle or HeaderLayout.FullRelay)
        {
            var relay = layout == HeaderLayout.FullRelay;
            text.Append(relay ? "VZCZCXRO0042\n" : "VZCZCXYZ0042\n").Append(Double(t.Action)).Append(relay ? " RUEHAG RUEHDF\n" : " RUEHWEB\n\n");
            text.Append(Expected.Text($"DE {t.Post.Route} #{t.Serial % 10_000:0000}{(t.Section is null ? "" : "/01")} {t.SentAt.DayOfYear:000}{t.SentAt:HHmm}\nZNR UUUUU ZZH\n"));
        }
        else if (layout == HeaderLayout.Electronic1970s)
        {
            text.Append(Expected.Text($"UNCLASSIFIED\nPAGE 01 {t.Post.Name} {t.Serial:00000} {t.SentAt:ddHHmm}Z\n43\nACTION ARA-10\nINFO OCT-01 ISO-00 H-02 /013 W\n--------------------- 033124\n"));
        }

        text.Append(Prosign(t.Action)).Append(t.Information is null ? "" : " " + Prosign(t.Information));
        text.Append(Expected.Text($" {t.SentAt:ddHHmm}Z {t.SentAt.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()} {t.SentAt.Year % 100:00}\nFM AMEMBASSY {t.Post.Name}\n"));
        Addresses(text, "TO ", t.To);
        Addresses(text, "INFO ", t.Info);
        text.Append(layout == HeaderLayout.Electronic1970s ? "" : "\n");
    }

    private static void Addresses(StringBuilder text, string label, IReadOnlyList<Addressee> list)
    {
        foreach (var address in list)
        {
            text.Append(label).Append(address.Route is null ? "" : address.Route + "/").Append(address.Name);
            text.Append(address.Precedence is null ? "" : " " + address.Precedence).Append(address.Number is { } n ? Expected.Text($" {n:0000}") : "").Append('\n');
            label = "";
        }
    }

    private static void Class(StringBuilder text, Expected t) =>
        text.Append("UNCLAS ").Append(t.Section is { } s ? Expected.Text($"SECTION {s.Number:00} OF {s.Of:00} ") : "").Append(Expected.Text($"{t.Post.Name} {t.Serial:000000} \n"));

    private void Heading(StringBuilder text, Expected t)
    {
        var gap = layout == HeaderLayout.Electronic1970s ? "" : " \n";
        text.Append(gap);
        foreach (var caption in t.Captions)
        {
            text.Append(caption).Append(" \n").Append(gap);
        }

        foreach (var line in t.Attention)
        {
            Wrap(text, line);
        }

        text.Append(gap).Append("E.O. 12958: N/A \nTAGS: ").AppendJoin(layout == HeaderLayout.Electronic1970s ? ", " : " ", t.Tags).Append('\n');
        Wrap(text, "SUBJECT: " + t.Subject);
        text.Append(gap);
        if (t.References.Count > 0)
        {
            text.Append("REF: ");
            for (var i = 0; i < t.References.Count; i++)
            {
                var r = t.References[i];
                var label = (char)('A' + i);
                text.Append(bullet switch { 0 => $"{label}. ", 1 => $"({label}) ", 2 => $"{label}) ", _ => "" });
                text.Append(Expected.Text($"{r.Year % 100:00} {r.Post.Name} {r.Serial}")).Append(i + 1 == t.References.Count ? "\n" : bullet == 3 ? ", " : "\n     ");
            }

            text.Append(gap);
        }
    }

    private void Body(StringBuilder text, Expected t)
    {
        var gap = layout == HeaderLayout.Electronic1970s ? "" : " \n";
        for (var i = 0; i < t.Paragraphs.Count; i++)
        {
            var (mark, words) = t.Paragraphs[i];
            Wrap(text, Expected.Text($"{(gap.Length > 0 ? "\u00B6" : "")}{i + 1}. {(mark is null ? "" : $"({mark}) ")}{words}"));
            text.Append(gap);
            if (pageHeaders)
            {
                text.Append(gap.Length > 0
                    ? Expected.Text($"{t.Post.Name[..Math.Min(10, t.Post.Name.Length)]} {t.Serial:00000000}  {i + 2:000} OF 009 \n \n")
                    : Expected.Text($"UNCLASSIFIED\nUNCLASSIFIED\nPAGE {i + 2:00} {t.Post.Name} {t.Serial:00000} {t.SentAt:ddHHmm}Z\n"));
            }
        }

        text.Append(t.Signer).Append('\n');
    }

    private void Wrap(StringBuilder text, string words)
    {
        var column = 0;
        foreach (var word in words.Split(' '))
        {
            if (column > 0 && column + word.Length > wrapAt)
            {
                text.Append(" \n");
                column = 0;
            }

            text.Append(column > 0 ? " " : "").Append(word);
            column += word.Length + 1;
        }

        text.Append(" \n");
    }

    private static string Prosign(string precedence) => precedence switch { "FLASH" => "Z", "IMMEDIATE" => "O", "PRIORITY" => "P", _ => "R" };

    private static string Double(string precedence) => Prosign(precedence) + Prosign(precedence);
}
