using Pipeline.Cables;
using Pipeline.Cables.Model;

namespace Pipeline.Fuzz.Checks;

/// <summary>Reads a text and checks everything that must hold for any text.</summary>
internal static class AnyText
{
    // The parser looks for a heading in 16,000 characters, for a cancellation in 1,200, at the case of the last 2,000; where carriage returns fill such a window
    // a monster of a text may read otherwise. Below it nothing may.
    private const int LongestForLineEnds = 1_100;

    /// <summary>What is wrong with the reading of the text, <c>rule: detail</c>; null when nothing is.</summary>
    public static string? Broken(string raw)
    {
        Telegram t;
        try
        {
            t = TelegramParser.Parse(raw);
        }
#pragma warning disable CA1031 // Whatever it throws is the finding.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"throws {e.GetType().Name}: {e.Message} {Place(e)}";
        }

        if (Invariants.Broken(raw, t) is { } broken)
        {
            return broken;
        }

        var facts = Facts.Of(raw, t);
        if (Facts.Difference(facts, Facts.Of(raw, TelegramParser.Parse(raw))) is { } unstable)
        {
            return "read twice: " + unstable;
        }

        if (raw.Length > LongestForLineEnds || raw.Contains('\r', StringComparison.Ordinal))
        {
            return null;
        }

        var dos = raw.Replace("\n", "\r\n", StringComparison.Ordinal);
        return Facts.Difference(facts, Facts.Of(dos, TelegramParser.Parse(dos))) is { } differs ? "line ends: " + differs : null;
    }

    private static string? Place(Exception e) => e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Pipeline.Cables", StringComparison.Ordinal))?.Trim();
}
