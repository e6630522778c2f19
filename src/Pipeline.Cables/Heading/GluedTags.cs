using Pipeline.Cables.Tables;

namespace Pipeline.Cables.Heading;

/// <summary>Codes that lost the blank between them, <c>KFRDKIRFCVISCMGT</c>, or doubled a letter, <c>KWWMN</c> (field guide 2.10).</summary>
internal static class GluedTags
{
    private const int Longest = 60;

    /// <summary>The fewest codes that make up the word, four-letter subjects and programs with at most one country; null when none do.</summary>
    public static List<string>? Split(string word)
    {
        if (word.Length is < 6 or > Longest)
        {
            return null;
        }

        Span<int> best = stackalloc int[Longest + 1];
        Span<int> step = stackalloc int[Longest + 1];
        best.Fill(int.MaxValue / 2);
        best[word.Length] = 0;
        for (var at = word.Length - 1; at >= 0; at--)
        {
            foreach (var length in (ReadOnlySpan<int>)[4, 2])
            {
                // A country code inside a word would split anything: it costs as much as three subjects.
                var cost = length == 4 ? 1 : 3;
                if (at + length <= word.Length && Fits(word.AsSpan(at, length)) && best[at + length] + cost < best[at])
                {
                    best[at] = best[at + length] + cost;
                    step[at] = length;
                }
            }
        }

        if (best[0] >= int.MaxValue / 2 || step[0] == 2 && step[2] == 2)
        {
            return null;
        }

        var parts = new List<string>();
        var countries = 0;
        for (var at = 0; at < word.Length; at += step[at])
        {
            parts.Add(word.Substring(at, step[at]));
            countries += step[at] == 2 ? 1 : 0;
        }

        return countries < parts.Count && countries <= 2 ? parts : null;
    }

    public static string? WithoutDoubledLetter(string word)
    {
        for (var i = 1; i < word.Length && word.Length is 5 or 6; i++)
        {
            if (word[i] == word[i - 1] && word.Remove(i, 1) is var single && TagTable.Kind(single) is 's' or 'p')
            {
                return single;
            }
        }

        return null;
    }

    private static bool Fits(ReadOnlySpan<char> code) =>
        code.Length == 4 ? TagTable.Kind(code) is 's' or 'p' : TagTable.Kind(code) is 'g' || code is "CS" or "TW";
}
