namespace Pipeline.Cables.Body;

/// <summary>A number that may open a paragraph.</summary>
internal readonly record struct NumberFound(int Number, string? Mark, int Start);

/// <summary>
/// Keeps the counts that run in a text: the paragraphs, and lists quoted between them that begin at 1 again. A list without marks
/// between marked paragraphs whose count goes on after it is no paragraph.
/// </summary>
internal sealed class ParagraphCount
{
    private const int MostCounts = 6;
    private const int LongestJump = 8;
    private const int HighestFirst = 12;

    private readonly List<NumberFound> _found = [];

    // Open counts, innermost last: the number reached, where in the list it began, whether its numbers carry marks.
    private readonly List<(int Reached, int First, bool Marked)> _counts = [];

    // The one number inside a line that would go on with the count, though no sentence ends before it.
    private NumberFound? _doubt;
    private bool _doubtful;

    public IReadOnlyList<NumberFound> Found => _found;

    /// <summary>True when the innermost count goes on with this number.</summary>
    public bool Expects(int number) => number == (_counts.Count == 0 ? 0 : _counts[^1].Reached) + 1 || number == Outer() + 1;

    /// <summary>Keeps a number for the case that the count goes on behind it: 9 ... 10 ... 11, where nothing else is 10.</summary>
    public void Doubt(NumberFound found)
    {
        _doubtful |= _doubt is not null;
        _doubt = found;
    }

    /// <summary>Takes the number when it fits.</summary>
    /// <param name="breakBefore">A blank line or the end of a sentence stands before it.</param>
    /// <param name="strong">It carries a pilcrow.</param>
    /// <param name="afterNumberWord">The words before it ask for a number: see paragraph 6.</param>
    public void Offer(NumberFound found, bool breakBefore, bool strong, bool afterNumberWord)
    {
        var marked = found.Mark is not null;
        if (!(breakBefore || ((strong || marked) && !afterNumberWord)) || (afterNumberWord && !marked && !breakBefore))
        {
            return;
        }

        var count = GoesOn(found, marked, afterNumberWord);
        if (count < 0 && _doubt is { } between && !_doubtful && between.Number + 1 == found.Number && !afterNumberWord && GoesOn(between, between.Mark is not null, false) is >= 0 and var held)
        {
            CloseInner(held, between.Mark is not null);
            _counts[held] = _counts[held] with { Reached = between.Number };
            _found.Add(between);
            count = held;
        }

        if (count >= 0)
        {
            CloseInner(count, marked);
            _counts[count] = _counts[count] with { Reached = found.Number, Marked = _counts[count].Marked || marked };
        }
        else if (Opens(found.Number, breakBefore, strong || marked, afterNumberWord))
        {
            if (_counts.Count == MostCounts)
            {
                _counts.RemoveAt(0);
            }

            _counts.Add((found.Number, _found.Count, marked));
        }
        else
        {
            return;
        }

        _found.Add(found);
        (_doubt, _doubtful) = (null, false);
    }

    private int Outer() => _counts.Count > 1 ? _counts[^2].Reached : -1;

    // Innermost first; but a marked number prefers a marked count.
    private int GoesOn(NumberFound found, bool marked, bool afterNumberWord)
    {
        var fits = -1;
        for (var i = _counts.Count - 1; i >= 0 && !(afterNumberWord && !marked); i--)
        {
            if (_counts[i].Reached + 1 == found.Number)
            {
                if (!marked || _counts[i].Marked)
                {
                    return i;
                }

                fits = fits < 0 ? i : fits;
            }
        }

        return fits;
    }

    private bool Opens(int number, bool breakBefore, bool strong, bool afterNumberWord)
    {
        if (afterNumberWord)
        {
            return false;
        }

        if (_counts.Count == 0)
        {
            return breakBefore && number <= HighestFirst;
        }

        var reached = _counts[^1].Reached;
        return number == 1 ? breakBefore && (strong || reached > 1 || _counts[^1].Marked) : number > reached && number <= reached + LongestJump && (breakBefore || strong);
    }

    private void CloseInner(int count, bool marked)
    {
        if (count + 1 >= _counts.Count)
        {
            return;
        }

        var inner = _counts[count + 1];
        var unmarked = true;
        for (var i = count + 1; i < _counts.Count; i++)
        {
            unmarked &= !_counts[i].Marked;
        }

        if (marked && unmarked && _counts[count].Marked && _found[inner.First].Number == 1)
        {
            _found.RemoveRange(inner.First, _found.Count - inner.First);
        }

        _counts.RemoveRange(count + 1, _counts.Count - count - 1);
    }
}
