using System.Text;

namespace Pipeline.Cables.Text;

/// <summary>Joins pieces of the raw text to one line: every run of white space becomes one blank.</summary>
internal static class Joined
{
    public static string Line(ReadOnlySpan<char> raw, TextSpanList pieces)
    {
        var text = new StringBuilder();
        foreach (var (start, end) in pieces.Spans)
        {
            Append(text, raw[start..end]);
        }

        return text.ToString().TrimEnd();
    }

    public static string Line(ReadOnlySpan<char> piece)
    {
        var simple = true;
        for (var i = 0; i < piece.Length && simple; i++)
        {
            simple = piece[i] != '\\' && (!char.IsWhiteSpace(piece[i]) || (piece[i] == ' ' && i > 0 && piece[i - 1] != ' '));
        }

        if (simple)
        {
            return piece.TrimEnd().ToString();
        }

        var text = new StringBuilder(piece.Length);
        Append(text, piece);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> piece)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }

        for (var i = 0; i < piece.Length; i++)
        {
            var c = piece[i];
            if (c == '\\' && (i + 1 == piece.Length || char.IsWhiteSpace(piece[i + 1])))
            {
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }
    }
}
