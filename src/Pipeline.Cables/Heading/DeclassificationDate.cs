using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>A date in an E.O. line: 3/2/16, 03/02/2016, 2016/03/02, 4-19-73, 21 JUN 2006, JUNE 21, 2006.</summary>
/// <param name="Found">The text holds a date, possible or not.</param>
/// <param name="On">The date; null when there is none or the calendar has no such day.</param>
/// <param name="Doubt">What is odd about it, for a warning; null when nothing is.</param>
internal readonly record struct DeclassificationDate(bool Found, DateOnly? On, string? Doubt)
{
    public static DeclassificationDate Find(ReadOnlySpan<char> text, int firstYear)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            if ((char.IsAsciiDigit(text[at]) && (Numbers(text, at, firstYear, out var date) || DayMonth(text, at, firstYear, out date)))
                || (char.IsAsciiLetter(text[at]) && MonthDay(text, at, firstYear, out date)))
            {
                return date;
            }
        }

        return default;
    }

    private static bool Numbers(ReadOnlySpan<char> text, int at, int firstYear, out DeclassificationDate date)
    {
        date = default;
        var p = at;
        if (!Number(text, ref p, out var a, out var aDigits) || !Mark(text, ref p, out var mark) || !Number(text, ref p, out var b, out var bDigits)
            || !Mark(text, ref p, out var second) || mark != second || !Number(text, ref p, out var c, out var cDigits))
        {
            return false;
        }

        if (aDigits == 4 && bDigits <= 2 && cDigits <= 2)
        {
            date = Of(a, b, c, text[at..p], null);
            return true;
        }

        if (aDigits > 2 || bDigits > 2 || cDigits is not (2 or 4))
        {
            return false;
        }

        var year = cDigits == 4 ? c : Year(c, firstYear);

        // 21/06/2016 was written day first; the calendar leaves no other reading.
        date = a > 12 && b is >= 1 and <= 12
            ? Of(year, b, a, text[at..p], $"The date {text[at..p]} is read with the day first.")
            : Of(year, a, b, text[at..p], null);
        return true;
    }

    // 21 JUN 2006, 21JUN06
    private static bool DayMonth(ReadOnlySpan<char> text, int at, int firstYear, out DeclassificationDate date)
    {
        date = default;
        var p = at;
        if (!Number(text, ref p, out var day, out var digits) || digits > 2)
        {
            return false;
        }

        p = SkipLight(text, p);
        var month = Month(text, ref p);
        return month > 0 && YearAt(text, ref p, firstYear, out var year) && Set(out date, Of(year, month, day, text[at..p], null));
    }

    // JUNE 21, 2006
    private static bool MonthDay(ReadOnlySpan<char> text, int at, int firstYear, out DeclassificationDate date)
    {
        date = default;
        var p = at;
        var month = Month(text, ref p);
        p = SkipLight(text, p);
        return month > 0 && Number(text, ref p, out var day, out var digits) && digits <= 2
            && YearAt(text, ref p, firstYear, out var year) && Set(out date, Of(year, month, day, text[at..p], null));
    }

    private static bool YearAt(ReadOnlySpan<char> text, ref int at, int firstYear, out int year)
    {
        at = SkipLight(text, at);
        if (!Number(text, ref at, out year, out var digits) || digits is not (2 or 4))
        {
            return false;
        }

        year = digits == 2 ? Year(year, firstYear) : year;
        return true;
    }

    private static bool Set(out DeclassificationDate date, DeclassificationDate value)
    {
        date = value;
        return true;
    }

    private static DeclassificationDate Of(int year, int month, int day, ReadOnlySpan<char> printed, string? doubt) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DeclassificationDate(true, new DateOnly(year, month, day), doubt)
            : new DeclassificationDate(true, null, $"The calendar has no {printed}.");

    private static int Year(int twoDigits, int firstYear)
    {
        var year = firstYear - (firstYear % 100) + twoDigits;
        return year < firstYear ? year + 100 : year;
    }

    private static int Month(ReadOnlySpan<char> text, ref int at)
    {
        var end = Chars.SkipLetters(text, at, text.Length);
        var month = Months.Of(text[at..end]);
        at = month > 0 ? end : at;
        return month;
    }

    private static bool Number(ReadOnlySpan<char> text, ref int at, out int value, out int digits)
    {
        var end = Chars.SkipDigits(text, at, Math.Min(text.Length, at + 5));
        digits = end - at;
        value = Chars.Number(text[at..end]);
        at = end;
        return digits is >= 1 and <= 4;
    }

    private static bool Mark(ReadOnlySpan<char> text, ref int at, out char mark)
    {
        at = Chars.SkipBlanks(text, at, text.Length);
        mark = at < text.Length ? text[at] : '\0';
        if (mark is not ('/' or '-' or '.'))
        {
            return false;
        }

        at = Chars.SkipBlanks(text, at + 1, text.Length);
        return true;
    }

    private static int SkipLight(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (Chars.IsBlank(text[at]) || text[at] is ',' or '.' or '-'))
        {
            at++;
        }

        return at;
    }
}
