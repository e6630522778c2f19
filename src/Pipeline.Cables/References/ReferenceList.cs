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
        var next = Bullets.Read(reader, 0, out var label);
        if (next > 0)
        {
            return label is "A" or "1" || Bullets.Follows(Bullets.Last(raw, soFar), label);
        }

        return tokens.Count > 1 && reader.Read(0, strict: true) is { } citation
            && (citation.Next >= tokens.Count || reader.IsMark(citation.Next, ',') || reader.IsMark(citation.Next, ';') || reader.IsMark(citation.Next, '('));
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
