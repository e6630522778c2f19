namespace Pipeline.Cables.Body;

/// <summary>The lists of points that are open inside a paragraph, outermost first: tells whether a label goes on with one, or begins one.</summary>
internal sealed class PointLists
{
    // Deeper nesting has not been seen; the bound keeps a hostile text from growing a tree without end.
    private const int Deepest = 5;
    private const int LongestJump = 3;

    private readonly List<(int Shape, bool Roman, int Reached, PointStyle Style, int Depth)> _open = [];

    /// <summary>A text paragraph came between: what follows and goes on with no list begins one at the first level again.</summary>
    public bool Suspended { get; set; }

    public void Clear()
    {
        _open.Clear();
        Suspended = false;
    }

    /// <summary>True when the label is the very next of an open list of letters or numbers.</summary>
    public bool GoesOn(PointLabel label) =>
        label.Style != PointStyle.Dash && _open.Exists(list => list.Shape == label.Shape && (list.Roman ? label.RomanOrder : list.Style == label.Style ? label.Order : 0) == list.Reached + 1);

    /// <summary>Depth of the point in the tree, or -1 when its label is none.</summary>
    /// <param name="least">Depth of the points of a list that stands in no other.</param>
    /// <param name="breakBefore">A blank line, the end of a sentence or another list point stands before it.</param>
    public int Depth(PointLabel label, bool breakBefore, int least)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var list = _open[i];
            if (list.Style != label.Style && !(list.Roman && label.RomanOrder > 0) || list.Shape != label.Shape)
            {
                continue;
            }

            var order = list.Roman ? label.RomanOrder : label.Order;
            if (label.Style == PointStyle.Dash || order == list.Reached + 1 || (order > list.Reached && order <= list.Reached + LongestJump && (breakBefore || label.Strong)))
            {
                return Go(i, list with { Reached = order });
            }
        }

        if (!breakBefore && !label.Strong)
        {
            return -1;
        }

        var first = label.Style == PointStyle.Dash || label.Order == 1;
        if (!first && label.RomanOrder != 1 && !(label.Strong && label.Order is > 1 and <= LongestJump))
        {
            return -1;
        }

        // The same labels again: a new list in the place of the old one.
        var roman = label.RomanOrder == 1 && label.Order != 1;
        var level = Suspended ? 0 : _open.Count;
        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i].Shape == label.Shape && _open[i].Style == label.Style && _open[i].Roman == roman)
            {
                level = i;
                break;
            }
        }

        level = Math.Min(level, Deepest - 1);
        var depth = level == 0 ? least : Math.Max(least, _open[level - 1].Depth + 1);
        return Go(level, (label.Shape, roman, roman ? 1 : Math.Max(label.Order, 1), label.Style, depth));
    }

    private int Go(int level, (int Shape, bool Roman, int Reached, PointStyle Style, int Depth) list)
    {
        if (level < _open.Count)
        {
            _open.RemoveRange(level, _open.Count - level);
        }

        _open.Add(list);
        Suspended = false;
        return list.Depth;
    }
}
