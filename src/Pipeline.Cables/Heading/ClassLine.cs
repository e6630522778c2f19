using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>The classification line: class, caveats, section, station and serial (field guide 2.7).</summary>
/// <param name="Damaged">The serial holds or touches a stray letter.</param>
/// <param name="Start">Offset of the class word.</param>
/// <param name="End">Offset after the serial; the line may go on with captions and the rest of the heading.</param>
internal sealed record ClassLine(
    string Classification, IReadOnlyList<string> Caveats, SectionOf? Section, string Post, int Serial, bool Damaged, int Start, int End)
{
    public static ClassLine? TryRead(ReadOnlySpan<char> raw, int start, int end)
    {
        var p = start;
        while (p < end && (raw[p] is '"' or ',' or '\'' || Chars.IsBlank(raw[p])))
        {
            p++;
        }

        var first = p;
        List<string>? caveats = null;
        if (p + 2 < end && raw[p] == 'S' && raw[p + 2] == 'N' && Chars.WordAt(raw, p, end, "SENSITIVE"))
        {
            // SENSITIVE BUT UNCLASSIFIED LIMA 000826
            p = Chars.SkipBlanks(raw, p + 9, end);
            p = Chars.WordAt(raw, p, end, "BUT") ? Chars.SkipBlanks(raw, p + 3, end) : p;
            caveats = ["SENSITIVE"];
        }

        if (Classifications.TryRead(raw, ref p, end) is not { } classification)
        {
            return null;
        }

        SectionOf? section = null;
        while (ClassLineParts.TryCaveat(raw, ref p, end, ref caveats) || ClassLineParts.TrySection(raw, ref p, end, ref section))
        {
        }

        while (p < end && (raw[p] == '/' || Chars.IsBlank(raw[p])))
        {
            p++;
        }

        if (!TryStation(raw, ref p, end, out var post, out var serial, out var damaged))
        {
            return null;
        }

        p = SecondSeries(raw, p, end);
        ClassLineParts.TrySection(raw, ref p, end, ref section);
        return new ClassLine(classification, caveats ?? (IReadOnlyList<string>)[], section, post, serial, damaged, first, p);
    }

    private static bool TryStation(ReadOnlySpan<char> raw, ref int at, int end, out string post, out int serial, out bool damaged)
    {
        post = "";
        serial = 0;
        damaged = false;
        var p = at;
        while (p < end && p - at < 32 && (char.IsAsciiLetter(raw[p]) || raw[p] is '.' or '-' or '\'' || Chars.IsBlank(raw[p])))
        {
            p++;
        }

        var name = Chars.TrimEnd(raw, at, p);
        if (name - at < 2 || p == end || !char.IsAsciiDigit(raw[p]) || !IsStation(raw[at..name]))
        {
            return false;
        }

        var digits = p;
        p = Chars.SkipDigits(raw, p, end);
        if (p - digits > 8)
        {
            return false;
        }

        var token = p;
        while (token < end && char.IsAsciiLetterOrDigit(raw[token]))
        {
            token++;
        }

        // A caption may be glued to a whole serial (001557SENSITIVE); 00040QSITIVE and 00Q021 are damage.
        damaged = token > p && !(p - digits >= 6 || (raw[digits] != '0' && Captions.StartsCaption(raw, p, end)));
        post = Joined.Line(raw[at..name]);
        serial = Chars.Number(raw[digits..p]);
        at = damaged ? token : p;
        return serial > 0 || damaged;
    }

    private static bool IsStation(ReadOnlySpan<char> name)
    {
        if (Stations.Known(name) is not null)
        {
            return true;
        }

        var words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.Length > 0 && (++words > 4 || Stations.IsStopWord(word) || !Chars.IsCapitals(word)))
            {
                return false;
            }
        }

        return words > 0;
    }

    // UNCLAS STATE 181062 TOSEC 190010: the series of the travelling Secretary has its own number.
    private static int SecondSeries(ReadOnlySpan<char> raw, int at, int end)
    {
        var p = Chars.SkipBlanks(raw, at, end);
        var word = raw[p..Chars.SkipLetters(raw, p, end)];
        if (word is not ("TOSEC" or "SECTO" or "TOTAS" or "TASTO" or "CODEL" or "DEPTO" or "TODEP"))
        {
            return at;
        }

        var digits = Chars.SkipBlanks(raw, p + word.Length, end);
        var after = Chars.SkipDigits(raw, digits, end);
        return after > digits ? after : at;
    }
}
