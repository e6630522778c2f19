using Pipeline.Cables.Tables;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>The codes of the TAGS line (field guide 2.10).</summary>
internal static class TagsLine
{
    public static IReadOnlyList<string> Read(ReadOnlySpan<char> raw, TextSpanList pieces, Warnings warnings)
    {
        var tokens = new TagTokens(warnings);
        foreach (var (start, end) in pieces.Spans)
        {
            tokens.Read(raw, start, end);
        }

        return tokens.Result();
    }

    /// <summary>A line without label that holds at least two tags and nothing else: a TAGS line that lost its label.</summary>
    public static bool IsUnlabelled(ReadOnlySpan<char> raw, int start, int end) => KnownShare(raw, start, end) is (>= 2, 0);

    /// <summary>A wrapped TAGS line goes on while every token is a known tag, or after a comma (field guide 2.10).</summary>
    public static bool GoesOn(ReadOnlySpan<char> raw, int start, int end, int previousEnd)
    {
        var (known, other) = KnownShare(raw, start, end);
        return (known > 0 && other == 0) || (previousEnd > 0 && raw[previousEnd - 1] == ',' && known >= other);
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
                if (TagTable.IsKnown(raw[from..at]))
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
