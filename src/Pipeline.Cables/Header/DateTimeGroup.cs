using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>Format line 5: precedence and date-time group, <c>P R 281848Z DEC 66</c> (field guide 2.1).</summary>
/// <param name="Action">Action precedence, null in mail-like headers.</param>
/// <param name="SentAt">Null when the digits are no date.</param>
/// <param name="End">Offset after the year; operating signals may follow.</param>
internal readonly record struct DateTimeGroup(string? Action, string? Info, int Day, int Month, int Year, DateTimeOffset? SentAt, int End)
{
    /// <summary>
    /// Reads the line from its start. Allowed are stray blanks (<c>17 2106 Z</c>, <c>JUN 7 3</c>, field guide 2.14), O for 0, a lost Z after a
    /// precedence, and damaged figures of the time, which still leave month and year.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> raw, int at, int end, out DateTimeGroup group)
    {
        group = default;
        string? action = null, info = null;
        var p = at;
        while (p + 1 < end && Precedences.OfProsign(raw[p]) is { } precedence && (Chars.IsBlank(raw[p + 1]) || (char.IsAsciiDigit(raw[p + 1]) && action is null)))
        {
            (action, info) = action is null ? (precedence, null) : (action, info ?? precedence);
            p = Chars.SkipBlanks(raw, p + 1, end);
        }

        Span<char> stamp = stackalloc char[6];
        if (!TryStamp(raw, ref p, end, action is not null, stamp, out var whole))
        {
            return false;
        }

        var letters = p;
        p = Chars.SkipLetters(raw, p, end);
        var month = Months.Of(raw[letters..p]);
        if (month == 0 || !TryYear(raw, ref p, end, out var year))
        {
            return false;
        }

        var day = Two(stamp);
        DateTimeOffset? sent = whole && day >= 1 && day <= DateTime.DaysInMonth(year, month) && Two(stamp[2..]) < 24 && Two(stamp[4..]) < 60
            ? new DateTimeOffset(year, month, day, Two(stamp[2..]), Two(stamp[4..]), 0, TimeSpan.Zero)
            : null;
        group = new DateTimeGroup(action, info, day, month, year, sent, p);
        return true;
    }

    // Six figures and a Z. The first two must be figures, and most of the others, or any word would do.
    private static bool TryStamp(ReadOnlySpan<char> raw, ref int at, int end, bool afterPrecedence, Span<char> stamp, out bool whole)
    {
        whole = true;
        var figures = 0;
        var count = 0;
        var p = at;
        if (p >= end || !(char.IsAsciiDigit(raw[p]) || (raw[p] == 'O' && p + 1 < end && char.IsAsciiDigit(raw[p + 1]))))
        {
            return false;
        }

        for (; p < end && count < 6; p++)
        {
            if (char.IsAsciiDigit(raw[p]))
            {
                stamp[count++] = raw[p];
                figures++;
            }
            else if (raw[p] is 'O' or 'o')
            {
                stamp[count++] = '0';
                figures++;
            }
            else if (char.IsAsciiLetterUpper(raw[p]) && raw[p] != 'Z' && count >= 2 && afterPrecedence)
            {
                stamp[count++] = '0';
                whole = false;
            }
            else if (!Chars.IsBlank(raw[p]) || count == 0)
            {
                return false;
            }
        }

        p = Chars.SkipBlanks(raw, p, end);
        var zulu = p < end && raw[p] is 'Z' or 'z';
        if (count < 6 || figures < 4 || !(zulu || afterPrecedence))
        {
            return false;
        }

        at = Chars.SkipBlanks(raw, zulu ? p + 1 : p, end);
        return true;
    }

    private static int Two(ReadOnlySpan<char> figures) => ((figures[0] - '0') * 10) + figures[1] - '0';

    private static bool TryYear(ReadOnlySpan<char> raw, ref int at, int end, out int year)
    {
        Span<char> digits = stackalloc char[4];
        var count = 0;
        year = 0;
        for (var p = at; p < end && count < 4; p++)
        {
            if (char.IsAsciiDigit(raw[p]))
            {
                digits[count++] = raw[p];
                at = p + 1;
            }
            else if (!Chars.IsBlank(raw[p]) || count == 2)
            {
                break;
            }
        }

        if (count is not (2 or 4))
        {
            return false;
        }

        var value = Chars.Number(digits[..count]);
        year = count == 2 ? Years.FromTwoDigits(value) : value;
        return year is >= 1900 and <= 2100;
    }
}
