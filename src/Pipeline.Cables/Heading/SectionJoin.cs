using Pipeline.Cables.Body;
using Pipeline.Cables.Header;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>
/// A telegram whose sections stand one after the other, each with a header and a heading of its own (field guide 2.13): the repeated
/// parts are marked as furniture, so that the text reads on; what the first header lacks is taken from them.
/// </summary>
internal static class SectionJoin
{
    private const int LongestHeader = 90;

    public static void Read(string raw, LineTable lines, Furniture furniture, Layout layout, HeaderReader header, Warnings warnings)
    {
        var of = layout.Class?.Section?.Of ?? 0;
        for (var i = 0; i < layout.Parts.Count; i++)
        {
            var (part, from) = layout.Parts[i];
            var start = from ?? HeaderStart(raw, lines, part.Start, layout.HeadingStart);
            if (!header.HasOrigin)
            {
                header.Read(raw, lines, start, part.Start);
            }

            var end = i + 1 < layout.Parts.Count ? layout.Parts[i + 1].HeaderStart ?? layout.Parts[i + 1].Class.Start : layout.End;

            // A section that repeats its classification line alone goes on with the text at once.
            var headed = Layout.HasOwnHeading(raw, lines, part.End, end);
            var text = headed
                ? HeadingReader.Read(raw, HeadingPieces.Cut(raw, lines, furniture, part.End, end), part.Caveats, end).BodyStart
                : Chars.SkipBlanks(raw, part.End, end);
            Hide(lines, furniture, start, text);
            if (from is { } seam && AttributesBefore(raw, lines, seam) is { } attributes)
            {
                Hide(lines, furniture, attributes, seam);
            }

            of = Math.Max(of, part.Section?.Of ?? 0);
            warnings.Add("section.joined", $"Section {part.Section?.Number ?? i + 2} of {of} follows with {(headed ? "a heading" : "a classification line")} of its own.", part.Start);
        }

        var unread = layout.Parts.Count + 1 < of ? UnreadHeader(raw, lines, layout) : null;
        if (unread is { } at)
        {
            warnings.Add("section.unread", $"A header stands inside the text, but no classification line under it could be read as one of {of} sections.", at);
        }

        if (layout.Parts.Count > 0 || unread is not null)
        {
            Missing(layout, of, warnings);
        }
    }

    /// <summary>Offset of a date-time group with its sender in the text of a sectioned telegram, outside the headers of the sections that were read; null for none.</summary>
    public static int? UnreadHeader(ReadOnlySpan<char> raw, LineTable lines, Layout layout)
    {
        for (var i = layout.Class?.Section is { Of: > 1 } ? lines.IndexAt(layout.HeadingStart) + 1 : lines.Count; i + 1 < lines.Count && lines[i].Start < layout.End; i++)
        {
            var line = lines[i];
            if (!line.IsBlank && !line.Furniture && line.Length < 60 && raw[lines[i + 1].Start..lines[i + 1].End].StartsWith("FM ") && DateTimeGroup.TryRead(raw, line.Start, line.End, out _)
                && !IsOfOther(layout, line.Start))
            {
                return line.Start;
            }
        }

        return null;
    }

    // A telegram quoted whole has a header of its own.
    private static bool IsOfOther(Layout layout, int at)
    {
        for (var i = 0; i < layout.Others.Count; i++)
        {
            if (layout.Others[i].Start > at && layout.Others[i].Start - at < 4_000)
            {
                return true;
            }
        }

        return false;
    }

    private static void Missing(Layout layout, int of, Warnings warnings)
    {
        var present = new HashSet<int> { layout.Class?.Section?.Number ?? 1 };
        foreach (var part in layout.Parts)
        {
            present.Add(part.Class.Section?.Number ?? 0);
        }

        for (var number = 1; number <= of && number <= 100; number++)
        {
            if (!present.Contains(number))
            {
                warnings.Add("section.missing", $"Section {number} of {of} is missing.");
            }
        }
    }

    // A heading that lost its line ends shares its line with the text: only its part of the line is hidden.
    private static void Hide(LineTable lines, Furniture furniture, int start, int end)
    {
        for (var i = lines.IndexAt(start); i < lines.Count && lines[i].Start < end; i++)
        {
            ref var line = ref lines[i];
            if (line.IsBlank || line.End <= start)
            {
                continue;
            }

            if (line.Start >= start && line.End <= end)
            {
                line.Furniture = true;
            }
            else
            {
                furniture.Hide(new TextSpan(Math.Max(line.Start, start), Math.Min(line.End, end)));
            }
        }
    }

    // The attributes of the document end every archive file, and so stand inside a text joined from several (field guide 3.4).
    private static int? AttributesBefore(ReadOnlySpan<char> raw, LineTable lines, int seam)
    {
        var last = lines.IndexAt(seam);
        for (var i = last; i > 0 && i > last - 120; i--)
        {
            if (raw[lines[i].Start..lines[i].End] is "Message Attributes")
            {
                return lines[i].Start;
            }
        }

        return null;
    }

    // Upwards from the classification line: addresses and format lines down from the first page, copies or start-of-message line.
    public static int HeaderStart(ReadOnlySpan<char> raw, LineTable lines, int classLine, int least)
    {
        var last = lines.IndexAt(classLine);
        var start = classLine;
        var sent = false;
        for (var i = last - 1; i >= 0 && last - i < LongestHeader && lines[i].Start > least; i--)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                continue;
            }

            var isSent = DateTimeGroup.TryRead(raw, line.Start, line.End, out _);
            sent |= isSent;
            var text = raw[line.Start..line.End];
            if (isSent || line.Furniture || IsHeaderLine(raw, line, text))
            {
                start = line.Start;
            }
            else if (sent)
            {
                break;
            }
        }

        return sent ? start : classLine;
    }

    private static bool IsHeaderLine(ReadOnlySpan<char> raw, in Line line, ReadOnlySpan<char> text) =>
        text.StartsWith("FM ") || (text.Length > 8 && text[0] == text[1] && text[2] == ' ' && text[3] == 'R' && Precedences.OfProsign(text[0]) is not null) || text.StartsWith("ACTION ") || text.StartsWith("ORIGIN ") || text.StartsWith("VZCZC") || text.StartsWith("DE R") || text.StartsWith("ZN")
        || text.StartsWith("INFO ") || Classifications.IsAlone(raw, line.Start, line.End) || (text.Contains("-0", StringComparison.Ordinal) && Chars.IsCapitals(text)) || (text.Length < 10 && text[0] == '/');
}
