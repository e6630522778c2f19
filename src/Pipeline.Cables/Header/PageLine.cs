using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>A page line of the archive print, <c>PAGE 01 LIMA 10141 052356Z</c> (field guide 2.12, 2.14).</summary>
internal static class PageLine
{
    /// <summary>True for the line; the station and serial are empty when only <c>PAGE 02</c> stands on it.</summary>
    public static bool TryRead(ReadOnlySpan<char> raw, int at, int end, out ReadOnlySpan<char> station, out ReadOnlySpan<char> serial)
    {
        station = default;
        serial = default;
        if (end - at < 6 || !raw[at..end].StartsWith("PAGE ", StringComparison.Ordinal))
        {
            return false;
        }

        var p = Chars.SkipBlanks(raw, at + 5, end);
        var digits = p;
        p = Chars.SkipDigits(raw, p, end);
        if (p - digits is < 1 or > 3)
        {
            return false;
        }

        p = Chars.SkipBlanks(raw, p, end);
        return p == end || TryReadStation(raw, p, end, out station, out serial);
    }

    /// <summary>The second half of a split page line: <c>LIMA 00730 262136Z</c>.</summary>
    public static bool TryReadStation(ReadOnlySpan<char> raw, int at, int end, out ReadOnlySpan<char> station, out ReadOnlySpan<char> serial)
    {
        station = default;
        serial = default;
        var p = at;
        while (p < end && p - at < 20 && (Chars.IsUpper(raw[p]) || Chars.IsBlank(raw[p])))
        {
            p++;
        }

        var name = Chars.TrimEnd(raw, at, p);
        var digits = p;
        p = Chars.SkipDigits(raw, p, end);
        if (name == at || p - digits is < 3 or > 6)
        {
            return false;
        }

        // ACP 127 paper: PAGE 2 RBDTRQ 115B R E S T R I C T E D. Anything longer is a sentence.
        if (end - p > 28)
        {
            return false;
        }

        station = raw[at..name];
        serial = raw[digits..p];
        return true;
    }

    /// <summary>The section of a page line, <c>PAGE 02 ADDIS 09462 01 OF 02 061606Z</c>; null when it names none.</summary>
    public static (int Number, int Of)? Section(ReadOnlySpan<char> line)
    {
        var of = line.IndexOf(" OF ", StringComparison.Ordinal);
        if (of < 2)
        {
            return null;
        }

        var digits = of;
        while (digits > 0 && of - digits < 3 && char.IsAsciiDigit(line[digits - 1]))
        {
            digits--;
        }

        var end = Chars.SkipDigits(line, of + 4, Math.Min(line.Length, of + 7));
        return digits == of || end == of + 4 || line[digits - 1] != ' ' ? null : (Chars.Number(line[digits..of]), Chars.Number(line[(of + 4)..end]));
    }
}
