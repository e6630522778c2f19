using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>The words of one entry, and whether they are an entry at all.</summary>
internal static class EntryText
{
    // Words that lead to the next entry: STATE 1 AND ..., STATE 1; REF B: ...
    private static readonly string[] LinkWords = [" REF", " REFTEL", " AND"];

    /// <summary>On one line, without the separators and link words around it.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var entry = Joined.Line(text).Trim(' ', ',', ';', ':', '-', '&');
        foreach (var word in LinkWords)
        {
            entry = entry.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? entry[..^word.Length].TrimEnd(' ', ',', ';') : entry;
        }

        return entry;
    }

    /// <summary>True for words that say that there is no reference, or speak of the entries before.</summary>
    public static bool IsNone(string entry) => entry.TrimEnd('.').ToUpperInvariant() is "NONE" or "N/A" or "NA" or "NIL" or "ALL NOTAL" or "BOTH NOTAL" or "NOTAL" or "(ALL NOTAL)" or "(BOTH NOTAL)" or "(NOTAL)" or "AND" or "AND PREVIOUS" or "BOTH" or "AND BOTH";

    /// <summary>True when there is enough of a text to be a reference: initials and stray figures are none.</summary>
    public static bool HasLetters(string entry)
    {
        int letters = 0, signs = 0;
        foreach (var c in entry)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            signs += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters >= 1 && signs >= 4;
    }
}
