namespace Pipeline.Cables.Text;

/// <summary>Tests and small moves over the raw text. Every mover takes an end and never passes it.</summary>
internal static class Chars
{
    public const char Pilcrow = '\u00B6';

    // Pages converted with the wrong encoding show the pilcrow as the replacement character.
    public static bool IsPilcrow(char c) => c is Pilcrow or '\uFFFD';

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' || (c < ' ' && c is '\r' or '\n' or '\f' or '\v') || (c > '\u0084' && char.IsWhiteSpace(c));

    public static bool IsUpper(char c) => char.IsAsciiLetterUpper(c);

    public static bool IsWordChar(char c) => char.IsLetterOrDigit(c);

    public static int SkipBlanks(ReadOnlySpan<char> raw, int at, int end)
    {
        while (at < end && IsBlank(raw[at]))
        {
            at++;
        }

        return at;
    }

    public static int TrimEnd(ReadOnlySpan<char> raw, int start, int end)
    {
        while (end > start && IsBlank(raw[end - 1]))
        {
            end--;
        }

        return end;
    }

    public static int SkipDigits(ReadOnlySpan<char> raw, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(raw[at]))
        {
            at++;
        }

        return at;
    }

    public static int SkipLetters(ReadOnlySpan<char> raw, int at, int end)
    {
        while (at < end && char.IsAsciiLetter(raw[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>True when the word stands at the offset in any case and no letter follows it.</summary>
    public static bool WordAt(ReadOnlySpan<char> raw, int at, int end, ReadOnlySpan<char> word) =>
        StartsAt(raw, at, end, word) && (at + word.Length == end || !char.IsAsciiLetter(raw[at + word.Length]));

    public static bool StartsAt(ReadOnlySpan<char> raw, int at, int end, ReadOnlySpan<char> text) =>
        at >= 0 && at + text.Length <= end && raw.Slice(at, text.Length).Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Value of a run of at most nine digits; the caller has checked that they are digits.</summary>
    public static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits.Length > 9 ? digits[..9] : digits)
        {
            value = (value * 10) + (c - '0');
        }

        return value;
    }

    /// <summary>Share of capitals among the letters is above nine tenths: the text carries no signal in its case.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> text)
    {
        int upper = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
            {
                letters++;
                upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
            }
        }

        return letters > 0 && upper * 10 > letters * 9;
    }
}
