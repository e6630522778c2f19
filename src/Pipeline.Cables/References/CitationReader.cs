using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>
/// The grammar of a cited cable: <c>[year] STATION [year] [# : NO] serial [year]</c>, <c>serial STATION</c>, in every layout of field
/// guide 1.2 and 2.10. Works on tokens of one joined text; looks at each token a bounded number of times.
/// </summary>
internal sealed partial class CitationReader(string text, List<Token> tokens, int? telegramYear)
{
    private const int LongestStation = 4;

    public IReadOnlyList<Token> All => tokens;

    /// <summary>Reads a citation that begins at the token; null when none does.</summary>
    public Citation? Read(int index, bool strict)
    {
        var at = index;
        int? year = TakeYearBefore(ref at);
        if (year is null && at != index)
        {
            return null;
        }

        if (TakeStation(ref at, ref year, strict) is not { } station)
        {
            return year is null ? NumberFirst(index) : null;
        }

        year = TakeYearInside(ref at) ?? year;
        SkipSigns(ref at);
        if (!TakeSerial(ref at, out var serial))
        {
            return null;
        }

        year = TakeYearAfter(ref at) ?? year;
        var serials = new List<int>();
        if (serial > 0)
        {
            serials.Add(serial);
        }

        TakeRange(ref at, serials);
        return new Citation(index, at, station, year, serials);
    }

    /// <summary>A serial alone, which belongs to the station named before it: <c>STATE 188314, 259032</c>.</summary>
    public (int Serial, int Next)? ImpliedSerial(int index)
    {
        var at = index;
        SkipSigns(ref at);
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at].Length is < 1 or > 7 || !TakeSerial(ref at, out var serial) || serial == 0)
        {
            return null;
        }

        return at < tokens.Count && (tokens[at].Kind == TokenKind.Word && !IsTail(at) && Read(at, strict: true) is null || IsMark(at, '/') || (IsMark(at, '-') && Adjoins(at))) ? null : (serial, at);
    }

    public ReadOnlySpan<char> TextOf(int index) => text.AsSpan(tokens[index].Start, tokens[index].Length);

    public bool IsMark(int index, char mark) => index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Mark && text[tokens[index].Start] == mark;

    public bool IsWord(int index, ReadOnlySpan<char> word) =>
        index < tokens.Count && tokens[index].Kind == TokenKind.Word && TextOf(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that follow a reference and say nothing about another one.</summary>
    public bool IsTail(int index) =>
        IsWord(index, "AND") || IsWord(index, "NOTAL") || IsWord(index, "PREVIOUS") || IsWord(index, "ET") || IsWord(index, "ALL") || IsWord(index, "PARA") || IsWord(index, "DTD") || IsWord(index, "SERIES");

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
        for (var words = 0; words < 3 && p < tokens.Count && tokens[p].Kind == TokenKind.Word; words++, p++)
        {
            if (Stations.IsStopWord(TextOf(p)) || !Chars.IsCapitals(TextOf(p)))
            {
                return null;
            }

            name += TextOf(p).ToString();
        }

        var key = Stations.Canonical(name);
        if (key.Length < 4 || p >= tokens.Count || tokens[p].Kind != TokenKind.Number || tokens[p].Length < 2)
        {
            return null;
        }

        at = p;
        return Stations.Nearest(key) ?? key;
    }

    private Citation? NumberFirst(int index)
    {
        var at = index;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at].Length is < 3 or > 6 || !TakeSerial(ref at, out var serial) || serial == 0)
        {
            return null;
        }

        int? year = null;
        return TakeStation(ref at, ref year, strict: true) is { } station && (at >= tokens.Count || tokens[at].Kind != TokenKind.Number)
            ? new Citation(index, at, station, null, [serial])
            : null;
    }

    // MOSCOW 100-103, LIMA 12345 THRU 12347; a long or backward range keeps its ends only.
    private void TakeRange(ref int at, List<int> serials)
    {
        var p = at;
        if (serials.Count != 1 || !(IsMark(p, '-') || IsWord(p, "THROUGH") || IsWord(p, "THRU") || IsWord(p, "TO")) || p + 1 >= tokens.Count
            || tokens[p + 1].Kind != TokenKind.Number || Tokens.Value(TextOf(p + 1)) is not { } last)
        {
            return;
        }

        var first = serials[0];
        var scale = 1;
        for (var digits = 0; digits < tokens[p + 1].Length && digits < 7; digits++)
        {
            scale *= 10;
        }

        last = last < first ? (first / scale * scale) + last : last;
        if (last <= first)
        {
            return;
        }

        at = p + 2;
        for (var serial = last - first <= 20 ? first + 1 : last; serial <= last; serial++)
        {
            serials.Add(serial);
        }
    }

    private bool TakeSerial(ref int at, out int serial)
    {
        serial = 0;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at].Length > 7)
        {
            return false;
        }

        // A damaged serial still cites a cable, but which one cannot be said (MADRID 6U31).
        serial = Tokens.Value(TextOf(at)) ?? 0;
        at++;

        return !IsDateOrTime(at);
    }

    // 10/24, 11/10/09 and 09:30 are a date and a time; 12/07 after a station is a serial and its year.
    private bool IsDateOrTime(int at)
    {
        if (!(IsMark(at, '/') || IsMark(at, ':')) || !Adjoins(at) || at + 1 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Number || tokens[at - 1].Length > 2 || tokens[at + 1].Length > 2)
        {
            return false;
        }

        return IsMark(at, ':') || IsMark(at + 2, '/') || Year(at + 1, threeDigits: false) is not { } year || (telegramYear is { } own && (year > own || year < own - 25));
    }

    private void SkipSigns(ref int at)
    {
        while (at < tokens.Count && (IsMark(at, '#') || IsMark(at, ':') || IsMark(at, '-') || IsMark(at, '.')
            || IsWord(at, "NO") || IsWord(at, "NR") || IsWord(at, "CABLE") || IsWord(at, "TEL") || IsWord(at, "TELEGRAM")))
        {
            at++;
        }
    }

    private void SkipPossessive(ref int at)
    {
        if ((IsMark(at, '\'') || IsMark(at, '’') || IsMark(at, ',')) && at + 1 < tokens.Count && tokens[at].Start == tokens[at - 1].End && IsWord(at + 1, "S") && tokens[at + 1].Start <= tokens[at].End + 1)
        {
            at += 2;
        }
    }

    private bool Adjoins(int index) => index > 0 && tokens[index].Start == tokens[index - 1].End;
}
