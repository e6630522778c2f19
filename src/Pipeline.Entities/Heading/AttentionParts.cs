namespace Pipeline.Entities.Heading;

/// <summary>A name or a symbol of an attention line.</summary>
/// <param name="Words">In capitals, without adverbs and what is in parentheses.</param>
/// <param name="BeforeVerb">FOR or PASS follows: who is spoken to.</param>
internal readonly record struct AttentionPart(List<string> Words, bool BeforeVerb);

/// <summary>Parts an attention line at its verbs, commas and ANDs.</summary>
internal static class AttentionParts
{
    // A line of orders is one or two lines of 69 characters; longer ones are texts taken for one.
    private const int Longest = 600;

    public static List<AttentionPart> Of(string line)
    {
        List<AttentionPart> parts = [];
        List<string> words = [];
        int depth = 0, start = -1, end = Math.Min(line.Length, Longest);
        for (int at = 0; at <= end; at++)
        {
            char c = at < end ? line[at] : ' ';
            bool inWord = depth == 0 && (char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '&' or '\'' or '.');
            if (inWord)
            {
                if (start < 0) start = at;
                continue;
            }
            if (start >= 0) Word(line[start..at].ToUpperInvariant(), parts, ref words);
            start = -1;
            if (c == '(') depth++;
            else if (c == ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && c is ',' or ';' or ':') End(parts, ref words, false);
        }
        End(parts, ref words, false);
        return parts;
    }

    private static void Word(string word, List<AttentionPart> parts, ref List<string> words)
    {
        // Of M.NOVO and "J." only people have points inside; at the end it is a full stop.
        word = word.Trim('-', '\'').TrimEnd('.').Trim('/');
        switch (word)
        {
            case "FOR" or "PASS" or "POUCH": End(parts, ref words, true); return;
            case "AND" or "&": End(parts, ref words, false); return;
            case "" or "ALSO" or "PLEASE" or "PLS" or "TO" or "THE" or "ELECTRONICALLY" or "ONLY" or "ACTION" or "INFO": return;
        }
        // DEPT/PASS: a slash for the blank. FORUSAID: the blank is lost.
        if (word.EndsWith("/PASS", StringComparison.Ordinal)) { Word(word[..^5], parts, ref words); End(parts, ref words, true); return; }
        if (word.StartsWith("FORUS", StringComparison.Ordinal)) { End(parts, ref words, true); Word(word[3..], parts, ref words); return; }
        words.Add(word);
    }

    private static void End(List<AttentionPart> parts, ref List<string> words, bool beforeVerb)
    {
        if (words.Count > 0 || beforeVerb) parts.Add(new AttentionPart(words, beforeVerb));
        words = [];
    }
}
