using Pipeline.Cables.Model;

namespace Pipeline.Fuzz.Checks;

/// <summary>The tree of blocks, the passages and the telegrams inside a telegram.</summary>
internal static class OutlineChecks
{
    private static readonly HashSet<string> Blocks = [BlockKinds.Heading, BlockKinds.Numbered, BlockKinds.Lettered, BlockKinds.Dashed, BlockKinds.Text];

    public static void Read(SpanChecks check, Telegram t)
    {
        Nest(check, t.Outline, t.Body.Start, t.Body.End, 0);
        var from = t.Body.Start;
        foreach (var p in t.Passages)
        {
            check.Require(p.Start >= from, "passage", $"{p.Kind} at {p.Start} stands before the one at {from}");
            check.Inside("passage " + p.Kind, p.Start, p.End, t.Body.Start, t.Body.End, empty: true);
            from = p.Start;
        }

        from = 0;
        foreach (var e in t.Embedded)
        {
            check.Require(e.Relation is "relayed" or "quoted", "embedded", e.Relation);
            check.Inside("embedded", e.Start, e.End, from, check.Raw.Length);
            from = e.Start;
        }
    }

    // Behind a pilcrow, blanks, a parenthesis or a zero.
    private static bool StandsFirst(string label, ReadOnlySpan<char> text)
    {
        var at = text.TrimStart("\u00B6\uFFFD \t\u00A0\r\n\u2028\u2029").IndexOf(label, StringComparison.Ordinal);
        return at is >= 0 and < 24;
    }

    private static void Nest(SpanChecks check, IReadOnlyList<Block> blocks, int start, int end, int depth)
    {
        // Deeper than any telegram: a hostile text must not make a tree that breaks who walks it.
        check.Require(depth < 64, "outline", "nested deeper than 64");
        var from = start;
        foreach (var block in blocks)
        {
            if (check.Broken is not null || !check.Thing("block " + block.Kind, block.Start, block.End, from, end))
            {
                return;
            }

            check.Require(Blocks.Contains(block.Kind), "outline", "kind " + block.Kind);
            check.Require(block.Label is null || StandsFirst(block.Label, check.Raw.AsSpan(block.Start, block.End - block.Start)), "outline", $"label {block.Label} stands not at {block.Start}");
            Nest(check, block.Blocks, block.Start, block.End, depth + 1);
            from = block.End;
        }
    }
}
