using Pipeline.Cables.Header;
using Pipeline.Cables.Heading;
using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>Telegrams that stand whole inside the text, relayed or quoted, each with a classification line of its own (field guide 2.14).</summary>
internal static class EmbeddedReader
{
    // A heading follows its classification line closely; one that does not is a mere mention.
    private const int LongestHeading = 2_000;
    private const int LinesOfIntroduction = 4;

    private static readonly string[] Introductions =
        ["FOL TEL", "FOLLOWING TEL", "FOL CABLE", "FOLLOWING CABLE", "FOLLOWING MESSAGE", "FOL MESSAGE", "FOL MSG", "FOLLOWING SENT", "FOL SENT", "FOLLOWING REPEAT", "FOLLOWING RPT", "FOL RPT", "FOL REPEAT", "REPEATED FOR YOU", "RELAYED"];

    private static readonly string[] Ends = ["UNQUOTE", "END QUOTE", "END OF QUOTE", "END TEXT", "END OF TEXT", "(END TEXT", "(END QUOTE", "END MESSAGE", "END OF MESSAGE", "END TELEGRAM"];

    public static IReadOnlyList<EmbeddedTelegram> Read(string raw, LineTable lines, Furniture furniture, Layout layout, int? year, int textEnd)
    {
        if (layout.Others.Count == 0)
        {
            return [];
        }

        var found = new List<EmbeddedTelegram>(layout.Others.Count);
        var after = layout.HeadingStart;
        for (var i = 0; i < layout.Others.Count; i++)
        {
            var line = layout.Others[i];
            if (line.Start < after || line.End >= textEnd)
            {
                continue;
            }

            // Its own later sections belong to it.
            var next = i + 1;
            while (next < layout.Others.Count && layout.Others[next].Post == line.Post && layout.Others[next].Serial == line.Serial)
            {
                next++;
            }

            var limit = next < layout.Others.Count ? Math.Min(textEnd, layout.Others[next].Start) : textEnd;
            if (Read(raw, lines, furniture, layout, line, after, limit, year) is { } telegram)
            {
                found.Add(telegram);
                after = telegram.End;
            }
        }

        return found;
    }

    private static EmbeddedTelegram? Read(string raw, LineTable lines, Furniture furniture, Layout layout, ClassLine line, int after, int limit, int? year)
    {
        var start = SectionJoin.HeaderStart(raw, lines, line.Start, after);
        var header = new HeaderReader(new Warnings());
        header.Read(raw, lines, start, line.Start);
        var heading = HeadingReader.Read(raw, HeadingPieces.Cut(raw, lines, furniture, line.End, Math.Min(limit, line.End + LongestHeading)), line.Caveats, limit);
        if (heading.Subject is null && heading.Tags is null && heading.Order is null && header.Sent is null)
        {
            return null;
        }

        var (from, dated) = Introduced(raw, lines, start, after, out var introduced);
        var end = End(raw, lines, Math.Max(heading.BodyStart, line.End), limit);
        var of = header.Sent?.Year ?? dated ?? year;
        return new EmbeddedTelegram(
            introduced || layout.Relayed == line ? "relayed" : "quoted",
            of is { } y && line.Serial > 0 ? CanonicalId.Of(y, Stations.Canonical(line.Post), line.Serial) : null,
            new Mrn(line.Post, line.Serial),
            line.Classification,
            header.From ?? from,
            header.Sent?.SentAt,
            heading.Subject is { Spans.Count: > 0 } subject ? Joined.Line(raw, subject) : null,
            start,
            Chars.TrimEnd(raw, line.End, end));
    }

    private static int End(ReadOnlySpan<char> raw, LineTable lines, int start, int limit)
    {
        for (var i = lines.IndexAt(start); i < lines.Count && lines[i].Start < limit; i++)
        {
            if (lines[i].Start < start)
            {
                continue;
            }

            foreach (var end in Ends)
            {
                if (Chars.StartsAt(raw, lines[i].Start, lines[i].End, end))
                {
                    return lines[i].Start;
                }
            }
        }

        return limit;
    }

    // FOL TEL SENT ACTION ABU DHABI ... FROM MANAMA DTD 25 AUG 1976: the lines of the relaying post name sender and date.
    private static (string? From, int? Year) Introduced(ReadOnlySpan<char> raw, LineTable lines, int start, int least, out bool introduced)
    {
        introduced = false;
        var last = lines.IndexAt(start) - 1;
        var first = Math.Max(0, last - LinesOfIntroduction);
        while (first <= last && lines[first].Start < least)
        {
            first++;
        }

        if (first > last)
        {
            return default;
        }

        var text = raw[lines[first].Start..lines[last].End];
        foreach (var words in Introductions)
        {
            introduced |= text.Contains(words, StringComparison.OrdinalIgnoreCase);
        }

        var dated = text.LastIndexOf(" DTD ", StringComparison.Ordinal);
        dated = dated < 0 ? text.LastIndexOf(" DATED ", StringComparison.Ordinal) : dated;
        if (!introduced || dated < 0)
        {
            return default;
        }

        var from = text[..dated].LastIndexOf("FROM ", StringComparison.Ordinal);
        var sender = from < 0 ? default : text[(from + 5)..dated].Trim();
        return (sender.Length is > 0 and < 40 ? Joined.Line(sender) : null, YearOf(text[(dated + 5)..]));
    }

    // The first number of four digits after a month.
    private static int? YearOf(ReadOnlySpan<char> text)
    {
        for (var p = 0; p < text.Length; p++)
        {
            if (char.IsAsciiDigit(text[p]) && (p == 0 || !char.IsAsciiLetterOrDigit(text[p - 1])))
            {
                var end = Chars.SkipDigits(text, p, text.Length);
                if (end - p == 4 && Chars.Number(text[p..end]) is >= 1966 and <= 2065 and var year)
                {
                    return year;
                }

                p = end - 1;
            }
        }

        return null;
    }
}
