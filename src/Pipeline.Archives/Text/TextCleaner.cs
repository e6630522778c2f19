using System.Buffers;

namespace Pipeline.Archives.Text;

/// <summary>
/// Replaces what may not stand in a text, one for one by U+FFFD so that offsets hold: control characters (a NUL makes
/// PostgreSQL refuse the whole batch) and halves of surrogate pairs (they cannot be written as UTF-8).
/// </summary>
internal static class TextCleaner
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(MakeSuspects());

    public static string Clean(string text, WarningList warnings)
    {
        if (text.AsSpan().IndexOfAny(Suspects) < 0)
        {
            return text;
        }

        int controls = 0;
        int surrogates = 0;
        char[]? clean = null;
        for (int at = 0; at < text.Length; at++)
        {
            char value = text[at];
            if (IsControl(value))
            {
                controls++;
            }
            else if (char.IsHighSurrogate(value) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
                continue;
            }
            else if (char.IsSurrogate(value))
            {
                surrogates++;
            }
            else
            {
                continue;
            }

            (clean ??= text.ToCharArray())[at] = '\uFFFD';
        }

        warnings.AddCount(ReadWarningCodes.Control, controls);
        warnings.AddCount(ReadWarningCodes.Surrogate, surrogates);
        return clean is null ? text : new(clean);
    }

    public static bool IsControl(char value) => char.IsControl(value) && value is not ('\t' or '\n' or '\r' or '\f');

    private static char[] MakeSuspects() =>
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(value => IsControl(value) || char.IsSurrogate(value))];
}
