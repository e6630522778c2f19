using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Caveats and section number between the class and the station, in any order (field guide 2.7).</summary>
internal static class ClassLineParts
{
    private static readonly string[] Numbers = ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN"];

    /// <summary>EFTO, //NOFORN, //FOUO, REL TO USA, GBR and the handling captions, which the 1970s print in this line.</summary>
    public static bool TryCaveat(ReadOnlySpan<char> raw, ref int at, int end, ref List<string>? caveats)
    {
        var p = Chars.SkipBlanks(raw, at, end);
        while (p < end && (raw[p] is '/' or ',' or '-' || Chars.IsBlank(raw[p])))
        {
            p++;
        }

        if (p >= end)
        {
            return false;
        }

        string? caveat = null;
        switch (raw[p])
        {
            case 'E' when SpacedWord.TryRead(raw, ref p, end, "EFTO"):
                caveat = "EFTO";
                break;
            case 'F' when Chars.WordAt(raw, p, end, "FOUO"):
                p += 4;
                break;
            case 'F' when Chars.WordAt(raw, p, end, "FOR OFFICIAL USE ONLY"):
                p += 21;
                break;
            case 'R' when Chars.WordAt(raw, p, end, "REL TO"):
                caveat = ReleasedTo(raw, ref p, end);
                break;
            case >= 'A' and <= 'Z' when Captions.TryWhole(raw, ref p, end) is { } caption:
                caveat = caption;
                break;
            default:
                return false;
        }

        if (caveat is not null && (caveats ??= []).Contains(caveat) is false)
        {
            caveats.Add(caveat);
        }

        at = p;
        return true;
    }

    // SECTION01 OF 03, SECTION 01 GF 02 and SETION 02 OF 02 are damage seen; FINAL SECTION OF 2 is the ACP style.
    public static bool TrySection(ReadOnlySpan<char> raw, ref int at, int end, ref SectionOf? section)
    {
        var p = Chars.SkipBlanks(raw, at, end);
        var final = Chars.WordAt(raw, p, end, "FINAL");
        p = final ? Chars.SkipBlanks(raw, p + 5, end) : p;
        var word = p;
        p = Chars.SkipLetters(raw, p, end);
        if (section is not null || p - word is < 6 or > 9 || !EditDistance.AtMost(raw[word..p], "SECTION", 1))
        {
            return false;
        }

        p = Chars.SkipBlanks(raw, p, end);
        var number = Number(raw, ref p, end);
        p = Chars.SkipBlanks(raw, p, end);
        if (p < end && raw[p] == '/' && number is not null)
        {
            p++;
        }
        else if (p + 2 > end || raw[p + 1] != 'F')
        {
            return false;
        }
        else
        {
            p += 2;
        }

        p = Chars.SkipBlanks(raw, p, end);
        if (Number(raw, ref p, end) is not { } of || (number is null && !final))
        {
            return false;
        }

        section = new SectionOf(number ?? of, of);
        at = p;
        return true;
    }

    private static int? Number(ReadOnlySpan<char> raw, ref int at, int end)
    {
        var p = Chars.SkipDigits(raw, at, end);
        if (p > at)
        {
            var value = p - at <= 3 ? Chars.Number(raw[at..p]) : (int?)null;
            at = p;
            return value;
        }

        for (var i = 0; i < Numbers.Length; i++)
        {
            if (Chars.WordAt(raw, at, end, Numbers[i]))
            {
                at += Numbers[i].Length;
                return i + 1;
            }
        }

        return null;
    }

    // REL TO USA, GBR AND AUS//: codes of three or four letters; the station comes after the last one.
    private static string ReleasedTo(ReadOnlySpan<char> raw, ref int at, int end)
    {
        var (start, last) = (at, at + 6);
        for (var p = last; ;)
        {
            p = Chars.SkipBlanks(raw, p, end);
            var word = p;
            p = Chars.SkipLetters(raw, p, end);
            if (p - word is < 3 or > 4)
            {
                break;
            }

            last = p;
            p = Chars.SkipBlanks(raw, p, end);
            if (p < end && raw[p] == ',')
            {
                p++;
            }
            else if (Chars.WordAt(raw, p, end, "AND"))
            {
                p += 3;
            }
            else
            {
                break;
            }
        }

        at = last;
        return Joined.Line(raw[start..last]);
    }
}
