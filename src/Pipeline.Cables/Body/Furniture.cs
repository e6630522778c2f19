using Pipeline.Cables.Header;
using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>
/// Finds what the transmission and the archive put between the lines: page headers, class words at page breaks, release stamps,
/// end marks (field guide 2.12, 2.14). It is marked, never cut, so that offsets stay true.
/// </summary>
internal sealed class Furniture
{
    // More sections than any telegram has (36 measured): a hostile text cannot fill the list.
    private const int MostSections = 256;

    // How far above the end of a section its closing class word is looked for: each line is looked at a bounded number of times.
    private const int ClosingLines = 24;

    private readonly List<TextSpan> _inline = [];
    private readonly List<SectionShown> _shown = [];
    private readonly List<int> _lost = [];

    /// <summary>Sections that page headers name.</summary>
    public IReadOnlyList<SectionShown> SectionsShown => _shown;

    /// <summary>Sections in whose place stands a box of asterisks.</summary>
    public IReadOnlyList<int> SectionsLost => _lost;

    /// <summary>Page headers that stand inside a line of text, in order.</summary>
    public IReadOnlyList<TextSpan> Inline => _inline;

    public static Furniture Mark(ReadOnlySpan<char> raw, LineTable lines, Warnings warnings)
    {
        var found = new Furniture();
        found.MarkPageHeaders(raw, lines);
        var stamps = raw.Contains("Declassified/Released", StringComparison.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            ref var line = ref lines[i];
            if (line.IsBlank || line.Furniture)
            {
                continue;
            }

            if (raw[line.Start] == 'P' && PageLine.TryRead(raw, line.Start, line.End, out _, out var serial))
            {
                MarkPageBreak(raw, lines, i, serial.IsEmpty);
                if (PageLine.Section(raw[line.Start..line.End]) is { } section)
                {
                    found.Show(new SectionShown(Chars.Number(serial), section.Number, section.Of));
                }
            }
            else if (EndMarks.IsEndMark(raw, line) || EndMarks.IsRelayStamp(raw, line) || (stamps && EndMarks.IsReleaseStamp(raw, line)))
            {
                line.Furniture = true;
                if (stamps && i + 1 < lines.Count && EndMarks.IsReleaseStamp(raw, line) && !lines[i + 1].IsBlank && EndMarks.IsRestOfStamp(raw, lines[i + 1]))
                {
                    lines[i + 1].Furniture = true;
                }

                if (raw[line.Start..line.End] is Reading.SectionEnd.Line or "Message Attributes")
                {
                    MarkClosingClass(raw, lines, i - 1, Math.Max(0, i - ClosingLines));
                }
            }
            else if (raw[line.Start] == '*')
            {
                found.MissingSection(raw, lines, i, warnings);
            }
        }

        found._inline.AddRange(WebsiteLines.Mark(raw, lines));
        found._inline.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        MarkClosingClass(raw, lines, lines.Count == 0 ? 0 : lines.IndexAt(Layout.TextEnd(raw, lines)), 0);
        return found;
    }

    // The class word under the last page; above it only end marks may stand.
    private static void MarkClosingClass(ReadOnlySpan<char> raw, LineTable lines, int last, int least)
    {
        for (var i = last; i > least; i--)
        {
            if (lines[i].IsBlank || lines[i].Furniture)
            {
                continue;
            }

            if (!IsPageWord(raw, lines[i]))
            {
                return;
            }

            lines[i].Furniture = true;
        }
    }

    /// <summary>All spans of furniture from the offset on: whole lines and pieces, in order.</summary>
    public List<TextSpan> From(LineTable lines, int start, int end)
    {
        var spans = new List<TextSpan>();
        for (var i = lines.IndexAt(start); i < lines.Count && lines[i].Start < end; i++)
        {
            if (lines[i].Furniture && lines[i].Start >= start)
            {
                spans.Add(new TextSpan(lines[i].Start, lines[i].End));
            }
        }

        foreach (var piece in _inline)
        {
            if (piece.Start >= start && piece.Start < end)
            {
                spans.Add(piece);
            }
        }

        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        return Apart(spans, end);
    }

    private static List<TextSpan> Apart(List<TextSpan> spans, int end)
    {
        var apart = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (apart.Count > 0 && span.Start < apart[^1].End)
            {
                apart[^1] = new TextSpan(apart[^1].Start, Math.Min(end, Math.Max(apart[^1].End, span.End)));
            }
            else
            {
                apart.Add(new TextSpan(span.Start, Math.Min(end, span.End)));
            }
        }

        return apart;
    }

    /// <summary>Hides a piece of a line that goes on with text.</summary>
    public void Hide(TextSpan piece)
    {
        var at = _inline.Count;
        while (at > 0 && _inline[at - 1].Start > piece.Start)
        {
            at--;
        }

        _inline.Insert(at, piece);
    }

    private void MarkPageHeaders(ReadOnlySpan<char> raw, LineTable lines)
    {
        var at = 0;
        while (true)
        {
            var hit = raw[at..].IndexOf(" OF ", StringComparison.Ordinal);
            if (hit < 0)
            {
                return;
            }

            at += hit;
            if (PageHeader.TryRead(raw, at, out var span, out var section))
            {
                Show(section);
                ref var line = ref lines[lines.IndexAt(span.Start)];
                if (span.Start <= line.Start && span.End >= line.End)
                {
                    line.Furniture = true;
                }
                else
                {
                    _inline.Add(span);
                }
            }

            at += 4;
        }
    }

    // The class word stands once or twice above and once below a page line, and again at the end of the text.
    private static void MarkPageBreak(ReadOnlySpan<char> raw, LineTable lines, int page, bool split)
    {
        lines[page].Furniture = true;
        var next = lines.NextFilled(page, 1);
        if (split && next >= 0 && PageLine.TryReadStation(raw, lines[next].Start, lines[next].End, out _, out _))
        {
            lines[next].Furniture = true;
        }

        var before = page;
        for (var i = 0; i < 4 && (before = lines.NextFilled(before, -1)) >= 0 && IsPageWord(raw, lines[before]); i++)
        {
            // A caption belongs to the page only under a class word; under the classification line it is the caption of the telegram.
            var caption = !Classifications.IsAlone(raw, lines[before].Start, lines[before].End);
            if (caption && !(lines.NextFilled(before, -1) is >= 0 and var above && Classifications.IsAlone(raw, lines[above].Start, lines[above].End)))
            {
                break;
            }

            lines[before].Furniture = true;
        }
    }

    /// <summary>The caption SIPDIS alone on a line of the text stood at the top of a page, and cuts sentences as page headers do.</summary>
    public static void MarkCaptions(ReadOnlySpan<char> raw, LineTable lines, int start)
    {
        for (var at = start; at < raw.Length && raw[at..].IndexOf("SIPDIS", StringComparison.Ordinal) is >= 0 and var hit;)
        {
            at += hit + 6;
            ref var line = ref lines[lines.IndexAt(at - 6)];
            line.Furniture |= line.Length == 6 && line.End == at;
        }
    }

    // The class word, and on pages of the 1990s the caption with it.
    private static bool IsPageWord(ReadOnlySpan<char> raw, in Line line) =>
        Classifications.IsAlone(raw, line.Start, line.End) || raw[line.Start..line.End] is "SIPDIS" or "SENSITIVE";

    private void Show(SectionShown section)
    {
        if (_shown.Count < MostSections && section.Number > 0 && section.Number <= section.Of && !(_shown.Count > 0 && _shown[^1] == section))
        {
            _shown.Add(section);
        }
    }

    private void MissingSection(ReadOnlySpan<char> raw, LineTable lines, int i, Warnings warnings)
    {
        var text = raw[lines[i].Start..lines[i].End];
        var at = text.IndexOf("Missing Section", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return;
        }

        var digits = Chars.SkipBlanks(text, at + 15, text.Length);
        var number = text[digits..Chars.SkipDigits(text, digits, text.Length)];
        warnings.Add("section.missing", $"Section {(number.IsEmpty ? "of unknown number" : number.ToString())} is missing.", lines[i].Start);
        lines[i].Furniture = true;
        if (number.Length is > 0 and < 4 && _lost.Count < MostSections)
        {
            _lost.Add(Chars.Number(number));
        }

        ReadOnlySpan<int> around = [i - 1, i + 1];
        foreach (var side in around)
        {
            if (side >= 0 && side < lines.Count && !lines[side].IsBlank && !raw[lines[side].Start..lines[side].End].ContainsAnyExcept('*', ' '))
            {
                lines[side].Furniture = true;
            }
        }
    }
}
