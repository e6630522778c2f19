namespace Pipeline.Cables.Identity;

/// <summary>Years of telegrams and of the telegrams they cite.</summary>
internal static class Years
{
    /// <summary>66 to 99 are 19xx, 00 to 65 are 20xx: safe for every known corpus (field guide 2.1).</summary>
    public static int FromTwoDigits(int year) => year >= 66 ? 1900 + year : 2000 + year;

    /// <summary>
    /// A two-digit year beside a citation: of the last century that does not lie after the year following the telegram's own, so
    /// that a December telegram may still be misdated by one (field guide 2.5).
    /// </summary>
    public static int OfPrinted(int year, int? telegramYear)
    {
        if (telegramYear is not { } own)
        {
            return FromTwoDigits(year);
        }

        var full = (own + 1) / 100 * 100 + year;
        return full > own + 1 ? full - 100 : full;
    }

    /// <summary>
    /// Year of a citation that prints none (field guide 2.5): the telegram's own, but the one before when its own station had not
    /// yet reached that serial, or when STATE could not have on that day.
    /// </summary>
    public static int OfCitation(int year, int? dayOfYear, string? ownStation, int? ownSerial, string station, int serial)
    {
        if (station == ownStation && ownSerial is { } own)
        {
            return serial > own ? year - 1 : year;
        }

        return station == "STATE" && dayOfYear is { } day && serial > HighestStateSerial(year, day) ? year - 1 : year;
    }

    // STATE sent about 300,000 telegrams a year in the 1970s to 2004 (STATE 270575 by 5 November 1976, STATE 324347 in late 2003),
    // about 200,000 after. The later bound is the measured one of field guide 2.5; on old telegrams it would move true numbers.
    private static int HighestStateSerial(int year, int day) => year >= 2005 ? (700 * day) + 3_000 : (1_150 * day) + 5_000;
}
