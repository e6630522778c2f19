using System.Text;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>Makes the id part of a name that no list knows: <c>national-institute-for-colonization</c>.</summary>
internal static class Slugs
{
    public static string Of(ReadOnlySpan<char> name)
    {
        StringBuilder slug = new(name.Length);
        foreach (char c in name)
        {
            char letter = Fold.Letter(c);
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (letter is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
