using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>
/// A serial with a letter for a digit, <c>MADRID 6U31</c>: when the telegram cites the same station with one serial that fits the digits
/// that can be read, that one is meant.
/// </summary>
internal static class DamagedSerial
{
    private const int Context = 40;
    private const int FewestReadable = 2;

    /// <summary>The serial the telegram cites elsewhere; 0 when none or several fit.</summary>
    public static int Find(ReadOnlySpan<char> raw, string station, ReadOnlySpan<char> damaged)
    {
        if (Readable(damaged) < FewestReadable)
        {
            return 0;
        }

        var found = 0;
        for (var at = 0; at < raw.Length;)
        {
            var digit = raw[at..].IndexOfAnyInRange('0', '9');
            if (digit < 0)
            {
                break;
            }

            var start = at + digit;
            at = Chars.SkipDigits(raw, start, raw.Length);
            if (at - start == damaged.Length && Fits(raw[start..at], damaged) && Chars.Number(raw[start..at]) is var serial && serial != found && Cites(raw[Math.Max(0, start - Context)..at], station, serial))
            {
                if (found > 0)
                {
                    return 0;
                }

                found = serial;
            }
        }

        return found;
    }

    private static int Readable(ReadOnlySpan<char> damaged)
    {
        var digits = 0;
        foreach (var c in damaged)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    private static bool Fits(ReadOnlySpan<char> serial, ReadOnlySpan<char> damaged)
    {
        for (var i = 0; i < serial.Length; i++)
        {
            if (char.IsAsciiDigit(damaged[i]) && damaged[i] != serial[i])
            {
                return false;
            }
        }

        return true;
    }

    // The number must end a citation of the station: a telephone number that fits is none.
    private static bool Cites(ReadOnlySpan<char> before, string station, int serial)
    {
        var text = before.ToString();
        var reader = new CitationReader(text, Tokens.Of(text), null);
        for (var i = 0; i < reader.All.Count; i++)
        {
            if (reader.Read(i, strict: true) is { } citation && citation.Next == reader.All.Count && citation.Station == station && citation.Serials.Contains(serial))
            {
                return true;
            }
        }

        return false;
    }
}
