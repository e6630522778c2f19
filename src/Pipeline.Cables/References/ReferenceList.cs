using System.Text;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>What year inference needs to know of the telegram itself.</summary>
internal sealed record Citing(int? Year, int? DayOfYear, string? Station, int? Serial);

/// <summary>The REF line taken apart into its entries (field guide 2.10).</summary>
internal static class ReferenceList
{
    public static IReadOnlyList<Reference> Read(string raw, TextSpanList pieces, Citing citing, Warnings warnings)
    {
        var text = Text(raw, pieces);
        var reader = new CitationReader(text, Tokens.Of(text), citing.Year);
        return new ReferenceEntries(text, reader, citing, warnings, pieces.Spans.Count > 0 ? pieces.Start : null).Read();
    }

    /// <summary>
    /// True when a line after a blank line still belongs to the list: the next label, a NOTAL, or a cable from first to last
    /// character (06REYKJAVIK294 has a blank line inside its list).
    /// </summary>
    public static bool LooksListed(string raw, int start, int end, TextSpanList soFar)
    {
        var line = raw.AsSpan(start, end - start).ToString();
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
            return label is "A" or "1" || Bullets.Follows(Bullets.Last(raw, soFar), label);
        }

        return tokens.Count > 1 && reader.Read(0, strict: true) is { } citation
            && (citation.Next >= tokens.Count || reader.IsMark(citation.Next, ',') || reader.IsMark(citation.Next, ';') || reader.IsMark(citation.Next, '('));
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

            next = reader.ImpliedSerial(next)?.Next ?? reader.Read(next, strict: true)?.Next ?? next;
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
