using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>The station of a citation: the longest run of words that names one.</summary>
internal sealed partial class CitationReader
{
    private const int LongestStation = 4;

    private string? TakeStation(ref int at, ref int? year, bool strict)
    {
        var words = 0;
        var p = at;
        string? best = null;
        var bestNext = at;
        int? bestYear = year;
        int? inner = null;
        var name = "";
        while (words < LongestStation && p < tokens.Count)
        {
            if ((IsMark(p, '.') && words > 0 && tokens[p].Start == tokens[p - 1].End) || (IsMark(p, '-') && words > 0))
            {
                p++;
                continue;
            }

            // SAO 06 PAULO 1038: the year slipped into the name.
            if (words > 0 && inner is null && year is null && tokens[p].Kind == TokenKind.Number && tokens[p].Length == 2
                && p + 1 < tokens.Count && tokens[p + 1].Kind == TokenKind.Word && Stations.Known(name + TextOf(p + 1).ToString()) is not null && Stations.Known(name) is null)
            {
                inner = Year(p, threeDigits: false);
                p++;
                continue;
            }

            if (tokens[p].Kind != TokenKind.Word || (words == 0 && IsTail(p)))
            {
                break;
            }

            name += TextOf(p).ToString() + " ";
            words++;
            p++;
            SkipPossessive(ref p);
            if (Stations.Known(name) is { } known)
            {
                (best, bestNext, bestYear) = (known, p, inner ?? year);
            }
        }

        if (best is not null)
        {
            at = bestNext;
            year = bestYear;
            return best;
        }

        return strict ? null : UnknownStation(ref at);
    }

    // A station that no table knows: all words before the serial, none of them a stop word; repaired when one letter is wrong.
    private string? UnknownStation(ref int at)
    {
        var p = at;
        var name = "";
        var capitals = true;
        var words = 0;
        for (; words < 3 && p < tokens.Count && tokens[p].Kind == TokenKind.Word; words++, p++)
        {
            if (Stations.IsStopWord(TextOf(p)) || ReferenceKind.Names(TextOf(p)) || !char.IsAsciiLetterUpper(TextOf(p)[0]))
            {
                return null;
            }

            capitals &= Chars.IsCapitals(TextOf(p));
            name += TextOf(p).ToString();
        }

        var key = Stations.Canonical(name);
        if (key.Length < 4 || !IsNumber(p, 2, 7) || IsYear(p))
        {
            return null;
        }

        // Any word may stand before a number (Phase 12, MTCR POC 201): of mixed case or several words only a known station with a
        // wrong letter is taken.
        var nearest = Stations.Nearest(key);
        if (nearest is null && (!capitals || words > 1))
        {
            return null;
        }

        at = p;
        return nearest ?? key;
    }

    private void SkipPossessive(ref int at)
    {
        if ((IsMark(at, '\'') || IsMark(at, '’') || IsMark(at, '`') || IsMark(at, ',')) && at + 1 < tokens.Count && tokens[at].Start == tokens[at - 1].End && IsWord(at + 1, "S") && tokens[at + 1].Start <= tokens[at].End + 1)
        {
            at += 2;
        }
    }
}
