using Pipeline.Entities.Scan;

namespace Pipeline.Entities.Resolve;

/// <summary>Mentions by the tokens they begin and end at, so that a cable of many thousand parentheses stays linear.</summary>
internal sealed class DraftIndex
{
    private readonly List<Draft> _drafts;
    private readonly Dictionary<int, Draft> _byFirst;
    private readonly Dictionary<int, Draft> _byLast;
    private bool _changed;

    public DraftIndex(List<Draft> drafts)
    {
        _drafts = drafts;
        _byFirst = new Dictionary<int, Draft>(drafts.Count);
        _byLast = new Dictionary<int, Draft>(drafts.Count);
        foreach (Draft draft in drafts) Enter(draft);
    }

    public Draft? StartingAt(int token) => _byFirst.GetValueOrDefault(token);

    public Draft? EndingAt(int token) => _byLast.GetValueOrDefault(token);

    public void Add(Draft draft)
    {
        _drafts.Add(draft);
        Enter(draft);
        _changed = true;
    }

    public void Remove(Draft draft)
    {
        _byFirst.Remove(draft.First);
        _byLast.Remove(draft.Last);
        _changed = true;
    }

    /// <summary>All mentions that are left, in order.</summary>
    public List<Draft> Sorted()
    {
        if (!_changed) return _drafts;
        List<Draft> left = [.. _byFirst.Values];
        left.Sort((a, b) => a.First.CompareTo(b.First));
        return left;
    }

    private void Enter(Draft draft)
    {
        _byFirst[draft.First] = draft;
        _byLast[draft.Last] = draft;
    }
}
