using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Lines of the heading that hold no field, and how far the heading reaches.</summary>
internal static class HeadingFormulas
{
    private const int FarthestLabel = 40;

    /// <summary>CORRECTED COPY, plain or spaced, after dashes, asterisks or a parenthesis.</summary>
    public static bool IsCorrectedCopy(ReadOnlySpan<char> raw, int start, int end)
    {
        var p = start;
        while (p < end && p - start < 24 && (Chars.IsBlank(raw[p]) || raw[p] is '(' or '-' or '*' or '/' or '='))
        {
            p++;
        }

        return end - p >= 13 && raw[p] is 'C' or 'c' && (SpacedWord.TryRead(raw, ref p, end, "CORRECTED COPY") || Chars.StartsAt(raw, p, end, "C O R R E C T E D"));
    }

    /// <summary>Lines that stand between heading and text and belong to neither.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text) =>
        text.StartsWith("COUNTRY TEAM", StringComparison.Ordinal) || (text.StartsWith("FROM ", StringComparison.Ordinal) && text.Length < 80 && Chars.IsCapitals(text))
        || text.StartsWith("MINIMIZE CONSIDERED", StringComparison.OrdinalIgnoreCase) || text.StartsWith("THIS MESSAGE REPLACES", StringComparison.Ordinal);

    /// <summary>(U) SENSITIVE BUT UNCLASSIFIED - NOT FOR INTERNET DISTRIBUTION: a caption written as a sentence.</summary>
    public static bool IsStatement(ReadOnlySpan<char> text) =>
        text.Length < 90 && Chars.IsCapitals(text) && (text.Contains("SENSITIVE BUT UNCLASSIFIED", StringComparison.Ordinal) || text.Contains("NOT FOR INTERNET", StringComparison.Ordinal));

    /// <summary>
    /// Up to the last label every line belongs to the heading, whatever it says (notes of archivists, office lists). Only the first of
    /// its kind counts, and only near the one before it: a SUBJECT: deep in the text is quoted matter. -1 when there is no label.
    /// </summary>
    public static int LastLabel(List<HeadingPiece> pieces)
    {
        var last = -1;
        var seen = 0;
        for (var i = 0; i < pieces.Count && i - Math.Max(last, 0) < FarthestLabel; i++)
        {
            var label = pieces[i].Label;
            var bit = 1 << (int)label;
            if (label is Label.ExecutiveOrder or Label.Tags or Label.Subject or Label.References && (seen & bit) == 0)
            {
                seen |= bit;
                last = i;
            }
        }

        return last;
    }
}
