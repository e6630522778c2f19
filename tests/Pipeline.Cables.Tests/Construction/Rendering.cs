using System.Text;

namespace Pipeline.Cables.Tests.Construction;

/// <summary>Writes a telegram down in one of the layouts of the field guide.</summary>
internal static class Rendering
{
    public static string Write(Expected t, Look look)
    {
        var top = HeaderWriter.Write(t, look) + HeadingWriter.Write(t, look);
        var text = new StringBuilder(look.Is1970s ? Broken(top, t, look) : top);
        var lines = Body(t, look);
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(lines[i]).Append('\n');
            if (i + 1 < lines.Count && look.Breaks.Any(b => b % lines.Count == i))
            {
                text.Append(PageBreak(t, look, i));
            }

            if (look.Layout == Layout.ArchivePrint && i == Split(lines, look))
            {
                text.Append("\n                       UNCLASSIFIED\n\n").Append(HeaderWriter.Write(t, look, 2)).Append(HeadingWriter.Write(t, look, 2));
            }
        }

        text.Append(Gap(look)).Append(t.Signer).Append('\n').Append(Ending(look));
        return look.Crlf ? text.Replace("\n", "\r\n").ToString() : text.ToString();
    }

    /// <summary>The words of a paragraph, its label included, as one line.</summary>
    public static string Words(Point p, int number, Look look) =>
        string.Join(' ', Lines(p, number, look).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Gap(Look look) => look.Is1970s ? "" : " \n";

    private static List<string> Body(Expected t, Look look)
    {
        var text = new StringBuilder();
        for (var i = 0; i < t.Paragraphs.Count; i++)
        {
            foreach (var line in Lines(t.Paragraphs[i], i + 1, look))
            {
                HeadingWriter.Wrap(text, line, look.Wrap);
                text.Append(Gap(look));
            }
        }

        return [.. text.ToString().TrimEnd('\n').Split('\n')];
    }

    private static IEnumerable<string> Lines(Point p, int number, Look look)
    {
        yield return Expected.Text($"{look.Pilcrow}{number}. {(p.Mark is null ? "" : $"({p.Mark}) ")}{p.Text}");
        for (var i = 0; i < p.Points.Count; i++)
        {
            yield return p.Lettered ? $"{look.Pilcrow}{(char)('A' + i)}. {p.Points[i]}" : "-- " + p.Points[i];
        }
    }

    // The first section ends inside the text, mostly inside a sentence; a point A. right below the repeated references would be one of them.
    private static int Split(List<string> lines, Look look)
    {
        var places = Enumerable.Range(0, lines.Count - 1).Where(i => lines[i + 1].Length > 1 && (char.IsLower(lines[i + 1][0]) || char.IsAsciiDigit(lines[i + 1][0]))).ToList();
        return places[look.HeadingBreak % places.Count];
    }

    private static string PageBreak(Expected t, Look look, int line)
    {
        var page = 2 + (line % 7);
        return look.Layout switch
        {
            Layout.ArchivePrint => Expected.Text($"\n                       UNCLASSIFIED\n\nPAGE {page:00}        {t.Post.Name[..Math.Min(6, t.Post.Name.Length)].TrimEnd()}  {t.Serial:00000}  01 OF 02  {t.SentAt:ddHHmm}Z\n"),
            _ when look.Is1970s => Page(t, look, page),
            _ => Expected.Text($" \n{HeaderWriter.PageName(t)} {t.Serial:00000000}  {page:000}{(t.Section is null ? "" : ".2")} OF {t.Section?.Of ?? 9:000} \n \n \n"),
        };
    }

    private static string Page(Expected t, Look look, int page) =>
        look.Layout == Layout.Outgoing1970s ? Expected.Text($"UNCLASSIFIED\nUNCLASSIFIED\nPAGE {page:00} STATE {t.Serial:000000}\n")
            : look.Bullet % 2 == 0 ? Expected.Text($"UNCLASSIFIED\nUNCLASSIFIED\nPAGE {page:00} {t.Post.Name} {t.Serial:00000} {t.SentAt:ddHHmm}Z\n")
            : Expected.Text($"UNCLASSIFIED\nUNCLASSIFIED\nPAGE {page:00}\n{t.Post.Name} {t.Serial:00000} {t.SentAt:ddHHmm}Z\n");

    // A page line of the 1970s falls anywhere below the sender: into the addresses, between E.O. and TAGS, into subject and references (field guide 2.12).
    private static string Broken(string top, Expected t, Look look)
    {
        var lines = top.TrimEnd('\n').Split('\n').ToList();
        var first = lines.FindIndex(line => line.StartsWith("FM ", StringComparison.Ordinal)) + 1;
        lines.Insert(first + (look.HeadingBreak % (lines.Count - first + 1)), Page(t, look, 2).TrimEnd('\n'));
        return string.Join('\n', lines) + "\n";
    }

    private static string Ending(Look look)
    {
        var noise = look.Ending switch { 0 => "", 1 => "NNNN\n", 2 => "\n=======================CABLE ENDS============================\n", _ => " \n \n" };
        return look.Layout switch
        {
            Layout.ArchiveFile => "UNCLASSIFIED\n\n\n<< END OF DOCUMENT >>\n\n\nMessage Attributes\n\nAutomatic Decaptioning: X\nDocument Number: 1975LIMA00826\nSubject: HARBOUR TALKS\nType: TE\n",
            Layout.Incoming1970s or Layout.Outgoing1970s => look.Ending == 0 ? "" : "UNCLASSIFIED\nNNN\n",
            Layout.ArchivePrint => "\n                       UNCLASSIFIED\n\nNNNN\n",
            _ => noise,
        };
    }
}
