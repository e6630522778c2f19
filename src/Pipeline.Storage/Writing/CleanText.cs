using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pipeline.Storage.Writing;

/// <summary>
/// The one place where text is made fit for PostgreSQL, which refuses NUL (22021) and, in UTF-8, lone surrogates: one such
/// character would cost a whole batch. Each becomes U+FFFD, unit by unit, so that offsets into the text stay true.
/// </summary>
internal static class CleanText
{
    private const char Replacement = '\uFFFD';
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0xD800, 0x800).Append(0).Select(unit => (char)unit)]);

    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
        {
            return text;
        }

        StringBuilder? clean = null;
        for (var i = first; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                (clean ??= new StringBuilder(text))[i] = Replacement;
            }
        }

        return clean?.ToString() ?? text;
    }

    public static string? OrNull(string? text) => text is null ? null : Of(text);

    public static string[] All(IReadOnlyList<string> texts) => [.. texts.Select(Of)];

    /// <summary>True when the (clean) text holds characters that are two UTF-16 units.</summary>
    public static bool IsAstral(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;

    /// <summary>JSON can carry the same characters as escapes, which jsonb refuses just the same (22P05).</summary>
    public static string Json(string json)
    {
        var text = Of(json);
        if (!text.Contains("\\u", StringComparison.Ordinal))
        {
            return text;
        }

        var clean = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            if (EscapeAt(text, i) is not { } unit)
            {
                i++; // A two-character escape such as \\ must not lend its second half to the next.
                continue;
            }

            if (char.IsHighSurrogate(unit) && EscapeAt(text, i + 6) is { } next && char.IsLowSurrogate(next))
            {
                i += 11;
                continue;
            }

            if (unit == '\0' || char.IsSurrogate(unit))
            {
                clean.Remove(i, 6).Insert(i, "\\ufffd");
            }

            i += 5;
        }

        return clean.ToString();
    }

    private static char? EscapeAt(string text, int index) =>
        index + 6 <= text.Length && text[index] == '\\' && text[index + 1] == 'u'
        && ushort.TryParse(text.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
