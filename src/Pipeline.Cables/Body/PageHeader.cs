using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>
/// The page header of 2005 to 2010, <c>LIMA 00000826  002.2 OF 007</c>: station cut to ten letters, eight digits, section (field guide 2.12).
/// The number before OF is the section and the one after it their count: they agree with the classification line in all of the about 55 texts measured that have both;
/// what follows the point stays the same through a telegram.
/// </summary>
internal static class PageHeader
{
    /// <summary>Reads the header around <c> OF </c> at the offset.</summary>
    public static bool TryRead(ReadOnlySpan<char> raw, int of, out TextSpan span, out SectionShown section)
    {
        span = default;
        section = default;
        var end = Chars.SkipDigits(raw, of + 4, Math.Min(raw.Length, of + 8));
        if (end - of - 4 is < 2 or > 3 || of == 0 || !char.IsAsciiDigit(raw[of - 1]))
        {
            return false;
        }

        var (p, after) = (BackDigits(raw, of), of);
        if (p > 0 && raw[p - 1] == '.')
        {
            after = p - 1;
            p = BackDigits(raw, after);
        }

        var number = Chars.Number(raw[p..after]);

        p = BackBlanks(raw, p);
        var serial = BackDigits(raw, p);
        if (p - serial != 8)
        {
            return false;
        }

        var start = StationStart(raw, BackBlanks(raw, serial));
        span = new TextSpan(start, end);
        section = new SectionShown(Chars.Number(raw[serial..(serial + 8)]), number, Chars.Number(raw[(of + 4)..end]));
        return start < serial;
    }

    // The station is at most ten letters of up to three words; in running text only as many words as name a station.
    private static int StationStart(ReadOnlySpan<char> raw, int end)
    {
        var best = end;
        var p = end;
        for (var words = 0; words < 4 && end - p <= 12; words++)
        {
            var word = p;
            while (word > 0 && (Chars.IsUpper(raw[word - 1]) || raw[word - 1] is '-' or '.' or '\''))
            {
                word--;
            }

            while (word < p && !Chars.IsUpper(raw[word]))
            {
                word++;
            }

            if (word == p || end - word > 12)
            {
                break;
            }

            var atLineStart = AtLineStart(raw, word);
            if (best == end || atLineStart || Stations.Known(raw[word..end]) is not null || (end - word >= 9 && Stations.IsCut(raw[word..end])))
            {
                best = word;
            }

            if (atLineStart)
            {
                break;
            }

            p = word;
            while (p > 0 && raw[p - 1] == ' ')
            {
                p--;
            }
        }

        return best;
    }

    private static bool AtLineStart(ReadOnlySpan<char> raw, int at)
    {
        while (at > 0 && raw[at - 1] == ' ')
        {
            at--;
        }

        return at == 0 || raw[at - 1] is '\n' or '\r';
    }

    private static int BackDigits(ReadOnlySpan<char> raw, int at)
    {
        var least = Math.Max(0, at - 9);
        while (at > least && char.IsAsciiDigit(raw[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int BackBlanks(ReadOnlySpan<char> raw, int at)
    {
        var least = Math.Max(0, at - 16);
        while (at > least && raw[at - 1] == ' ')
        {
            at--;
        }

        return at;
    }
}
