using System.Globalization;

namespace Pipeline.Entities;

/// <summary>
/// Version of the rules and lists that extracted the entities of a cable: <c>2.ab12cd34+ops.9f3e11aa</c>. The number has an order.
/// The hashes of the embedded lists and of what an installation changed in them have none: they only tell same from different.
/// </summary>
/// <param name="Number">0 for a version that cannot be read, so that it counts as older than any.</param>
/// <param name="Lists">Null when the version says nothing of lists, as <c>1</c>, or <c>2</c> on a command line.</param>
public sealed record RulesVersion(int Number, string? Lists = null, string? Overrides = null)
{
    private const string OverridesMark = "+ops.";

    /// <summary>Reads a stored version, or one of a command line; null when it is none.</summary>
    public static RulesVersion? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<char> rest = text;
        string? overrides = null;
        int mark = rest.IndexOf(OverridesMark, StringComparison.Ordinal);
        if (mark >= 0)
        {
            overrides = rest[(mark + OverridesMark.Length)..].ToString();
            rest = rest[..mark];
        }
        string? lists = null;
        int dot = rest.IndexOf('.');
        if (dot >= 0)
        {
            lists = rest[(dot + 1)..].ToString();
            rest = rest[..dot];
        }
        // Overrides change lists: without the lists they say nothing.
        if (overrides is not null && (lists is null || !IsHash(overrides)) || lists is not null && !IsHash(lists)) return null;
        return int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? new RulesVersion(number, lists, overrides) : null;
    }

    /// <summary>A version as it is stored; one that cannot be read is older than any.</summary>
    public static RulesVersion OfStored(string? text) => text is null ? new RulesVersion(0) : Parse(text) ?? new RulesVersion(0);

    /// <summary>True when what this version extracted is to be renewed by <paramref name="other"/>.</summary>
    /// <param name="differentLists">
    /// Also when the numbers are the same and the lists are not: which of two lists is newer no hash tells, so that this is for the
    /// person who asks. A version that says nothing of lists differs from none.
    /// </param>
    public bool IsBefore(RulesVersion other, bool differentLists = false)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Number != other.Number) return Number < other.Number;
        return differentLists && Lists is not null && other.Lists is not null && this != other;
    }

    public override string ToString() => (Lists, Overrides) switch
    {
        (null, _) => Number.ToString(CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Lists}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Lists}{OverridesMark}{Overrides}"),
    };

    private static bool IsHash(string text) => text.Length == 8 && text.All(char.IsAsciiHexDigitLower);
}
