using System.Globalization;

namespace Pipeline.Cables.Identity;

/// <summary>The canonical id: two-digit year, station letters, serial without zeros (field guide 2.5).</summary>
internal static class CanonicalId
{
    public static string Of(int year, string station, int serial) =>
        string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}{station}{serial}");

    /// <summary>
    /// Reads an id as containers write it: <c>06LIMA826</c>, <c>1977MOSCOW02124</c>. Null when it has not that shape.
    /// </summary>
    public static (int Year, string Station, int Serial)? Parse(string? id)
    {
        if (id is null)
        {
            return null;
        }

        var text = id.AsSpan().Trim();
        var letters = 0;
        while (letters < text.Length && char.IsAsciiDigit(text[letters]))
        {
            letters++;
        }

        var serial = text.Length;
        while (serial > letters && char.IsAsciiDigit(text[serial - 1]))
        {
            serial--;
        }

        if (letters is not (2 or 4) || serial == text.Length || text.Length - serial > 7 || serial - letters is < 2 or > 17)
        {
            return null;
        }

        foreach (var c in text[letters..serial])
        {
            if (!char.IsAsciiLetter(c))
            {
                return null;
            }
        }

        // 7575LIBREVILLE1895 holds its year twice.
        var year = int.Parse(text[..letters], CultureInfo.InvariantCulture);
        if (letters == 4 && year is < 1900 or > 2100)
        {
            return null;
        }

        return (letters == 2 ? Years.FromTwoDigits(year) : year, Stations.Canonical(text[letters..serial]),
            int.Parse(text[serial..], CultureInfo.InvariantCulture));
    }
}
