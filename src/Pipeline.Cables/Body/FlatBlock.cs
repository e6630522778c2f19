using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>A block of the outline outside its tree, with the offset where its text begins after label and mark.</summary>
internal readonly record struct FlatBlock(string Kind, int Start, int Content, int End)
{
    public static List<FlatBlock> Of(ReadOnlySpan<char> raw, IReadOnlyList<Block> outline)
    {
        var flat = new List<FlatBlock>(outline.Count);
        Add(raw, outline, flat);
        return flat;
    }

    private static void Add(ReadOnlySpan<char> raw, IReadOnlyList<Block> blocks, List<FlatBlock> flat)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            flat.Add(new FlatBlock(block.Kind, block.Start, ContentOf(raw, block), block.End));
            Add(raw, block.Blocks, flat);
        }
    }

    private static int ContentOf(ReadOnlySpan<char> raw, Block block)
    {
        var p = block.Start;
        if (block.Kind == BlockKinds.Numbered && ParagraphStart.TryRead(raw, p, block.End, out var number, out var content))
        {
            p = ParagraphStart.SkipDoubled(raw, content, block.End, number);
        }
        else if (block.Label is not null && PointLabel.TryRead(raw, p, block.End, out var label))
        {
            p = label.Content;
        }
        else if (Chars.IsPilcrow(raw[p]))
        {
            p = Chars.SkipBlanks(raw, p + 1, block.End);
        }

        return PortionMarks.TryRead(raw, p, block.End, out _, out var after) ? Chars.SkipBlanks(raw, after, block.End) : p;
    }
}
