using System.Text;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>What year inference needs to know of the telegram itself.</summary>
/// <param name="FromText">The telegram is undated: its year is the one its text speaks of.</param>
internal sealed record Citing(int? Year, int? DayOfYear, string? Station, int? Serial, bool FromText = false);

/// <summary>The REF line taken apart into its entries (field guide 2.10).</summary>
internal static class ReferenceList
{
    private const int LongestLine = 400;

    // The longest station is four words: no more of the line before can belong to a cable cut in two.
    private const int LongestTail = 40;

    public static IReadOnlyList<Reference> Read(string raw, TextSpanList pieces, Citing citing, Warnings warnings)
    {
        var text = ListEnd.Clean(Text(raw, pieces));
        var reader = new CitationReader(text, Tokens.Of(text), citing.Year);
        return new ReferenceEntries(text, reader, new CitedCables(raw, citing, warnings, pieces.Spans.Count > 0 ? pieces.Start : null)).Read();
    }

    /// <summary>
    /// True when a line after a blank line still belongs to the list: the next label, a NOTAL, a cable from first to last character,
    /// or the rest of a cable that the blank line cut (field guide 1.2: RIO / DE JANEIRO 1291).
    /// </summary>
    public static bool LooksListed(string raw, int start, int end, TextSpanList soFar)
    {
        while (start < end && raw[start] is '-' or ' ')
        {
            start++;
        }

        var line = raw.AsSpan(start, Math.Min(end - start, LongestLine)).ToString();
        if (line.StartsWith("(NOTAL", StringComparison.Ordinal))
        {
            return true;
        }

        var tokens = Tokens.Of(line);
        var reader = new CitationReader(line, tokens, null);

        // SECSTATE / blank line / 36633: the serial of a station that ended the line before.
        if (tokens.Count == 1 && tokens[0].Kind == TokenKind.Number && soFar.Spans.Count > 0 && char.IsAsciiLetterUpper(raw[soFar.End - 1]))
        {
            return true;
        }

        var next = Bullets.Read(reader, 0, out var label);
        if (next > 0)
        {
            var last = Bullets.Last(raw, soFar);
            return label is "A" or "1" || Bullets.Follows(last, label) || (label == last && EndsInBullet(raw, soFar, label));
        }

        return (tokens.Count > 1 && reader.Read(0, strict: true) is { } citation
            && (citation.Next >= tokens.Count || reader.IsMark(citation.Next, ',') || reader.IsMark(citation.Next, ';') || reader.IsMark(citation.Next, '(') || Bullets.Read(reader, citation.Next, out _) > 0))
            || IsCut(raw, line, soFar);
    }

    // C. (C) BRASILIA 175 is cut at what looks like a portion mark: the label stands twice.
    private static bool EndsInBullet(string raw, TextSpanList soFar, string label)
    {
        var (start, end) = soFar.Spans[^1];
        return end - start <= 4 && raw.AsSpan(start, end - start).Contains(label, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsCut(string raw, string line, TextSpanList soFar)
    {
        if (soFar.Spans.Count == 0)
        {
            return false;
        }

        var (start, end) = soFar.Spans[^1];
        start = Math.Max(start, end - LongestTail);
        var text = raw.AsSpan(start, end - start).ToString() + " " + line;
        var tokens = Tokens.Of(text);
        var reader = new CitationReader(text, tokens, null);
        for (var i = 0; i < tokens.Count && tokens[i].Start < end - start; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && reader.Read(i, strict: true) is { } citation && tokens[citation.Next - 1].Start > end - start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a line is made of known stations and serials from first to last.</summary>
    public static bool IsCableList(string raw, int start, int end)
    {
        var line = raw.Substring(start, end - start);
        var reader = new CitationReader(line, Tokens.Of(line), null);
        var at = Bullets.Read(reader, 0, out _);
        if (reader.Read(at, strict: true) is not { } citation)
        {
            return false;
        }

        for (at = citation.Next; at < reader.All.Count;)
        {
            var next = Math.Max(Bullets.Read(reader, at, out _), at);
            if (reader.IsMark(next, ',') || reader.IsMark(next, ';') || reader.IsTail(next))
            {
                next++;
            }

            next = reader.Implied(next)?.Next ?? reader.Read(next, strict: true)?.Next ?? next;
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    private static string Text(string raw, TextSpanList pieces)
    {
        var text = new StringBuilder();
        foreach (var (start, end) in pieces.Spans)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(raw, start, end - start);
        }

        return text.ToString();
    }
}
