using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Identity;

/// <summary>
/// The year a text without any header speaks of: the one most often written in a full date. It dates citations only; it is no
/// ground for an id.
/// </summary>
internal static class TextYears
{
    private const int Searched = 20_000;

    public static int? Of(ReadOnlySpan<char> raw, TextSpan body)
    {
        var years = new Dictionary<int, int>();
        var end = Math.Min(body.End, body.Start + Searched);
        for (var at = body.Start; at < end;)
        {
            // From each run of four digits back to its month: years are rarer than words.
            var digit = raw[at..end].IndexOfAnyInRange('0', '9');
            if (digit < 0)
            {
                break;
            }

            var digits = at + digit;
            at = Chars.SkipDigits(raw, digits, end);
            if (at - digits == 4 && Chars.Number(raw[digits..at]) is >= 1966 and <= 2065 and var year && MonthBefore(raw, digits, body.Start))
            {
                years[year] = years.GetValueOrDefault(year) + 1;
            }
        }

        int? best = null;
        foreach (var (year, count) in years)
        {
            if (best is null || count > years[best.Value] || (count == years[best.Value] && year > best))
            {
                best = year;
            }
        }

        return best;
    }

    // November 14, 2005 or 14 NOV 2005 or NOVEMBER 2005.
    private static bool MonthBefore(ReadOnlySpan<char> raw, int at, int least)
    {
        for (var numbers = 0; numbers < 2; numbers++)
        {
            while (at > least && (Chars.IsBlank(raw[at - 1]) || raw[at - 1] is ',' or '.'))
            {
                at--;
            }

            var end = at;
            while (at > least && end - at < 12 && char.IsAsciiLetter(raw[at - 1]))
            {
                at--;
            }

            if (end > at)
            {
                return Months.Of(raw[at..end]) > 0;
            }

            while (at > least && end - at < 3 && char.IsAsciiDigit(raw[at - 1]))
            {
                at--;
            }

            if (end - at is < 1 or > 2)
            {
                return false;
            }
        }

        return false;
    }
}
