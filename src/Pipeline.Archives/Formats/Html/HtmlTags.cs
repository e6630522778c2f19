namespace Pipeline.Archives.Formats.Html;

/// <summary>A tag of a page.</summary>
/// <param name="start">Of its <c>&lt;</c>.</param>
/// <param name="end">Behind its <c>&gt;</c>.</param>
internal readonly ref struct HtmlTag(ReadOnlySpan<char> name, ReadOnlySpan<char> attributes, bool closes, int start, int end)
{
    public ReadOnlySpan<char> Name { get; } = name;

    public bool Closes { get; } = closes;

    public int Start { get; } = start;

    public int End { get; } = end;

    private readonly ReadOnlySpan<char> _attributes = attributes;

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the id is the word, or the class holds it: saved copies of a page turn one into the other.</summary>
    public bool IsMarked(string word)
    {
        ReadOnlySpan<char> rest = _attributes;
        while (rest.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            bool whole = (at == 0 || !IsName(rest[at - 1])) && (at + word.Length == rest.Length || !IsName(rest[at + word.Length]));
            if (whole)
            {
                return true;
            }

            rest = rest[(at + word.Length)..];
        }

        return false;
    }

    private static bool IsName(char value) => char.IsAsciiLetterOrDigit(value) || value is '-' or '_';
}

/// <summary>
/// Finds the tags of a page one behind the other, each byte looked at once. A tree of the page would be shorter to read from, but
/// its builder looks for open elements again and again, and a page of elements that never close takes it quadratic time.
/// </summary>
internal static class HtmlTags
{
    /// <summary>The next tag from <paramref name="from"/> on; comments, scripts and styles are passed over. False at the end.</summary>
    public static bool TryNext(ReadOnlySpan<char> page, int from, out HtmlTag tag)
    {
        while (from < page.Length && page[from..].IndexOf('<') is >= 0 and var open)
        {
            int start = from + open;
            int name = start + 1;
            if (page[start..].StartsWith("<!--"))
            {
                from = Behind(page, start, "-->");
                continue;
            }

            bool closes = name < page.Length && page[name] == '/';
            name += closes ? 1 : 0;
            int nameEnd = name;
            while (nameEnd < page.Length && char.IsAsciiLetterOrDigit(page[nameEnd]))
            {
                nameEnd++;
            }

            int end = nameEnd == name ? -1 : TagEnd(page, nameEnd);
            if (end < 0)
            {
                from = name;
                continue;
            }

            tag = new(page[name..nameEnd], page[nameEnd..(end - 1)], closes, start, end);
            if (closes || !(tag.Is("script") || tag.Is("style")))
            {
                return true;
            }

            from = Behind(page, end, tag.Is("script") ? "</script" : "</style");
        }

        tag = default;
        return false;
    }

    /// <summary>Where the element that <paramref name="open"/> begins ends; the end of the page when it is never closed.</summary>
    public static int Close(ReadOnlySpan<char> page, in HtmlTag open, out int behind)
    {
        int depth = 1;
        for (int at = open.End; TryNext(page, at, out HtmlTag tag); at = tag.End)
        {
            depth += !tag.Name.Equals(open.Name, StringComparison.OrdinalIgnoreCase) ? 0 : tag.Closes ? -1 : 1;
            if (depth == 0)
            {
                behind = tag.End;
                return tag.Start;
            }
        }

        behind = page.Length;
        return page.Length;
    }

    // A '<' inside a tag means that the one before was text; quotes hide a '>' only when they close before the next '<'.
    private static int TagEnd(ReadOnlySpan<char> page, int from)
    {
        int next = page[from..].IndexOfAny('<', '>');
        return next >= 0 && page[from + next] == '>' ? from + next + 1 : -1;
    }

    private static int Behind(ReadOnlySpan<char> page, int from, string end)
    {
        int at = page[from..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? page.Length : from + at + end.Length;
    }
}
