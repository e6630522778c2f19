using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>How the points of a list are labelled: two labels belong to one list only when they are of the same style.</summary>
internal enum PointStyle
{
    Letter,
    Roman,
    Number,
    Dash,
}

/// <summary>The label of a lettered or dashed point: <c>A.</c>, <c>¶A.</c>, <c>(b)</c>, <c>1)</c>, <c>iv.</c>, <c>--</c> (field guide 2.11).</summary>
/// <param name="Shape">Everything but the letter: parentheses, point, case; the dashes themselves.</param>
/// <param name="Order">Place in the list, from 1; 0 for dashes.</param>
/// <param name="RomanOrder">Place when the letters are a Roman number; 0 when they are none.</param>
internal readonly record struct PointLabel(PointStyle Style, int Shape, int Order, int RomanOrder, int LabelStart, int LabelEnd, int Content, bool Strong)
{
    private const int Pilcrow = 1, Open = 2, Close = 4, Point = 8, Upper = 16, Dashed = 32;

    public static bool TryRead(ReadOnlySpan<char> raw, int start, int end, out PointLabel label)
    {
        label = default;
        var p = start;
        var shape = 0;
        if (Chars.IsPilcrow(raw[p]))
        {
            p = Chars.SkipBlanks(raw, p + 1, end);
            shape = Pilcrow;
        }

        if (p >= end)
        {
            return false;
        }

        if (TryDash(raw, p, end, out var dash))
        {
            // -- A. Is the country ...: a letter behind dashes is the label.
            if (dash.Content < end && raw[p] == '-' && TryLetter(raw, dash.Content, end, Dashed, out label))
            {
                return true;
            }

            label = dash;
            return true;
        }

        return TryLetter(raw, p, end, shape, out label);
    }

    private static bool TryLetter(ReadOnlySpan<char> raw, int start, int end, int shape, out PointLabel label)
    {
        label = default;
        var p = start;

        if (raw[p] is '(' or '[')
        {
            shape |= Open;
            p++;
        }

        var token = p;
        while (p < end && p - token < 5 && char.IsAsciiLetterOrDigit(raw[p]))
        {
            p++;
        }

        var length = p - token;
        if (length is < 1 or > 4 || p >= end || !TryClose(raw, ref p, end, ref shape))
        {
            return false;
        }

        var (style, order, roman) = Value(raw[token..(token + length)]);
        if (order == 0 && roman == 0)
        {
            return false;
        }

        // (a) stands alone, a. and A: only before a blank: U.S. and E.g. are no labels.
        if (p < end && !Chars.IsBlank(raw[p]) && (shape & Close) == 0 && raw[p] is not '(')
        {
            return false;
        }

        shape |= char.IsAsciiLetterUpper(raw[token]) ? Upper : 0;
        label = new PointLabel(style, shape & ~Pilcrow, order, roman, token, token + length, Chars.SkipBlanks(raw, p, end), (shape & Pilcrow) != 0);
        return true;
    }

    private static bool TryClose(ReadOnlySpan<char> raw, ref int at, int end, ref int shape)
    {
        if ((shape & Open) != 0)
        {
            shape |= Close;
            return raw[at++] is ')' or ']';
        }

        switch (raw[at])
        {
            case ')':
                shape |= Close;
                break;
            case '.' when at + 1 < end && raw[at + 1] == ')':
                shape |= Close;
                at++;
                break;
            case '.':
                shape |= Point;
                break;
            default:
                return false;
        }

        at++;
        return true;
    }

    // -- text, * text, o text; a minus before a figure is none.
    private static bool TryDash(ReadOnlySpan<char> raw, int start, int end, out PointLabel label)
    {
        label = default;
        var c = raw[start];
        if (c is not ('-' or '*' or 'o' or '\u2022' or '\u00B7' or '\u2013' or '\u2014' or '+' or '>'))
        {
            return false;
        }

        var p = start + 1;
        while (p < end && p - start < 4 && raw[p] == c)
        {
            p++;
        }

        var blank = p < end && Chars.IsBlank(raw[p]);
        if (p >= end || p - start > 3 || (c is 'o' or '+' or '>' && !(blank && p == start + 1))
            || (!blank && (c is '+' or '>' or 'o' || !(char.IsLetter(raw[p]) || raw[p] is '"' or '(' or '\'' or '\u201C'))))
        {
            return false;
        }

        label = new PointLabel(PointStyle.Dash, (c << 2) | (p - start), 0, 0, start, p, Chars.SkipBlanks(raw, p, end), Strong: false);
        return true;
    }

    private static (PointStyle Style, int Order, int Roman) Value(ReadOnlySpan<char> token)
    {
        if (char.IsAsciiDigit(token[0]))
        {
            return token.Length <= 2 && char.IsAsciiDigit(token[^1]) ? (PointStyle.Number, Chars.Number(token), 0) : default;
        }

        var roman = Roman(token);
        return token.Length == 1 ? (PointStyle.Letter, (token[0] | 0x20) - 'a' + 1, roman) : (PointStyle.Roman, 0, roman);
    }

    // i to xxxix, in one case; 0 for anything else.
    private static int Roman(ReadOnlySpan<char> token)
    {
        var (value, last) = (0, 0);
        for (var i = token.Length - 1; i >= 0; i--)
        {
            var digit = (token[i] | 0x20) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (digit == 0 || char.IsAsciiLetterUpper(token[i]) != char.IsAsciiLetterUpper(token[0]))
            {
                return 0;
            }

            value += digit < last ? -digit : digit;
            last = Math.Max(last, digit);
        }

        return value > 0 ? value : 0;
    }
}
