using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>One address of format lines 7 to 9: <c>[ZEN/] [RI /] PLAD [precedence] [number]</c> (field guide 2.4).</summary>
internal static class AddressLine
{
    // Words a PLAD begins with: where one is glued to the routing indicator, the slash was lost (RUEHSGAMEMBASSY SANTIAGO).
    private static readonly string[] PladStarts = ["AMEMBASSY", "AMCONSUL", "AMCONGEN", "SECSTATE", "USMISSION", "USINT", "USEU", "DEPT", "SECDEF", "HOMELAND", "NATIONAL", "DRUG", "WHITE"];

    public static Addressee? Read(ReadOnlySpan<char> raw, int start, int end, Warnings warnings)
    {
        var at = Chars.SkipBlanks(raw, start, end);
        if (Chars.StartsAt(raw, at, end, "ZEN/"))
        {
            at = Chars.SkipBlanks(raw, at + 4, end);
        }

        end = Chars.TrimEnd(raw, at, end);
        var route = TakeRoute(raw, ref at, end, warnings);
        var number = TakeNumber(raw, at, ref end);
        var precedence = Precedences.TakeLast(raw, at, ref end);
        if (number is null && precedence is not null)
        {
            number = TakeNumber(raw, at, ref end);
        }

        at = Chars.SkipBlanks(raw, at, end);
        // A stray backslash alone joins to nothing: no addressee.
        var name = at >= end ? "" : Joined.Line(raw[at..end]);
        return name.Length == 0 ? null : new Addressee(route, name, precedence, number);
    }

    /// <summary>Length of a routing indicator at the offset: R and 4 to 7 capitals, no letter after; 0 when none.</summary>
    public static int RouteLength(ReadOnlySpan<char> raw, int at, int end)
    {
        if (at >= end || raw[at] != 'R')
        {
            return 0;
        }

        var p = at;
        while (p < end && p - at < 9 && Chars.IsUpper(raw[p]))
        {
            p++;
        }

        return p - at is >= 5 and <= 8 ? p - at : 0;
    }

    private static string? TakeRoute(ReadOnlySpan<char> raw, ref int at, int end, Warnings warnings)
    {
        var length = RouteLength(raw, at, end);
        var slash = Chars.SkipBlanks(raw, at + length, end);
        if (length > 0 && slash < end && raw[slash] is var mark && !char.IsLetterOrDigit(mark) && (slash == at + length || mark == '/'))
        {
            // A shift garble turns the slash into another figure: RUEHLMC)MILLENNIUM (field guide 2.4).
            var route = raw.Slice(at, length).ToString();
            if (mark != '/')
            {
                warnings.Add("address.route", $"The slash after routing indicator {route} reads '{mark}'.", at);
            }

            at = Chars.SkipBlanks(raw, slash + 1, end);
            return route;
        }

        if (at >= end || raw[at] != 'R')
        {
            return null;
        }

        foreach (var word in PladStarts)
        {
            for (var prefix = 5; prefix <= 8; prefix++)
            {
                if (RouteLength(raw, at, at + Math.Min(prefix, end - at)) == prefix && Chars.WordAt(raw, Chars.SkipBlanks(raw, at + prefix, end), end, word))
                {
                    var route = raw.Slice(at, prefix).ToString();
                    warnings.Add("address.route", $"No slash between routing indicator {route} and {word}.", at);
                    at += prefix;
                    return route;
                }
            }
        }

        return null;
    }

    private static int? TakeNumber(ReadOnlySpan<char> raw, int start, ref int end)
    {
        var p = end;
        while (p > start && char.IsAsciiDigit(raw[p - 1]))
        {
            p--;
        }

        // WASHDC8956: the blank before four digits was lost. Fewer digits belong to the name (HQ AB 12, CTF60).
        var glued = end - p == 4 && p > start && char.IsAsciiLetterUpper(raw[p - 1]);
        if (end - p is < 1 or > 4 || p == start || !(Chars.IsBlank(raw[p - 1]) || glued) || (end - p < 4 && MilitaryUnits.EndsIn(raw[start..p])))
        {
            return null;
        }

        var number = Chars.Number(raw[p..end]);
        end = Chars.TrimEnd(raw, start, p);
        return number;
    }
}
