using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>
/// The text as a tree (field guide 2.11): heads and paragraphs side by side, lettered and dashed points inside their paragraph, points of
/// another style inside points. A paragraph without a label inside a numbered one stands inside it.
/// </summary>
internal sealed class OutlineReader
{
    private readonly TextLines _lines;
    private readonly OutlineTree _tree = new();
    private readonly PointLists _inside = new();
    private readonly PointLists _outside = new();
    private readonly bool _capitals;
    private Parent _parent;

    // Depth of the lettered point, outside any numbered paragraph, that a paragraph without a label goes on with; -1 for none.
    private int _point = -1;

    private OutlineReader(TextLines lines, bool capitals)
    {
        _lines = lines;
        _capitals = capitals;
    }

    private enum Parent
    {
        None,
        Text,
        Numbered,
    }

    private PointLists Lists => _parent == Parent.Numbered ? _inside : _outside;

    public static IReadOnlyList<Block> Read(ReadOnlySpan<char> raw, TextLines lines, IReadOnlyList<Paragraph> paragraphs, bool capitals)
    {
        var reader = new OutlineReader(lines, capitals);
        var next = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Has(LineTraits.Rule))
            {
                continue;
            }

            if (line.Has(LineTraits.Numbered))
            {
                while (paragraphs[next].Start < line.Start)
                {
                    next++;
                }

                reader.Open(BlockKinds.Numbered, paragraphs[next].Number, paragraphs[next].Mark, line.Start, 0, Parent.Numbered);
            }
            else if (Heads.Read(raw, lines, i, capitals, out var title) is > 0 and var count)
            {
                reader._tree.Open(BlockKinds.Heading, null, MarkOf(raw, title.Start, title.End), title.Start, 0);
                reader._tree.Reach(title.End);
                reader._tree.Close();
                reader.Leave();
                i += count - 1;
                continue;
            }
            else
            {
                reader.Unnumbered(raw, i);
            }

            reader._tree.Reach(line.End);
        }

        return reader._tree.Result();
    }

    private void Unnumbered(ReadOnlySpan<char> raw, int at)
    {
        var line = _lines[at];
        var before = at == 0 ? default : _lines[at - 1];
        var goesOn = at > 0 && _tree.IsOpen && Wrapping.GoesOn(raw, before, line, _lines.Width);
        if (PointLabel.TryRead(raw, line.Start, line.End, out var label) && !(goesOn && line.Has(LineTraits.AfterFurniture) && label.Style == PointStyle.Dash && char.IsLower(raw[line.Start])))
        {

            // A short line ends a paragraph; but (1) inside a sentence may begin a line by chance.
            var breakBefore = !goesOn || line.Has(LineTraits.AfterBlank) || LineShapes.EndsSentence(raw, before.End)
                || (before.Length * 5 < _lines.Width * 3 && label.Content < line.End && !char.IsLower(raw[label.Content]));
            var mark = PortionMarks.TryRead(raw, line.Start, line.End, out var alone, out _) ? alone : null;
            if (_parent == Parent.Numbered && breakBefore && !_inside.GoesOn(label) && _outside.GoesOn(label))
            {
                Leave();
            }

            var depth = mark is null || (mark.Length == 1 && label.Style == PointStyle.Letter) ? Lists.Depth(label, breakBefore, _parent == Parent.None ? 0 : 1) : -1;
            if (depth >= 0)
            {
                var kind = label.Style == PointStyle.Dash ? BlockKinds.Dashed : BlockKinds.Lettered;
                _tree.Open(kind, raw[label.LabelStart..label.LabelEnd].ToString(), MarkOf(raw, label.Content, line.End), line.Start, depth);
                _point = _parent == Parent.Numbered ? -1 : kind == BlockKinds.Lettered ? depth : _point;
                return;
            }
        }

        if (goesOn || (at > 0 && _tree.IsOpen && (line.Has(LineTraits.Table) || (before.Has(LineTraits.Rule) && !line.Has(LineTraits.AfterBlank))) && _parent != Parent.None))
        {
            return;
        }

        if (_parent != Parent.Numbered && _point >= 0)
        {
            _tree.Open(BlockKinds.Text, null, MarkOf(raw, line.Start, line.End), line.Start, _point + 1);
            return;
        }

        _tree.Open(BlockKinds.Text, null, MarkOf(raw, line.Start, line.End), line.Start, _parent == Parent.Numbered ? 1 : 0);
        Lists.Suspended = true;
        _parent = _parent == Parent.Numbered ? Parent.Numbered : Parent.Text;
    }

    // A list that stands in no numbered paragraph goes on under the next head, and after the numbers: ¶A., ¶1., ¶2., ¶B.
    private void Leave()
    {
        _inside.Clear();
        _outside.Suspended = true;
        _point = -1;
        _parent = Parent.None;
    }

    private void Open(string kind, string? label, string? mark, int start, int level, Parent parent)
    {
        _tree.Open(kind, label, mark, start, level);
        _inside.Clear();
        _point = -1;
        _parent = parent;
    }

    private static string? MarkOf(ReadOnlySpan<char> raw, int at, int end)
    {
        if (at < end && Chars.IsPilcrow(raw[at]))
        {
            at = Chars.SkipBlanks(raw, at + 1, end);
        }

        return PortionMarks.TryRead(raw, at, end, out var mark, out _) ? mark : null;
    }
}
