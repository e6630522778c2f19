using Pipeline.Cables.Model;
using Pipeline.Fuzz.Checks;

namespace Pipeline.Cables.Tests.Properties;

/// <summary>Readings with every invariant checked, and what they say without offsets.</summary>
internal static class Readings
{
    public static Telegram Checked(string raw)
    {
        var telegram = TelegramParser.Parse(raw);
        Fuzz.Checks.Invariants.Broken(raw, telegram).ShouldBeNull(raw.Length < 4_000 ? raw : null);
        return telegram;
    }

    public static IReadOnlyList<string> Facts(string raw) => Fuzz.Checks.Facts.Of(raw, Checked(raw));

    /// <summary>Both texts must say the same, but for the fields named.</summary>
    public static void ShouldSayTheSame(string raw, string changed, params string[] except) =>
        Fuzz.Checks.Facts.Difference(Facts(raw), Facts(changed), except).ShouldBeNull(changed.Length < 8_000 ? changed : null);
}
