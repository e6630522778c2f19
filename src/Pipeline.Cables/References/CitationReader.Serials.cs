using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>The serials of a citation: one or a range; a series behind commas or slashes is read one by one (field guide 1.2).</summary>
internal sealed partial class CitationReader
{
    private const int LongestRange = 20;

    // The list is empty when the serial is damaged: the cable is cited, but which one cannot be said (MADRID 6U31).
    private bool TakeSerials(ref int at, ref int? year, out List<int> serials)
    {
        serials = [];
        if (!TakeSerial(ref at, out var serial))
        {
            return false;
        }

        year = TakeYearAfter(ref at) ?? year;
        if (serial > 0)
        {
            serials.Add(serial);
        }

        TakeRange(ref at, serials);
        return true;
    }

    private bool TakeSerial(ref int at, out int serial)
    {
        serial = 0;
        if (!IsNumber(at, 1, 7))
        {
            return false;
        }

        serial = Tokens.Value(TextOf(at)) ?? 0;
        at++;
        return !IsDateOrTime(at);
    }

    // MOSCOW 100-103, LIMA 12345 THRU 12347; a long or backward range keeps its ends only.
    private void TakeRange(ref int at, List<int> serials)
    {
        var p = at;
        if (serials.Count != 1 || !(IsMark(p, '-') || IsWord(p, "THROUGH") || IsWord(p, "THRU") || IsWord(p, "TO"))
            || !IsNumber(p + 1, 1, 7) || Tokens.Value(TextOf(p + 1)) is not { } last)
        {
            return;
        }

        var first = serials[0];
        var scale = 1;
        for (var digits = 0; digits < tokens[p + 1].Length; digits++)
        {
            scale *= 10;
        }

        last = last < first ? (first / scale * scale) + last : last;
        if (last <= first)
        {
            return;
        }

        at = p + 2;
        for (var serial = last - first <= LongestRange ? first + 1 : last; serial <= last; serial++)
        {
            serials.Add(serial);
        }
    }

    // 10/24, 11/10/09, 09:30 and 12 MAY are dates and times; 12/07 after a station is a serial and its year; 162245Z is a date-time group.
    private bool IsDateOrTime(int at)
    {
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Word)
        {
            return tokens[at - 1].Length == 6 ? IsWord(at, "Z") && (Adjoins(at) || IsMonth(at + 1)) : tokens[at - 1].Length <= 2 && !tokens[at].LineStart && IsMonth(at);
        }

        if (!(IsMark(at, '/') || IsMark(at, ':')) || !Adjoins(at) || !IsNumber(at + 1, 1, 2) || tokens[at - 1].Length > 2)
        {
            return false;
        }

        return IsMark(at, ':') || IsMark(at + 2, '/') || Year(at + 1, threeDigits: false) is not { } year || (telegramYear is { } own && (year > own || year < own - 25));
    }

    /// <summary>True for a month, whole or cut; <c>MAY</c> counts.</summary>
    public bool IsMonth(int index) => index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Word && Months.Of(TextOf(index)) > 0;
}
