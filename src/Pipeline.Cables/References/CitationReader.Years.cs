using Pipeline.Cables.Identity;

namespace Pipeline.Cables.References;

/// <summary>The printed year of a citation: before the station, inside, or after the serial (field guide 1.2).</summary>
internal sealed partial class CitationReader
{
    // 07 X 1, 2007 X 1, '07 X 1, (07) X 1, 094 X 1 (a typing error), 10-OTTAWA-57.
    private int? TakeYearBefore(ref int at)
    {
        var p = at;
        var open = IsMark(p, '(');
        p += open || IsMark(p, '\'') || IsMark(p, '’') || IsMark(p, '`') ? 1 : 0;
        if (p >= tokens.Count || tokens[p].Kind != TokenKind.Number || Year(p, threeDigits: true) is not { } year)
        {
            return null;
        }

        p++;
        if (open)
        {
            if (!IsMark(p, ')'))
            {
                return null;
            }

            p++;
        }

        p += IsMark(p, '-') || IsMark(p, ',') || IsMark(p, '/') ? 1 : 0;
        if (p >= tokens.Count || tokens[p].Kind != TokenKind.Word)
        {
            return null;
        }

        at = p;
        return year;
    }

    // STATE (01) 201265, STATE 01 201265.
    private int? TakeYearInside(ref int at)
    {
        if (IsNumber(at, 2, 2) && IsNumber(at + 1, 3, 7) && !tokens[at + 1].LineStart && Year(at, threeDigits: false) is { } bare && (telegramYear is not { } own || (bare <= own && bare >= own - 25)))
        {
            at++;
            return bare;
        }

        if (IsMark(at, '(') && at + 3 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && IsMark(at + 2, ')') && tokens[at + 3].Kind == TokenKind.Number
            && Year(at + 1, threeDigits: false) is { } year)
        {
            at += 3;
            return year;
        }

        return null;
    }

    // X 1 (2007), X 1 (07), X 1-91, X 1/08, X 1 99.
    private int? TakeYearAfter(ref int at)
    {
        if (IsMark(at, '(') && at + 2 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && IsMark(at + 2, ')') && Year(at + 1, threeDigits: false) is { } bracketed)
        {
            at += 3;
            return bracketed;
        }

        var sign = IsMark(at, '-') || IsMark(at, '/') || IsMark(at, '\'');
        var number = sign ? at + 1 : at;
        if (number >= tokens.Count || tokens[number].Kind != TokenKind.Number || tokens[number].Length != 2 || Year(number, threeDigits: false) is not { } year
            || (telegramYear is { } own && (year > own || year < own - 25)))
        {
            return null;
        }

        // Without a sign only at the end of the entry; a station may follow with this as its year.
        var after = number + 1;
        if (!sign && after < tokens.Count && !tokens[after].LineStart && !IsMark(after, ',') && !IsMark(after, ';') && !IsMark(after, '.') && !IsMark(after, '('))
        {
            return null;
        }

        at = after;
        return year;
    }

    private int? Year(int index, bool threeDigits)
    {
        var number = TextOf(index);
        if (Tokens.Value(number) is not { } value)
        {
            return null;
        }

        return number.Length switch
        {
            2 => Years.OfPrinted(value, telegramYear),
            3 when threeDigits && number[0] is '0' or 'O' => Years.OfPrinted(value / 10, telegramYear),
            4 when value is >= 1960 and <= 2065 => value,
            _ => null,
        };
    }
}
