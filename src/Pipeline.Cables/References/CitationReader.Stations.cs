using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>The station of a citation: the longest run of words that names one.</summary>
internal sealed partial class CitationReader
{
    private const int LongestStation = 4;
    private const int LongestName = 24;

    private string? TakeStation(ref int at, ref int? year, bool strict, out string? misspelt)
    {
        misspelt = null;
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

        // DAR ES ALAAM 12: the name does not end with the short form DAR, since a word and no serial follows.
        if (best is null || (!strict && bestNext < tokens.Count && tokens[bestNext].Kind == TokenKind.Word && Misspelt(at).Station is not null))
        {
            return strict ? null : UnknownStation(ref at, out misspelt);
        }

        at = bestNext;
        year = bestYear;
        return best;
    }

    // A station that no table knows: the one nearest to it, else the word as it stands.
    private string? UnknownStation(ref int at, out string? misspelt)
    {
        var (nearest, key, next) = Misspelt(at);
        misspelt = nearest is null || next == at ? null : text[tokens[at].Start..tokens[next - 1].End];
        at = next;
        return nearest ?? key;
    }

    // All words up to the serial; the key is null when they name no station at all.
    private (string? Station, string? Key, int Next) Misspelt(int at)
    {
        var p = at;
        var name = "";
        bool capitals = true, plain = true;
        for (; p - at < LongestStation && p < tokens.Count && tokens[p].Kind == TokenKind.Word; p++)
        {
            var word = TextOf(p);

            // OF and DE stand inside names, PORT OF SPANI, but only THE and TEL begin one, THE HAUGE.
            var usual = !Stations.IsStopWord(word) && !ReferenceKind.Names(word) && char.IsAsciiLetterUpper(word[0]);
            if (p == at && !usual && !(IsWord(p, "THE") || IsWord(p, "TEL")))
            {
                return (null, null, at);
            }

            plain &= usual;
            capitals &= Chars.IsCapitals(word);
            name += word.ToString();
        }

        if (name.Length > LongestName || !IsNumber(p, 2, 7) || IsYear(p) || Stations.Canonical(name) is not { Length: >= 4 } key)
        {
            return (null, null, at);
        }

        // Any word may stand before a number (Phase 12, MTCR POC 201): of mixed case or several words only a station with a slip is
        // taken. ADDIS A 50 is an airgram of ADDIS.
        var nearest = IsWord(p - 1, "A") || (!capitals && tokens[p].Length < 3) ? null : StationRepair.Nearest(key);
        var usable = nearest is not null || (plain && capitals && p - at == 1);
        return usable ? (nearest, key, p) : (null, null, at);
    }

    private void SkipPossessive(ref int at)
    {
        if ((IsMark(at, '\'') || IsMark(at, '’') || IsMark(at, '`') || IsMark(at, ',')) && at + 1 < tokens.Count && tokens[at].Start == tokens[at - 1].End && IsWord(at + 1, "S") && tokens[at + 1].Start <= tokens[at].End + 1)
        {
            at += 2;
        }
    }
}
