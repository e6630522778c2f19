using System.Text;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Construction;

/// <summary>Writes classification line, captions, attention lines, E.O., TAGS, SUBJECT and REF.</summary>
internal static class HeadingWriter
{
    public static string Write(Expected t, Look look, int section = 1)
    {
        var gap = look.Gap;
        var text = new StringBuilder(Class(t, look, section)).Append(gap);
        foreach (var caption in t.Captions)
        {
            text.Append(caption).Append(" \n").Append(gap);
        }

        foreach (var line in t.Attention)
        {
            Wrap(text, line, look.Wrap);
        }

        var retyped = look.Layout == Layout.Retyped;
        text.Append(gap).Append(t.Order.Printed).Append(" \n").Append(retyped ? "TAGS " : "TAGS: ").AppendJoin(look.Is1970s || retyped ? ", " : " ", t.Tags).Append('\n');
        text.Append(retyped ? gap : "");
        Wrap(text, "SUBJECT: " + t.Subject, look.Wrap);
        text.Append(gap);
        if (t.References.Count > 0)
        {
            text.Append("REF: ").AppendJoin(look.Separator, t.References.Select((r, i) => look.Label(i) + r.Printed)).Append('\n').Append(gap);
        }

        return look.Layout == Layout.OneLine ? OnOneLine(text.ToString()) : text.ToString();
    }

    public static void Wrap(StringBuilder text, string words, int most)
    {
        var column = 0;
        foreach (var word in words.Split(' '))
        {
            if (column > 0 && column + word.Length > most)
            {
                text.Append(" \n");
                column = 0;
            }

            text.Append(column > 0 ? " " : "").Append(word);
            column += word.Length + 1;
        }

        text.Append(" \n");
    }

    private static string Class(Expected t, Look look, int section)
    {
        // The archive print sends sections apart; the others hold one line for all.
        SectionOf? of = look.Layout == Layout.ArchivePrint ? new SectionOf(section, 2) : t.Section;
        var sections = of is null ? "" : look.Is1970s ? Expected.Text($"SECTION {of.Number} OF {of.Of} ") : Expected.Text($"SECTION {of.Number:00} OF {of.Of:00} ");
        var serial = look.Is1970s && t.Post.Name != "STATE" ? Expected.Text($"{t.Serial}") : Expected.Text($"{t.Serial:000000}");
        return $"UNCLAS {sections}{t.Post.Name} {serial} \n";
    }

    private static string OnOneLine(string heading) => string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + "\n \n";
}
