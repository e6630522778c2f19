namespace Pipeline.Cables.Body;

/// <summary>Whether a line goes on with the sentence of the line before, across blank lines and page headers (field guide 2.12).</summary>
internal static class Wrapping
{
    private static readonly string[] OpenWords =
        ["the", "of", "and", "to", "in", "for", "a", "an", "with", "by", "at", "from", "that", "or", "on", "as", "is", "are", "was", "be", "its", "his", "their", "this", "which", "who", "than"];

    /// <summary>True when the line belongs to the paragraph of the one before.</summary>
    public static bool GoesOn(ReadOnlySpan<char> raw, TextLine before, TextLine line, int width)
    {
        if (before.Has(LineTraits.Rule) || line.Has(LineTraits.Rule))
        {
            return false;
        }

        if (!line.Has(LineTraits.AfterBlank) && !line.Has(LineTraits.AfterFurniture))
        {
            return true;
        }

        var ended = LineShapes.EndsSentence(raw, before.End);
        if (char.IsLower(raw[line.Start]))
        {
            return !ended || line.Has(LineTraits.AfterFurniture);
        }

        if (!line.Has(LineTraits.AfterFurniture))
        {
            return false;
        }

        // A page header between two sentences: blank lines around it say nothing, but the last line of a paragraph is seldom full.
        return !line.Has(LineTraits.Table) && !before.Has(LineTraits.Table) && (ended ? !Fits(raw, before, line, width) : before.Length * 3 > width || EndsOpen(raw, before));
    }

    /// <summary>True when the author ended the line on purpose: the next word would have had ample room, and it begins anew.</summary>
    public static bool IsShortLine(ReadOnlySpan<char> raw, TextLine before, TextLine line, int width) =>
        before.Length * 5 < width * 3 && !char.IsLower(raw[line.Start]) && raw[before.End - 1] is not (',' or ';' or '-' or '(' or '&' or '/') && !EndsOpen(raw, before);

    private static bool Fits(ReadOnlySpan<char> raw, TextLine before, TextLine line, int width)
    {
        var word = raw[line.Start..line.End].IndexOf(' ');
        return before.Length + 1 + (word < 0 ? line.Length : word) <= width - 4;
    }

    // "officials of the" cannot be the end of anything, however short the line is.
    private static bool EndsOpen(ReadOnlySpan<char> raw, TextLine line)
    {
        var start = line.End;
        while (start > line.Start && char.IsAsciiLetter(raw[start - 1]))
        {
            start--;
        }

        var word = raw[start..line.End];
        foreach (var open in OpenWords)
        {
            if (word.Equals(open, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
