using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>How a telegram ends: signer, end of the text before the signature, and whether it was cut off (field guide 2.11).</summary>
/// <param name="Capitals">The text is all in capitals: its case says nothing.</param>
internal readonly record struct Ending(string? Signer, int TextEnd, bool Truncated, bool Capitals)
{
    public static Ending Of(ReadOnlySpan<char> raw, LineTable lines, int start, int end)
    {
        var last = LastLine(raw, lines, start, end);
        if (last < 0)
        {
            return new Ending(null, start, false, false);
        }

        // The end of the text is sample enough of its case.
        var capitals = Chars.IsCapitals(raw[Math.Max(start, end - 2_000)..end]);
        var signature = Signatures.Read(raw, lines, last, start, end, capitals);
        if (signature is { } found)
        {
            return new Ending(found.Name, found.TextEnd, false, capitals);
        }

        var textEnd = Math.Min(lines[last].End, end);
        return new Ending(null, textEnd, IsCut(raw, Math.Max(lines[last].Start, start), textEnd), capitals);
    }

    private static int LastLine(ReadOnlySpan<char> raw, LineTable lines, int start, int end)
    {
        for (var i = start < end ? lines.IndexAt(end - 1) : -1; i >= 0 && lines[i].End > start; i--)
        {
            if (!lines[i].IsBlank && !lines[i].Furniture && lines[i].Start < end)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsCut(ReadOnlySpan<char> raw, int start, int end)
    {
        var line = raw[start..end];
        if (line.EndsWith("...") || line.EndsWith("\u2026"))
        {
            return true;
        }

        // What follows the last full stop decides: a formula (END COMMENT, MINIMIZE CONSIDERED) or an address needs none of its own.
        var tail = line[(line.LastIndexOf(". ") + 1)..].TrimStart();
        var open = char.IsLetter(line[^1]) || line[^1] is ',' or '(' or ';' or '&' || (line[^1] == '-' && !line.EndsWith("--"));
        return open && !(tail.Length < 40 && Signatures.IsFormula(tail)) && !tail[(tail.LastIndexOf(' ') + 1)..].ContainsAny('/', '@');
    }
}
