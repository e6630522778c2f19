using Pipeline.Cables.Tables;

namespace Pipeline.Cables.Heading;

/// <summary>Typing errors of codes whose meaning is sure (field guide 2.10).</summary>
internal static class TagSpelling
{
    // Codes of other systems that were typed for the code of the handbook, and damage seen more than once.
    private static readonly (string Typed, string Code)[] Known = [("RU", "RS"), ("SYR", "SY"), ("UNDESCO", "UNESCO"), ("MOPPS", "MOPS")];

    /// <summary>The code meant; null when the word may be anything.</summary>
    public static string? Repair(string word)
    {
        foreach (var (typed, code) in Known)
        {
            if (word == typed)
            {
                return code;
            }
        }

        return GluedTags.WithoutDoubledLetter(word) ?? (word.Length == 4 ? Swapped(word) : null);
    }

    // KRFD, KPOA, SEVN: two neighbours changed places, and only one code can be meant.
    private static string? Swapped(string word)
    {
        string? found = null;
        for (var i = 0; i + 1 < word.Length; i++)
        {
            var swapped = string.Create(word.Length, (word, i), static (text, state) =>
            {
                state.word.CopyTo(text);
                (text[state.i], text[state.i + 1]) = (text[state.i + 1], text[state.i]);
            });
            if (TagTable.Kind(swapped) is 's' or 'p')
            {
                if (found is not null)
                {
                    return null;
                }

                found = swapped;
            }
        }

        return found;
    }
}
