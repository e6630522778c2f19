using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>Cuts a reference list into tokens. <c>07CAIRO0561</c> gives three, <c>O1512</c> and <c>6U31</c> one damaged number each.</summary>
internal static class Tokens
{
    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>();
        var lineStart = true;
        for (var at = 0; at < text.Length; lineStart = false)
        {
            while (at < text.Length && Chars.IsBlank(text[at]))
            {
                lineStart |= text[at++] == '\n';
            }

            if (at == text.Length)
            {
                break;
            }

            var c = text[at];
            var start = at;
            if ((char.IsAsciiDigit(c) && !IsOForZero(text, at)) || IsZeroForO(text, at))
            {
                at = NumberEnd(text, at);
                tokens.Add(new Token(TokenKind.Number, start, at, lineStart));
            }
            else if (char.IsLetterOrDigit(c))
            {
                at = WordEnd(text, at);
                tokens.Add(new Token(TokenKind.Word, start, at, lineStart));
            }
            else
            {
                tokens.Add(new Token(TokenKind.Mark, at, ++at, lineStart));
            }
        }

        return tokens;
    }

    /// <summary>Value of a number token; O is read as 0. Null when another letter stands in it.</summary>
    public static int? Value(ReadOnlySpan<char> number)
    {
        var value = 0;
        foreach (var c in number)
        {
            if (c is 'O' or 'o')
            {
                value *= 10;
            }
            else if (char.IsAsciiDigit(c) && value < 100_000_000)
            {
                value = (value * 10) + (c - '0');
            }
            else
            {
                return null;
            }
        }

        return value;
    }

    // O4 CHENNAI 1, LAGOS O1512 (field guide 1.2).
    private static bool IsZeroForO(ReadOnlySpan<char> text, int at) =>
        text[at] == 'O' && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    // 0TTAWA 12.
    private static bool IsOForZero(ReadOnlySpan<char> text, int at) =>
        text[at] == '0' && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 3 < text.Length && char.IsAsciiLetter(text[at + 1]) && char.IsAsciiLetter(text[at + 2]) && char.IsAsciiLetter(text[at + 3]);

    private static int NumberEnd(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is 'O' && NextIsDigit(text, at) && at - start != 2)))
        {
            at++;
        }

        // A letter between digits is damage (6U31); a letter followed by letters is a station (07CAIRO).
        while (at + 1 < text.Length && char.IsAsciiLetter(text[at]) && char.IsAsciiDigit(text[at + 1]) && at - start < 6)
        {
            at = Chars.SkipDigits(text, at + 1, text.Length);
        }

        return at;
    }

    private static bool NextIsDigit(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] == 'O');

    // Points and dashes inside a name stay (PORT-AU-PRINCE); 0 inside letters is O (SANTIAG0). 'S is left out.
    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        at++;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsLetter(c) || (c == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
                || (c == '0' && at > 1 && char.IsLetter(text[at - 1]) && at - 1 > 0 && char.IsLetter(text[at - 2]) && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]))))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
