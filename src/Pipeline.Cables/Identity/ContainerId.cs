using System.Globalization;
using Pipeline.Cables.Tables;

namespace Pipeline.Cables.Identity;

/// <summary>
/// Ids that a container built from a damaged classification line (field guide 2.5): <c>09SECTION01OF03SANJOSE525</c>,
/// <c>7575LIBREVILLE1895</c>, <c>06MADRID002583ZFR2585</c>. They are cleaned to name a telegram whose text gives no number.
/// </summary>
internal static class ContainerId
{
    private const int MostRuns = 8;

    // Pieces of the classification line glued in front of a station.
    private static readonly string[] Glued = ["UNCLASSIFIED", "CONFIDENTIAL", "SIFIED", "UNCLAS", "SECRET", "NOFORN", "SENSITIVE", "SIPDIS", "EFTO", "LIMDIS", "EXDIS", "NODIS"];

    // Second numbers that follow the serial: signals of a repeat or cancellation, series of a travelling principal.
    private static readonly string[] Seconds = ["ZFR", "ZDK", "ZDS", "ZUI", "TOSEC", "SECTO", "TOTAS", "TASTO", "TODEP", "DEPTO", "CODEL"];

    /// <summary>Year, station and serial of any id that still shows them; null when it does not.</summary>
    public static (int Year, string Station, int Serial)? Parse(string? id) => CanonicalId.Parse(id) is { } plain && IsWhole(plain.Station) ? plain : Clean(id) ?? CanonicalId.Parse(id);

    private static bool IsWhole(string station) => Stations.Known(station) is not null;

    private static (int Year, string Station, int Serial)? Clean(string? id)
    {
        var runs = Runs(id, out var rest);
        if (runs < 2 || Year(ref rest) is not { } year)
        {
            return null;
        }

        var letters = new List<string>();
        var digits = new List<string>();
        Split(rest, letters, digits);

        // MADRID 002583 ZFR 2585: the number before the signal; ACCRA 001382 SUSPECTED DUPLICATE 1392: the one that the duplicate got.
        for (var i = 0; i < letters.Count && i < digits.Count; i++)
        {
            var second = i + 1 < letters.Count ? letters[i + 1] : null;
            var serial = second == "SUSPECTEDDUPLICATE" && i + 1 < digits.Count ? digits[i + 1] : digits[i];
            var last = second is null || second == "SUSPECTEDDUPLICATE" || Array.IndexOf(Seconds, second) >= 0;
            if (last && Station(letters[i]) is { } station && int.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && serial.Length <= 7)
            {
                return (year, station, number);
            }
        }

        return null;
    }

    private static int Runs(string? id, out ReadOnlySpan<char> text)
    {
        text = (id ?? "").AsSpan().Trim();
        if (text.Length > 60)
        {
            return 0;
        }

        var runs = 0;
        for (var i = 0; i < text.Length; i++)
        {
            runs += i == 0 || char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[i - 1]) ? 1 : 0;
        }

        return runs <= MostRuns ? runs : 0;
    }

    // 1977MOSCOW02124, 06LIMA826, 7575LIBREVILLE1895 (the year twice), 0901OF02RPODUBAI288 (section numbers behind the year).
    private static int? Year(ref ReadOnlySpan<char> rest)
    {
        if (rest.Length < 4 || !char.IsAsciiDigit(rest[0]) || !char.IsAsciiDigit(rest[1]))
        {
            return null;
        }

        if (char.IsAsciiDigit(rest[2]) && char.IsAsciiDigit(rest[3]) && int.Parse(rest[..4], CultureInfo.InvariantCulture) is >= 1966 and <= 2065 and var full)
        {
            rest = rest[4..];
            return full;
        }

        var year = Years.FromTwoDigits(int.Parse(rest[..2], CultureInfo.InvariantCulture));
        rest = rest.Length > 4 && rest[2..4].SequenceEqual(rest[..2]) ? rest[4..] : rest[2..];
        return year;
    }

    private static void Split(ReadOnlySpan<char> rest, List<string> letters, List<string> digits)
    {
        var word = "";
        var at = Text.Chars.SkipDigits(rest, 0, rest.Length);
        while (at < rest.Length)
        {
            var end = at;
            while (end < rest.Length && !char.IsAsciiDigit(rest[end]))
            {
                word += char.IsAsciiLetter(rest[end]) ? char.ToUpperInvariant(rest[end]).ToString() : "";
                end++;
            }

            at = Text.Chars.SkipDigits(rest, end, rest.Length);
            letters.Add(word);
            digits.Add(rest[end..at].ToString());
            word = "";
        }
    }

    private static string? Station(string letters)
    {
        for (var again = true; again && Stations.Known(letters) is null;)
        {
            again = false;
            foreach (var piece in Glued)
            {
                if (letters.Length > piece.Length + 1 && letters.StartsWith(piece, StringComparison.Ordinal))
                {
                    letters = letters[piece.Length..];
                    again = true;
                }
            }
        }

        return letters.Length < 2 || StationAliases.IsStop(letters) ? null : Stations.Known(letters) ?? StationRepair.Nearest(letters) ?? (letters.Length is >= 4 and <= 17 ? letters : null);
    }
}
