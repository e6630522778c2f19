using Pipeline.Cables.Model;

namespace Pipeline.Entities.Text;

/// <summary>
/// Captions that stand alone on a line inside the text, where sections were put together: <c>Foreign</c> / <c>SIPDIS</c> / <c>Minister</c>.
/// Like page headers they do not exist for names.
/// </summary>
internal static class StrayCaptions
{
    private const string Caption = "SIPDIS";

    /// <summary>The furniture with the stray captions of a part of the text, in order.</summary>
    public static IReadOnlyList<TextSpan> With(string raw, TextSpan body, IReadOnlyList<TextSpan> furniture)
    {
        List<TextSpan>? all = null;
        ReadOnlySpan<char> text = raw.AsSpan(0, body.End);
        for (int at = body.Start; at < text.Length;)
        {
            int found = text[at..].IndexOf(Caption, StringComparison.Ordinal);
            if (found < 0) break;
            int start = at + found;
            at = start + Caption.Length;
            if (!Alone(text, start, at)) continue;
            all ??= [.. furniture];
            all.Add(new TextSpan(start, at));
        }
        if (all is null) return furniture;
        all.Sort((a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    private static bool Alone(ReadOnlySpan<char> text, int start, int end)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r') end++;
        return (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n');
    }
}
