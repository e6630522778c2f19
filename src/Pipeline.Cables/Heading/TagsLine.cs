using System.Text;
using Pipeline.Cables.Model;
using Pipeline.Cables.Tables;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>The codes of the TAGS line (field guide 2.10).</summary>
internal static class TagsLine
{
    public static IReadOnlyList<string> Read(ReadOnlySpan<char> raw, TextSpanList pieces, Warnings warnings)
    {
        if (pieces.Spans.Count == 1)
        {
            var tokens = new TagTokens(warnings, null);
            tokens.Read(raw, pieces.Start, pieces.End);
            return tokens.Result();
        }

        // A person may be broken over two lines, so a wrapped list is read as one.
        var text = new StringBuilder();
        foreach (var (start, end) in pieces.Spans)
        {
            text.Append(text.Length > 0 ? " " : "").Append(raw[start..end]);
        }

        var joined = text.ToString();
        var wrapped = new TagTokens(warnings, pieces);
        wrapped.Read(joined, 0, joined.Length);
        return wrapped.Result();
    }

    /// <summary>A line without label that holds at least two tags and nothing else: a TAGS line that lost its label.</summary>
    public static bool IsUnlabelled(ReadOnlySpan<char> raw, int start, int end) => KnownShare(raw, start, end) is (>= 2, 0);

    /// <summary>A wrapped TAGS line goes on while every token is a known tag, or after a comma (field guide 2.10).</summary>
    public static bool GoesOn(ReadOnlySpan<char> raw, int start, int end, TextSpan previous)
    {
        var before = raw[previous.Start..previous.End];
        if (before.LastIndexOf('(') > before.LastIndexOf(')') && end - start < 70)
        {
            return true;
        }

        var (known, other) = KnownShare(raw, start, end);
        return (known > 0 && other == 0) || (known > 2 * other && InTagForm(raw[start..end])) || (before.EndsWith(",") && (known >= other || (other <= 2 && end - start < 40)));
    }

    // Headings written in small letters keep their codes: prel, pgov.
    private static bool IsKnown(ReadOnlySpan<char> code)
    {
        Span<char> upper = stackalloc char[8];
        return TagTable.IsKnown(code) || (code.Length <= upper.Length && code.Length > 1 && char.IsAsciiLetterLower(code[0]) && char.IsAsciiLetterLower(code[1])
            && TagTable.IsKnown(upper[..code.ToUpperInvariant(upper)]));
    }

    // Two to five capitals each: one unknown code among known ones is still a code.
    private static bool InTagForm(ReadOnlySpan<char> line)
    {
        foreach (var range in line.SplitAny(' ', ',', ';'))
        {
            var word = line[range];
            if (!word.IsEmpty && (word.Length is < 2 or > 5 || word.ContainsAnyExceptInRange('A', 'Z')))
            {
                return false;
            }
        }

        return true;
    }

    private static (int Known, int Other) KnownShare(ReadOnlySpan<char> raw, int start, int end)
    {
        int known = 0, other = 0;
        for (var at = start; at < end;)
        {
            var from = at;
            while (at < end && raw[at] is not (' ' or ',' or ';' or '\t'))
            {
                at++;
            }

            if (at > from)
            {
                if (IsKnown(raw[from..at]))
                {
                    known++;
                }
                else
                {
                    other++;
                }
            }

            at++;
        }

        return (known, other);
    }
}
