using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Finds <c>1. (U) CLASSIFIED BY ...</c>: the line as the first paragraph, as until 2000 (field guide 2.9).</summary>
internal static class ClassifiedByParagraph
{
    private const int MostLines = 8;

    /// <summary>The classifier from the lines of the heading, else from the first lines of the text; null when neither names one.</summary>
    public static ClassifiedBy? Read(string raw, LineTable lines, HeadingReader heading, int end, Warnings warnings)
    {
        ClassifiedBy? first = null;
        foreach (var line in heading.Classifiers)
        {
            // A list of references ran into the first label of two: the line that gives reasons is the right one.
            var read = ClassifiedByLine.Read(raw, line, whole: true, warnings);
            if (read is { Reasons.Count: > 0 })
            {
                return read;
            }

            first ??= read;
        }

        return first ?? (Find(raw, lines, heading.BodyStart, end) is { } paragraph ? ClassifiedByLine.Read(raw, paragraph, whole: false, warnings) : null);
    }

    private static TextSpanList? Find(string raw, LineTable lines, int start, int end)
    {
        var opens = true;
        for (int i = lines.IndexAt(start), seen = 0; i < lines.Count && seen < MostLines && lines[i].Start < end; i++)
        {
            var line = lines[i];
            if (line.IsBlank || line.Furniture || line.End <= start)
            {
                opens |= line.IsBlank;
                continue;
            }

            seen++;
            var from = Math.Max(line.Start, start);
            if ((opens || ParagraphStart.TryRead(raw, from, line.End, out _, out _)) && Label(raw, from, line.End) is { } label)
            {
                return Lines(raw, lines, i, label, end);
            }

            opens = false;
        }

        return null;
    }

    // After the number, the marks and the words ENTIRE TEXT: anything else before it makes it a sentence.
    private static int? Label(ReadOnlySpan<char> raw, int at, int end)
    {
        if (ParagraphStart.TryRead(raw, at, end, out _, out var content))
        {
            at = content;
        }

        while (PortionMarks.TryRead(raw, at, end, out _, out var after))
        {
            at = Chars.SkipBlanks(raw, after, end);
        }

        var entire = raw[at..Math.Min(end, at + 60)].IndexOf("ENTIRE TEXT", StringComparison.Ordinal);
        if (entire >= 0)
        {
            at += entire + "ENTIRE TEXT".Length;
            while (at < end && (Chars.IsBlank(raw[at]) || raw[at] is '.' or ')' or ',' or ';'))
            {
                at++;
            }
        }

        return ClassifiedByLine.TryLabel(raw, at, end, out _) ? at : null;
    }

    private static TextSpanList Lines(ReadOnlySpan<char> raw, LineTable lines, int index, int start, int end)
    {
        var pieces = new TextSpanList();
        pieces.Add(start, lines[index].End);
        for (var i = index + 1; i < lines.Count && i - index < MostLines && lines[i].Start < end && !lines[i].IsBlank; i++)
        {
            if (ParagraphStart.TryRead(raw, lines[i].Start, lines[i].End, out _, out _))
            {
                break;
            }

            if (!lines[i].Furniture)
            {
                pieces.Add(lines[i].Start, lines[i].End);
            }
        }

        return pieces;
    }
}
