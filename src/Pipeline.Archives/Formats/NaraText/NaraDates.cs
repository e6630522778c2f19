using System.Globalization;

namespace Pipeline.Archives.Formats.NaraText;

/// <summary>
/// Dates as the National Archives' exports write them (field guide 3.4): <c>01 JAN 1994</c>, <c>01 jan 1994</c>,
/// <c>01-Jan-1994 12:00:00 am</c>, <c>31/12/2019</c> (day first), and the database's own <c>1994-01-01</c>.
/// </summary>
internal static class NaraDates
{
    private static readonly string[] Formats =
    [
        "d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yyyy h:mm:ss tt", "d-MMM-yyyy H:mm:ss", "d MMM yyyy h:mm:ss tt",
        "d/M/yyyy", "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:sszz", "yyyy-MM-ddTHH:mm:sszzz",
    ];

    /// <summary>UTC; null when it is no date.</summary>
    public static DateTimeOffset? Read(string? value) =>
        DateTimeOffset.TryParseExact(value?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite, out DateTimeOffset at) ? at : null;
}
