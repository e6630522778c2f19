using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>
/// What stands in the joined text of a list and belongs to no entry: page lines of the archive print, and the note on handling that
/// opens the text below (field guide 2.8, 2.12).
/// </summary>
internal static class ListEnd
{
    private const int LongestPageLine = 60;

    // Notes that tell the reader what to do with the telegram; no reference begins so.
    private static readonly string[] Handling =
    [
        "SENSITIVE BUT UNCLASSIFIED", "(SBU) SENSITIVE", "THIS CABLE IS ", "THIS MESSAGE IS ", "THIS TELEGRAM IS ", "THIS REPORT IS ", "THIS IS A", "THIS CABLE CONTAINS ", "THIS MESSAGE CONTAINS ",
        "THIS TELEGRAM CONTAINS ", "NOT FOR INTERNET", "NOT FOR DISTRIBUTION", "NOT FOR PUBLICATION", "PLEASE PROTECT", "PLEASE HANDLE", "PROTECT ACCORDINGLY", "HANDLE ACCORDINGLY",
    ];

    /// <summary>The text without page lines, up to the note on handling.</summary>
    public static string Clean(string text)
    {
        for (var at = text.IndexOf("PAGE ", StringComparison.Ordinal); at >= 0; at = text.IndexOf("PAGE ", at + 1, StringComparison.Ordinal))
        {
            if (PageLineEnd(text, at) is var end && end > at)
            {
                text = string.Concat(text.AsSpan(0, at), "\n", text.AsSpan(end));
            }
        }

        return text[..HandlingStart(text)];
    }

    // PAGE 02 ROME 01196 01 OF 02 082030Z  B. ROME 1098: the line end behind the page line is lost.
    private static int PageLineEnd(string text, int at)
    {
        if (at > 0 && text[at - 1] != '\n')
        {
            return at;
        }

        var limit = Math.Min(text.Length, at + LongestPageLine);
        for (var p = at + 5; p < limit && text[p] != '\n'; p++)
        {
            if (char.IsAsciiDigit(text[p]) && !char.IsAsciiDigit(text[p - 1]) && Chars.SkipDigits(text, p, limit) is var end && end - p == 6 && end < text.Length && text[end] == 'Z'
                && Header.PageLine.TryRead(text, at, end + 1, out _, out _))
            {
                return end + 1;
            }
        }

        return at;
    }

    private static int HandlingStart(string text)
    {
        var first = text.Length;
        foreach (var note in Handling)
        {
            var at = text.IndexOf(note, 0, first, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && char.IsWhiteSpace(text[at - 1]) && EndsEntry(text.AsSpan(0, at).TrimEnd()) && !Cites(text, at + note.Length))
            {
                first = at;
            }
        }

        return first;
    }

    // STATE 1 (THIS MESSAGE IS NOTAL) is a remark; a note on handling stands behind a whole entry.
    private static bool EndsEntry(ReadOnlySpan<char> before) => before.Length > 0 && (char.IsAsciiDigit(before[^1]) || before[^1] is ')' or '.' or ';' or ']' || before.EndsWith("NOTAL", StringComparison.Ordinal) || before.EndsWith("PREVIOUS", StringComparison.OrdinalIgnoreCase));

    private static bool Cites(string text, int from)
    {
        var rest = text[from..];
        var reader = new CitationReader(rest, Tokens.Of(rest), null);
        for (var i = 0; i < reader.All.Count; i++)
        {
            if (Bullets.Read(reader, i, out _) > 0 || reader.Read(i, strict: true) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
