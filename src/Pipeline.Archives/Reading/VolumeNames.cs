using System.Text.RegularExpressions;

namespace Pipeline.Archives.Reading;

/// <summary>Names that archivers give to the volumes of a split archive. Only the first has a mark inside; the others only their name tells.</summary>
internal static partial class VolumeNames
{
    public const string Advice = "join the parts into one archive first (or unpack them), then drop that";

    public static bool IsOne(string name) => Pattern().IsMatch(name);

    /// <summary>Adds to what was not recognised what its name says.</summary>
    public static ArchiveItem Explain(ArchiveItem item, Source source) =>
        item is RejectedItem { Code: RejectCodes.FormatUnrecognized or RejectCodes.LimitCableBytes } reject && reject.Place.Member == source.Label && IsOne(source.Name)
            ? reject with { Reason = $"{reject.Reason} By its name it is a volume of a split archive: {Advice}." }
            : item;

    [GeneratedRegex(@"\.(?:\d{3}|[zr]\d{2}|part\d+\.rar)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
