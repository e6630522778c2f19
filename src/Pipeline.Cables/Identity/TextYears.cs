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
            var word = at;
            at = Chars.SkipLetters(raw, at, end);
            if (at - word >= 3 && Months.Of(raw[word..at]) > 0 && YearAfter(raw, at, end) is { } year)
            {
                years[year] = years.GetValueOrDefault(year) + 1;
            }

            at += at == word || at < end ? 1 : 0;
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

    // November 14, 2005 or NOVEMBER 2005.
    private static int? YearAfter(ReadOnlySpan<char> raw, int at, int end)
    {
        for (var numbers = 0; numbers < 2; numbers++)
        {
            while (at < end && (Chars.IsBlank(raw[at]) || raw[at] is ',' or '.'))
            {
                at++;
            }

            var digits = at;
            at = Chars.SkipDigits(raw, at, end);
            if (at - digits == 4)
            {
                var year = Chars.Number(raw[digits..at]);
                return year is >= 1966 and <= 2065 ? year : null;
            }

            if (at - digits is < 1 or > 2)
            {
                return null;
            }
        }

        return null;
    }
}
