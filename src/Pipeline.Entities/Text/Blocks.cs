namespace Pipeline.Entities.Text;

/// <summary>Decides block by block whether case carries a signal, and where sentences begin.</summary>
internal static class Blocks
{
    private const int LongestHeading = 16;

    // Half letters that count as capitals for each letter of a word, and letters for a word of one: by shape.
    private static ReadOnlySpan<byte> Halves => [0, 0, 2, 1, 0, 0];

    private static ReadOnlySpan<byte> Singles => [0, 1, 0, 1, 0, 0];

    public static void Mark(CableText text)
    {
        Span<Token> tokens = text.Tokens.All;
        for (int start = 0; start < tokens.Length;)
        {
            Counts counts = default;
            int end = MarkSentences(text, start, ref counts);
            Place place = counts.Place(text.Span(end - 1));
            if (place != Place.None)
                foreach (ref Token token in tokens[start..end]) token.Place |= place;
            start = end;
        }
    }

    /// <summary>Marks the first words of the sentences of a block and counts its capitals in the same pass.</summary>
    /// <returns>End of the block.</returns>
    private static int MarkSentences(CableText text, int start, ref Counts counts)
    {
        Span<Token> tokens = text.Tokens.All;
        bool first = true;
        int at = start;
        do
        {
            ref Token token = ref tokens[at];
            if (!token.IsWord)
            {
                if (token.Shape == Shape.Mark && text.Raw[token.Start] is '.' or '!' or '?' or ':') first = true;
                continue;
            }
            counts.Take(token);
            if (!first) continue;
            token.Place |= Place.SentenceStart;
            // The portion mark (SBU) stands before the first word.
            first = token.End - token.Start <= 3 && token.Shape is Shape.Upper or Shape.Title && text.Span(at - 1) is "(" && text.Span(at + 1) is ")";
        }
        while (++at < tokens.Length && tokens[at].Gap != Gap.Break);
        return at;
    }

    private struct Counts
    {
        private int _upper, _letters, _words, _capitals, _longWords;

        public void Take(in Token token)
        {
            int length = token.End - token.Start, many = length >= 4 ? 1 : 0;
            _words++;
            _letters += length;
            _upper += (Halves[(int)token.Shape] * length / 2) + (length == 1 ? Singles[(int)token.Shape] : 0);
            _longWords += many;
            _capitals += token.Shape == Shape.Lower ? 0 : many;
        }

        /// <summary>What the capitals of the block say about its words.</summary>
        /// <param name="last">Its last token: a heading does not end as a sentence does.</param>
        public readonly Place Place(ReadOnlySpan<char> last)
        {
            if (_letters > 0 && _upper * 10 > _letters * 9) return Text.Place.Caps;
            if (_words is > 1 and <= LongestHeading && _longWords > 0 && _capitals * 10 >= _longWords * 8 && last is not ("." or ":" or ",")) return Text.Place.Heading;
            return _words > LongestHeading && _capitals * 10 >= _longWords * 7 ? Text.Place.Heading : Text.Place.None;
        }
    }
}
