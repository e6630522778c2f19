using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>The start of a numbered paragraph: <c>1. </c>, <c>1.(SBU)</c>, <c>¶12. </c> (field guide 2.11).</summary>
internal static class ParagraphStart
{
    /// <summary>Reads number and point; <paramref name="content"/> is after them. <c>2.5</c> is a number, not a paragraph.</summary>
    public static bool TryRead(ReadOnlySpan<char> raw, int at, int end, out int number, out int content)
    {
        number = 0;
        content = at;
        var p = at;
        if (p < end && Chars.IsPilcrow(raw[p]))
        {
            p = Chars.SkipBlanks(raw, p + 1, end);
        }

        var digits = p;
        p = Chars.SkipDigits(raw, p, end);
        if (p - digits is < 1 or > 3 || p >= end || raw[p] != '.')
        {
            return false;
        }

        var after = p + 1;
        if (after < end && !Chars.IsBlank(raw[after]) && !char.IsAsciiLetterUpper(raw[after]) && raw[after] is not ('(' or '"' or '\''))
        {
            return false;
        }

        number = Chars.Number(raw[digits..p]);
        content = Chars.SkipBlanks(raw, after, end);
        return number > 0;
    }

    /// <summary><c>¶1. 1. (SBU)</c>, <c>¶7. 6.</c>: a page numbered again what had its number; the text and its mark come after the second.</summary>
    public static int SkipDoubled(ReadOnlySpan<char> raw, int content, int end, int number) =>
        content < end && char.IsAsciiDigit(raw[content]) && TryRead(raw, content, Math.Min(end, content + 8), out var second, out _) && second <= number
            && TryRead(raw, content, end, out _, out var after) ? after : content;
}
