namespace Pipeline.Entities.Text;

/// <summary>Decides block by block whether case carries a signal, and where sentences begin.</summary>
internal static class Blocks
{
    private const int LongestHeading = 16;

    public static void Mark(CableText text)
    {
        Span<Token> tokens = text.Tokens.All;
        for (int start = 0; start < tokens.Length;)
        {
            int end = start + 1;
            while (end < tokens.Length && tokens[end].Gap != Gap.Break) end++;
            MarkBlock(text, start, end);
            start = end;
        }
    }

    private static void MarkBlock(CableText text, int start, int end)
    {
        Span<Token> tokens = text.Tokens.All[start..end];
        int upper = 0, letters = 0, words = 0, capitals = 0, longWords = 0;
        foreach (ref readonly Token token in tokens)
        {
            if (!token.IsWord) continue;
            int length = token.End - token.Start;
            words++;
            letters += length;
            if (token.Shape == Shape.Upper || (token.Shape == Shape.Mixed && length == 1)) upper += length;
            else if (token.Shape == Shape.Title && length == 1) upper++;
            else if (token.Shape is Shape.Mixed) upper += length / 2;
            if (length < 4) continue;
            longWords++;
            if (token.Capital) capitals++;
        }
        Place place = Place.None;
        if (letters > 0 && upper * 10 > letters * 9) place = Place.Caps;
        else if (words is > 1 and <= LongestHeading && longWords > 0 && capitals * 10 >= longWords * 8 && text.Span(end - 1) is not ("." or ":" or ","))
            place = Place.Heading;
        else if (words > LongestHeading && capitals * 10 >= longWords * 7)
            place = Place.Heading;
        bool first = true;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref Token token = ref tokens[i];
            token.Place |= place;
            if (token.IsWord)
            {
                if (first) token.Place |= Place.SentenceStart;
                // The portion mark (SBU) stands before the first word.
                bool mark = first && token.End - token.Start <= 3 && token.Shape is Shape.Upper or Shape.Title && text.Span(start + i - 1) is "(" && text.Span(start + i + 1) is ")";
                if (!mark) first = false;
            }
            else if (text.Raw[token.Start] is '.' or '!' or '?' or ':') first = true;
        }
    }
}
