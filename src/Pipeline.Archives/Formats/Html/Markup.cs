using System.Globalization;
using System.Net;
using System.Text;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.Html;

/// <summary>Markup to text: tags dropped, entities decoded, everything else untouched.</summary>
internal static class Markup
{
    // The pages write '<' of the telegram itself without escaping it, so only what is an HTML tag by name is one:
    // "<< END OF DOCUMENT >>" and "<JOHN SMITH>" are text.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Tags = new HashSet<string>(
        "a abbr acronym b big blockquote br center code del dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s small span strike strong style sub sup table tbody td tfoot th thead tr tt u ul var wbr".Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestNumber = 10;

    // Tags that begin a new line where the text itself holds no line ends.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Breaks = new HashSet<string>(
        "p div tr li h1 h2 h3 h4 h5 h6 blockquote pre table".Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="breaks">Tags that a browser shows as a new line give one, unless the markup has one there.</param>
    public static string ToText(string markup, WarningList warnings, bool breaks = false) =>
        TextCleaner.Clean(Decode(DropTags(markup, breaks)), warnings);

    /// <summary>As <see cref="ToText"/>, with all white space joined: for cells and titles.</summary>
    public static string? ToLine(string markup)
    {
        string text = string.Join(' ', ToText(markup, new()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 0 ? text : null;
    }

    private static string DropTags(string markup, bool breaks)
    {
        int open = markup.IndexOf('<');
        if (open < 0)
        {
            return markup;
        }

        StringBuilder text = new(markup.Length);
        int kept = 0;

        // Asked once: a page of a million comments that never end must not be searched to its end a million times.
        int lastCommentEnd = markup.LastIndexOf("-->", StringComparison.Ordinal);
        while (open >= 0)
        {
            int end = TagEnd(markup, open, lastCommentEnd);
            if (end > 0)
            {
                text.Append(markup, kept, open - kept);
                kept = end;
                if (breaks && (end == markup.Length || markup[end] is not ('\r' or '\n')) && BreaksLine(markup, open, text is { Length: > 0 } && text[^1] != '\n'))
                {
                    text.Append('\n');
                }
            }

            open = markup.IndexOf('<', Math.Max(end, open + 1));
        }

        return text.Append(markup, kept, markup.Length - kept).ToString();
    }

    // Two "br" are an empty line, two paragraphs' ends are one.
    private static bool BreaksLine(string markup, int open, bool inLine)
    {
        int name = markup[open + 1] == '/' ? open + 2 : open + 1;
        int end = name;
        while (end < markup.Length && char.IsAsciiLetterOrDigit(markup[end]))
        {
            end++;
        }

        ReadOnlySpan<char> tag = markup.AsSpan(name, end - name);
        return tag.Equals("br", StringComparison.OrdinalIgnoreCase) || (inLine && Breaks.Contains(tag));
    }

    /// <summary>Where the tag that opens at <paramref name="open"/> ends, or -1 when none does.</summary>
    private static int TagEnd(string markup, int open, int lastCommentEnd)
    {
        if (string.CompareOrdinal(markup, open, "<!--", 0, 4) == 0)
        {
            return open > lastCommentEnd ? -1 : markup.IndexOf("-->", open, StringComparison.Ordinal) + 3;
        }

        int name = open + 1 < markup.Length && markup[open + 1] == '/' ? open + 2 : open + 1;
        int end = name;
        while (end < markup.Length && char.IsAsciiLetterOrDigit(markup[end]))
        {
            end++;
        }

        if (end == markup.Length || !Tags.Contains(markup.AsSpan(name, end - name)) || markup[end] is not ('>' or '/' or ' ' or '\t' or '\r' or '\n'))
        {
            return -1;
        }

        int next = markup.AsSpan(end).IndexOfAny('<', '>');
        return next >= 0 && markup[end + next] == '>' ? end + next + 1 : -1;
    }

    private static string Decode(string text)
    {
        string decoded = WebUtility.HtmlDecode(text);

        // HTML reads &#128; to &#159; as Windows-1252 (as every page that writes &#146; means it); the library does not.
        return text.Contains("&#", StringComparison.Ordinal) && decoded.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0
            ? WebUtility.HtmlDecode(NumbersOf1252(text))
            : decoded;
    }

    private static string NumbersOf1252(string text)
    {
        StringBuilder result = new(text.Length);
        int kept = 0;
        for (int at = text.IndexOf("&#", StringComparison.Ordinal); at >= 0; at = text.IndexOf("&#", at + 2, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> number = text.AsSpan(at + 2, Math.Min(LongestNumber, text.Length - at - 2));
            int length = number.IndexOf(';');
            if (length < 0)
            {
                continue;
            }

            number = number[..length];
            bool isNumber = number is ['x' or 'X', ..]
                ? int.TryParse(number[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out code);
            if (isNumber && code is >= 0x80 and <= 0x9F)
            {
                result.Append(text, kept, at - kept).Append(Windows1252.Decode((byte)code));
                kept = at + 2 + length + 1;
            }
        }

        return result.Append(text, kept, text.Length - kept).ToString();
    }
}
