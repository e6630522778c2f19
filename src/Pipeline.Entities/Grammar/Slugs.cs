using System.Text;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>Makes the id part of a name that no list knows: <c>national-institute-for-colonization</c>.</summary>
internal static class Slugs
{
    /// <summary>The slug of the words from one token up to another; marks and page furniture leave no trace.</summary>
    public static string Of(CableText text, int first, int end)
    {
        StringBuilder slug = new();
        for (int i = first; i < end; i++)
        {
            if (!text[i].IsWord && text[i].Shape != Shape.Number) continue;
            if (slug.Length > 0) slug.Append('-');
            foreach (char c in text.Span(i))
                if (Fold.Letter(c) is var letter && char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
        }
        return slug.Length == 0 ? "unnamed" : slug.ToString();
    }
}
