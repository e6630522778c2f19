using System.Buffers;
using Pipeline.Cables.Header;
using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Where header, heading and text of the telegram stand, when the text holds it once, twice or in sections.</summary>
/// <param name="HeaderEnd">Offset where the header ends.</param>
/// <param name="Class">The classification line read, or null.</param>
/// <param name="HeadingStart">Offset where the heading begins, after the classification line.</param>
/// <param name="End">Offset where the telegram ends.</param>
/// <param name="Teaser">A cut copy that stands before the one read: its subject fills a gap.</param>
/// <param name="Parts">Later sections with headings of their own, in the order of the text.</param>
/// <param name="Relayed">A telegram quoted whole: its heading follows the relaying one.</param>
/// <param name="Others">Classification lines of other telegrams below the one read.</param>
internal sealed record Layout(
    int HeaderEnd, ClassLine? Class, int HeadingStart, int End, ClassLine? Teaser, IReadOnlyList<SectionPart> Parts, ClassLine? Relayed,
    IReadOnlyList<ClassLine> Others)
{
    // The longest heading measured ends 2,200 characters after the class line (field guide 1.2).
    private const int LongestHeading = 2_500;

    private static readonly SearchValues<string> HeadingLabels = SearchValues.Create(["TAGS:", "SUBJECT:", "SUBJ:", "E.O. 1"], StringComparison.OrdinalIgnoreCase);

    public static Layout Of(ReadOnlySpan<char> raw, LineTable lines, Warnings warnings)
    {
        var found = ClassLines.Find(raw, lines);
        var end = Chars.TrimEnd(raw, 0, TextEnd(raw, lines));
        var whole = end;
        found.RemoveAll(line => line.End > whole);
        var all = found.Count > 1 ? found.ToArray() : [];
        var seams = SectionSeams.Find(raw, lines);
        var joined = seams.Count == 0 || found.Count == 0 || found[0].Start > seams[0] ? [] : SectionSeams.Parts(raw, lines, seams, found, end);
        if (joined.Count > 0)
        {
            end = Chars.TrimEnd(raw, 0, joined[0].HeaderStart!.Value - Reading.SectionAssembly.Separator.Length);
            found.RemoveAll(line => line.End > end);
        }

        if (found.Count == 0)
        {
            return new Layout(FirstHeaderEnd(raw, lines, FirstParagraph(raw, lines)), null, 0, end, null, [], null, []);
        }

        var chosen = 0;
        int? left = null;
        ClassLine? relayed = null;
        List<SectionPart>? parts = null;
        for (var i = 1; i < found.Count; i++)
        {
            var (current, next) = (found[chosen], found[i]);
            if (!SameTelegram(current, next))
            {
                relayed ??= parts is null && !HasHeading(raw, current.End, next.Start) ? next : null;
            }
            else if (next.Section is { } section && (current.Section is { } own ? own.Number != section.Number : section.Number > 1))
            {
                (parts ??= []).Add(new SectionPart(next, null));
            }
            else if (IsHeader(raw, lines, current, next) || IsTeaser(raw, lines, current, next, next.Start + Length(found, i, end), i + 1 < found.Count ? found[i + 1].Start : end))
            {
                // A teaser and the whole telegram (field guide 2.15), or the class line above a copies block (2.2).
                left ??= IsHeader(raw, lines, current, next) ? null : current.Start;
                chosen = i;
                (parts, relayed) = (null, null);
            }
            else if (HasOwnHeading(raw, lines, next.End, i + 1 < found.Count ? found[i + 1].Start : end))
            {
                var copy = SectionJoin.HeaderStart(raw, lines, next.Start, current.End);
                warnings.Add("copy.omitted", $"The telegram stands in the text again; the copy in lines {Number(lines, copy)} to {Number(lines, end)} is left out.", copy);
                end = Chars.TrimEnd(raw, current.End, copy);
                break;
            }
            else
            {
                HideRepeated(lines, next);
            }
        }

        var teaser = chosen > 0 && !IsHeader(raw, lines, found[chosen - 1], found[chosen]) ? found[chosen - 1] : null;
        if (left is { } first)
        {
            warnings.Add("header.repeated", $"The telegram stands in the text more than once; the last copy is read, lines {Number(lines, first)} to {Number(lines, found[chosen].Start - 1)} are left out.", found[chosen].Start);
        }

        // A class line above the header (field guide 2.2): the header ends at the one below, or where its addresses end.
        var top = found.Count > 1 && IsHeader(raw, lines, found[0], found[1]);
        var start = found[chosen].End;
        var headerEnd = found[top ? 1 : 0].Start;
        if (!top && chosen == 0 && HeaderBelow(raw, lines, start, end) is { } below)
        {
            (start, headerEnd) = (below, below);
        }

        if (joined.Count > 0)
        {
            (parts, end) = ([.. parts ?? [], .. joined], whole);
        }

        return new Layout(FirstHeaderEnd(raw, lines, headerEnd), found[chosen], start, end, teaser, parts ?? [], relayed,
            Array.FindAll(all, line => line.Start > found[chosen].End && line.End < end && !SameTelegram(found[chosen], line)));
    }

    // Offset of the first line after the addresses that follow a class line; null when a heading follows it at once.
    private static int? HeaderBelow(ReadOnlySpan<char> raw, LineTable lines, int start, int end)
    {
        var sender = false;
        for (var i = lines.IndexAt(start) + 1; i < lines.Count && i - lines.IndexAt(start) < 120 && lines[i].Start < end; i++)
        {
            var text = raw[lines[i].Start..lines[i].End];
            var label = Labels.Read(raw, lines[i].Start, lines[i].End, atLineStart: true, out _);
            if (label is Label.Tags or Label.ExecutiveOrder or Label.Subject or Label.Paragraph or Label.References or Label.Summary || (!sender && text.StartsWith("SIPDIS")))
            {
                return sender ? lines[i].Start : null;
            }

            sender |= text.StartsWith("FM ");
            if (sender && lines[i].IsBlank && i + 1 < lines.Count && !lines[i + 1].IsBlank && !raw[lines[i + 1].Start..lines[i + 1].End].Contains('/')
                && !raw[lines[i + 1].Start..lines[i + 1].End].StartsWith("INFO ") && !raw[lines[i + 1].Start..lines[i + 1].End].StartsWith("TO "))
            {
                return lines[i + 1].Start;
            }
        }

        return null;
    }

    // Archive files go on with the attributes of the document (field guide 3.4).
    public static int TextEnd(ReadOnlySpan<char> raw, LineTable lines)
    {
        for (var i = lines.Count - 1; i > 0 && i > lines.Count - 120; i--)
        {
            if (raw[lines[i].Start..lines[i].End] is "Message Attributes")
            {
                return lines[i].Start;
            }

            if (raw[lines[i].Start..lines[i].End] is Reading.SectionEnd.Line)
            {
                break;
            }
        }

        return raw.Length;
    }

    private static bool SameTelegram(ClassLine a, ClassLine b) =>
        Stations.Canonical(a.Post) == Stations.Canonical(b.Post) && (a.Serial == b.Serial || a.Damaged || b.Damaged);

    private static int Length(List<ClassLine> found, int index, int end)
    {
        for (var i = index + 1; i < found.Count; i++)
        {
            if (SameTelegram(found[index], found[i]))
            {
                return found[i].Start - found[index].Start;
            }
        }

        return end - found[index].Start;
    }

    // The later copy is the whole one when only it has a heading, when a dump's end-of-header line stands between, or when it is longer.
    // Without a heading it is no copy: a classification line that a page or a section repeats must not cost the text above it.
    private static bool IsTeaser(ReadOnlySpan<char> raw, LineTable lines, ClassLine current, ClassLine next, int nextEnd, int headingEnd) =>
        HasOwnHeading(raw, lines, next.End, headingEnd)
        && (Characters(raw, next.Start, nextEnd) >= Characters(raw, current.Start, next.Start) || !HasHeading(raw, current.End, next.Start) || raw[current.End..next.Start].Contains("--- header ends ---", StringComparison.Ordinal));

    // The line alone, repeated at the top of a page: furniture. One that goes on with text stays text.
    private static void HideRepeated(LineTable lines, ClassLine repeated)
    {
        ref var line = ref lines[lines.IndexAt(repeated.Start)];
        line.Furniture |= repeated.Start - line.Start <= 1 && repeated.End >= line.End;
    }

    /// <summary>True when TAGS, a subject or an executive order stands between the classification line and the first numbered paragraph.</summary>
    public static bool HasOwnHeading(ReadOnlySpan<char> raw, LineTable lines, int start, int end)
    {
        end = Math.Min(end, start + LongestHeading);
        for (var i = lines.IndexAt(start); i < lines.Count && lines[i].Start < end; i++)
        {
            var (from, to) = (Math.Max(start, lines[i].Start), Math.Min(end, lines[i].End));
            if (from >= to)
            {
                continue;
            }

            if (ParagraphStart.TryRead(raw, from, to, out _, out _))
            {
                return false;
            }

            if (raw[from..to].ContainsAny(HeadingLabels) || Labels.Read(raw, from, to, atLineStart: true, out _) is Label.Tags or Label.Subject or Label.ExecutiveOrder)
            {
                return true;
            }
        }

        return false;
    }

    // In warnings, because it does not depend on the line ends.
    private static int Number(LineTable lines, int offset) => lines.IndexAt(offset) + 1;

    // Without carriage returns: which copy is the longer must not depend on the line ends.
    private static int Characters(ReadOnlySpan<char> raw, int start, int end) => end - start - raw[start..end].Count('\r');

    private static bool HasHeading(ReadOnlySpan<char> raw, int start, int end) =>
        raw[start..end].Contains("SUBJ", StringComparison.Ordinal) || raw[start..end].Contains("TAGS", StringComparison.Ordinal);

    public static bool IsHeader(ReadOnlySpan<char> raw, LineTable lines, ClassLine top, ClassLine next)
    {
        if (HasHeading(raw, top.End, next.Start))
        {
            return false;
        }

        var first = true;
        for (var i = lines.IndexAt(top.End) + 1; i < lines.Count && lines[i].Start < next.Start; i++)
        {
            var text = raw[lines[i].Start..lines[i].End];
            if (text.StartsWith("FM ", StringComparison.Ordinal))
            {
                return true;
            }

            // Under a class line at the top stand copies or format lines at once; anything else is the teaser of a dump.
            if (first && !text.IsEmpty && !lines[i].Furniture && !(text.StartsWith("INFO ") || text.StartsWith("ACTION ") || text.StartsWith("ORIGIN ") || text.StartsWith("VZCZC") || text.StartsWith("PAGE ")
                || DateTimeGroup.TryRead(raw, lines[i].Start, lines[i].End, out _)))
            {
                return false;
            }

            first &= text.IsEmpty;
        }

        return false;
    }

    private static int FirstParagraph(ReadOnlySpan<char> raw, LineTable lines)
    {
        for (var i = 0; i < lines.Count && i < 200; i++)
        {
            if (ParagraphStart.TryRead(raw, lines[i].Start, lines[i].End, out _, out _) || Labels.IsSummary(raw, lines[i].Start, lines[i].End))
            {
                return lines[i].Start;
            }
        }

        return lines.Count > 200 ? lines[200].Start : raw.Length;
    }

    // A dump repeats the header (field guide 2.15): only its first copy is read, or every addressee would stand twice.
    private static int FirstHeaderEnd(ReadOnlySpan<char> raw, LineTable lines, int end)
    {
        var sent = false;
        var identified = false;
        for (var i = 0; i < lines.Count && lines[i].Start < end; i++)
        {
            var line = raw[lines[i].Start..lines[i].End];
            var mark = line.Contains("VZCZC", StringComparison.Ordinal);
            var group = line.Length < 60 && DateTimeGroup.TryRead(raw, lines[i].Start, lines[i].End, out _);
            if ((mark && (identified || sent)) || (group && sent))
            {
                return lines[i].Start;
            }

            identified |= mark;
            sent |= group;
        }

        return end;
    }
}
