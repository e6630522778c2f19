namespace Pipeline.Cables.Text;

/// <summary>Words that teletype operators spread: <c>S E C R E T</c>, <c>C O R R E C T E D COPY</c>.</summary>
internal static class SpacedWord
{
    /// <summary>Matches the capitals of a word with any blanks between them; moves past it. Blanks do not cross the end.</summary>
    public static bool TryRead(ReadOnlySpan<char> raw, ref int at, int end, ReadOnlySpan<char> letters)
    {
        var p = at;
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == ' ')
            {
                continue;
            }

            if (i > 0)
            {
                p = Chars.SkipBlanks(raw, p, end);
            }

            // C0NFIDENTIAL: a nought for the letter.
            if (p >= end || ((raw[p] | 0x20) != (letters[i] | 0x20) && !(raw[p] == '0' && letters[i] == 'O')))
            {
                return false;
            }

            p++;
        }

        if (p < end && char.IsAsciiLetter(raw[p]))
        {
            return false;
        }

        at = p;
        return true;
    }
}
