namespace Pipeline.Entities.Text;

/// <summary>Whether a text was typed with a blank line after every line: there a blank line ends no paragraph, and no name.</summary>
internal static class LineSpacing
{
    private const int FewestLines = 8;

    /// <returns>Line ends between two lines of one paragraph: 1, or 2 in a double-spaced text.</returns>
    public static int Of(ReadOnlySpan<char> text)
    {
        int doubled = 0, inside = 0;
        for (int at = 0; at < text.Length;)
        {
            int end = text[at..].IndexOf('\n');
            if (end < 0) break;
            end += at;
            int next = end + 1;
            while (next < text.Length && text[next] is ' ' or '\r' or '\t' or '\u00A0') next++;
            if (next < text.Length && text[next] == '\n' && Last(text[at..end]) is { } last)
            {
                doubled++;
                // A line that ends within a sentence goes on after the blank line.
                if (char.IsLetterOrDigit(last) || last is ',' or '-') inside++;
            }
            at = end + 1;
        }
        return doubled >= FewestLines && inside * 10 >= doubled * 6 ? 2 : 1;
    }

    private static char? Last(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.IsEmpty ? null : line[^1];
    }
}
