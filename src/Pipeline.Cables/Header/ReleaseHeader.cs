using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>Labels of messages released since 2008: <c>MRN: 01 MOSCOW 13169</c>, <c>Date/DTG: Oct 30, 2001 / 300000Z OCT 01</c> (field guide 3.6).</summary>
internal static class ReleaseHeader
{
    public static bool TryMrn(ReadOnlySpan<char> raw, int at, int end, out (int Year, string Station, int Serial) mrn)
    {
        mrn = default;
        if (!raw[at..end].StartsWith("MRN:", StringComparison.Ordinal))
        {
            return false;
        }

        var p = Chars.SkipBlanks(raw, at + 4, end);
        var digits = p;
        p = Chars.SkipDigits(raw, p, end);
        if (p - digits is not (2 or 4))
        {
            return false;
        }

        var year = Chars.Number(raw[digits..p]);
        var serial = end;
        while (serial > p && char.IsAsciiDigit(raw[serial - 1]))
        {
            serial--;
        }

        var station = raw[p..serial].Trim();
        if (station.IsEmpty || end - serial is < 1 or > 7)
        {
            return false;
        }

        mrn = (year < 100 ? Years.FromTwoDigits(year) : year, Joined.Line(station), Chars.Number(raw[serial..end]));
        return true;
    }

    /// <summary>Offset of the date-time group after <c>Date/DTG:</c>; the line's own start when it has no such label.</summary>
    public static int SkipDateLabel(ReadOnlySpan<char> raw, int at, int end)
    {
        if (!raw[at..end].StartsWith("Date/DTG:", StringComparison.Ordinal))
        {
            return at;
        }

        var slash = raw[(at + 9)..end].LastIndexOf('/');
        return Chars.SkipBlanks(raw, slash < 0 ? at + 9 : at + 10 + slash, end);
    }

    /// <summary>True for a line such as <c>E.O.: 13526</c> or <c>TAGS: PREL</c>, which ends a list of addressees.</summary>
    public static bool IsOtherLabel(ReadOnlySpan<char> raw, int at, int end)
    {
        var colon = raw[at..Math.Min(end, at + 24)].IndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        var label = raw.Slice(at, colon);
        return label is "E.O." or "TAGS" or "Captions" or "Reference" or "References" or "Subject" or "SUBJECT" or "Pass Line" or "Attachments" or "Classification";
    }
}
