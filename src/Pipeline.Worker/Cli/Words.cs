using System.Globalization;

namespace Pipeline.Worker.Cli;

/// <summary>Numbers and times as people read them in a table.</summary>
internal static class Words
{
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(long part, long? whole) =>
        whole is > 0 and { } total ? (100.0 * part / total).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "";

    public static string Seconds(double? seconds) => seconds?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    public static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture) + "/s";

    public static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    public static string Span(TimeSpan? span) => span is { } length
        ? length.TotalHours >= 1 ? length.ToString("h\\h\\ mm\\m", CultureInfo.InvariantCulture) : length.ToString("m\\m\\ ss\\s", CultureInfo.InvariantCulture)
        : "";
}
