using Pipeline.Archives;

namespace Pipeline.Worker.Settings;

/// <summary>
/// The limits on what an archive can make the reader do, as they are set from outside. Their upper ends are what memory still
/// holds: a cable is in memory several times over on its way (bytes, text, message, row).
/// </summary>
internal static class LimitSettings
{
    private const long Megabyte = 1L << 20;
    private const long Gigabyte = 1L << 30;

    /// <param name="number">Reads a whole number: variable, default, least, most.</param>
    public static ArchiveLimits Read(ArchiveLimits defaults, Func<string, int, int, int, int> number) => defaults with
    {
        ArchiveBytes = Gigabyte * number("PIPELINE_LIMIT_ARCHIVE_GB", (int)(defaults.ArchiveBytes / Gigabyte), 1, 100_000),
        CableBytes = Megabyte * number("PIPELINE_LIMIT_CABLE_MB", (int)(defaults.CableBytes / Megabyte), 1, 64),
        FieldBytes = Megabyte * number("PIPELINE_LIMIT_FIELD_MB", (int)(defaults.FieldBytes / Megabyte), 1, 64),
        Members = number("PIPELINE_LIMIT_MEMBERS", defaults.Members, 1, 10_000_000),
        Depth = number("PIPELINE_LIMIT_DEPTH", defaults.Depth, 1, 10),
        Ratio = number("PIPELINE_LIMIT_RATIO", defaults.Ratio, 2, 1_000_000),
        RatioFreeBytes = Megabyte * number("PIPELINE_LIMIT_RATIO_FREE_MB", (int)(defaults.RatioFreeBytes / Megabyte), 0, 1_000_000),
        DictionaryBytes = Megabyte * number("PIPELINE_LIMIT_DICTIONARY_MB", (int)(defaults.DictionaryBytes / Megabyte), 1, 1024),
    };
}
