using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>Format line 5: precedence and date-time group, <c>P R 281848Z DEC 66</c> (field guide 2.1).</summary>
/// <param name="Action">Action precedence, null in mail-like headers.</param>
/// <param name="SentAt">Null when the digits are no date.</param>
internal readonly record struct DateTimeGroup(string? Action, string? Info, int Day, int Month, int Year, DateTimeOffset? SentAt)
{
    /// <summary>Reads the line from its start; stray blanks inside (<c>172106 Z</c>, <c>JUN 7 3</c>) are allowed (field guide 2.14).</summary>
    public static bool TryRead(ReadOnlySpan<char> raw, int at, int end, out DateTimeGroup group)
    {
        group = default;
        string? action = null, info = null;
        var p = at;
        while (p + 1 < end && Precedences.OfProsign(raw[p]) is { } precedence && Chars.IsBlank(raw[p + 1]))
        {
            (action, info) = action is null ? (precedence, null) : (action, info ?? precedence);
            p = Chars.SkipBlanks(raw, p + 1, end);
        }

        var digits = p;
        p = Chars.SkipDigits(raw, p, end);
        if (p - digits != 6)
        {
            return false;
        }

        p = Chars.SkipBlanks(raw, p, end);
        if (p >= end || raw[p] is not ('Z' or 'z'))
        {
            return false;
        }

        p = Chars.SkipBlanks(raw, p + 1, end);
        var letters = p;
        p = Chars.SkipLetters(raw, p, end);
        var month = Months.Of(raw[letters..p]);
        if (month == 0 || !TryYear(raw, p, end, out var year))
        {
            return false;
        }

        var stamp = raw.Slice(digits, 6);
        int day = Chars.Number(stamp[..2]), hour = Chars.Number(stamp[2..4]), minute = Chars.Number(stamp[4..]);
        DateTimeOffset? sent = day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60
            ? new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero)
            : null;
        group = new DateTimeGroup(action, info, day, month, year, sent);
        return true;
    }

    private static bool TryYear(ReadOnlySpan<char> raw, int at, int end, out int year)
    {
        Span<char> digits = stackalloc char[4];
        var count = 0;
        year = 0;
        for (var p = at; p < end && count < 4; p++)
        {
            if (char.IsAsciiDigit(raw[p]))
            {
                digits[count++] = raw[p];
            }
            else if (!Chars.IsBlank(raw[p]) || (count >= 2 && p + 1 < end && !char.IsAsciiDigit(raw[p + 1])))
            {
                break;
            }
            else if (count == 2)
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
