using Pipeline.Entities.Lists;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Scan;

/// <summary>Checks that the text writes a name as a name: <c>Chile</c> but not <c>chile</c>, <c>WHO</c> but not <c>who</c>.</summary>
internal static class Spelling
{
    /// <summary>Longest name at a token.</summary>
    /// <returns>Number of tokens and the meanings that the spelling allows; 0 when none.</returns>
    public static int Longest(NameTrie<Name> trie, CableText text, int at, List<Name> meanings)
    {
        if (meanings.Count > 0) meanings.Clear();
        ReadOnlySpan<Token> tokens = text.Tokens.All;
        int length = 0, node = trie.First(tokens[at].Word);
        for (int i = at; node != 0; node = ++i < tokens.Length && tokens[i].Gap != Gap.Break ? trie.Step(node, tokens[i].Word) : 0)
        {
            if (trie[node] is not { } found) continue;
            bool first = true;
            foreach (Name name in found)
            {
                if (!Fits(name.Need, tokens[at..], text, at)) continue;
                if (first) meanings.Clear();
                first = false;
                length = i + 1 - at;
                meanings.Add(name);
            }
        }
        return length;
    }

    private static bool Fits(Shape[] need, ReadOnlySpan<Token> tokens, CableText text, int at)
    {
        for (int i = 0; i < need.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            bool fits = need[i] switch
            {
                Shape.Title => token.Capital,
                Shape.Upper => token.Shape == Shape.Upper || (token.Shape == Shape.Mixed && text.Span(at + i).StartsWith("Go", StringComparison.Ordinal) && token.End - token.Start <= 6),
                // "DoS" is not the "Dos" of "Dos Santos".
                Shape.Mixed => token.Shape is Shape.Mixed or Shape.Upper || (token.Shape == Shape.Title && token.End - token.Start > 4),
                _ => true,
            };
            if (!fits || (token.Has(Place.LostApostrophe) && (need[i] != Shape.Title || i + 1 < need.Length))) return false;
        }
        return true;
    }
}
