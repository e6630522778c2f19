namespace Pipeline.Entities.Lists.Local;

/// <summary>One list while the rows of an installation are applied to it, in their order.</summary>
internal sealed class ListEditor
{
    private readonly ListTable _table;
    private readonly List<Entry?> _rows = [];
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly List<ListFault> _faults;

    public ListEditor(ListTable table, List<ListFault> faults)
    {
        _table = table;
        _faults = faults;
        foreach (string[] row in EmbeddedLists.Rows(table)) Append(new Entry(row, null));
    }

    /// <param name="By">The row of the installation that made it; null for an embedded one.</param>
    private sealed record Entry(string[] Row, OverrideRow? By);

    public List<string[]> Rows => [.. _rows.OfType<Entry>().Select(entry => entry.Row)];

    public void Apply(OverrideRow edit)
    {
        switch (edit.Mark)
        {
            case Mark.TakeAway: TakeAway(edit); break;
            case Mark.Replace: Replace(edit); break;
            default: Add(edit); break;
        }
    }

    /// <summary>Rows of one post must agree: only the first would count, and the others would be passed over in silence.</summary>
    public void CheckPosts()
    {
        Dictionary<string, string[]> first = new(StringComparer.Ordinal);
        foreach (Entry entry in _rows.OfType<Entry>())
        {
            string[] row = entry.Row;
            if (first.TryAdd(row[0], row) || entry.By is not { } by) continue;
            string[] known = first[row[0]];
            if (known[1] != row[1] || known[2] != row[2] || known[4] != row[4])
                _faults.Add(by.Fault("entities.post", $"{row[0]} has the host {known[1]}, the kind {known[2]} and the letters {known[4]}: say the same, or take all its rows away before"));
        }
    }

    private void Add(OverrideRow edit)
    {
        string[] row = edit.Cells;
        foreach (int at in Places(_table.NameOf(row)))
        {
            if (_rows[at] is not { } known || !_table.SameFact(known.Row, row)) continue;
            if (known.By is { } by) _faults.Add(edit.Fault("entities.duplicate", $"{by.File}:{by.Line} says this already"));
            // What the lists say already may be said again: a later release that learns the name must not stop the start.
            else _rows[at] = new Entry(row, edit);
            return;
        }
        // A country has one label: another takes its place.
        if (ListTable.IsLabel(_table, row)) Remove("*", known => known[0] == row[0] && ListTable.IsLabel(_table, known));
        Append(new Entry(row, edit));
    }

    private void Replace(OverrideRow edit)
    {
        string name = _table.NameOf(edit.Cells);
        int first = Remove(name, known => ListTable.SameKindOfName(_table, known, edit.Cells));
        if (first < 0)
        {
            _faults.Add(edit.Fault("entities.absent", $"{_table.Name} has no '{name}' to replace{Elsewhere(name)}; without '=' the row adds it"));
            return;
        }
        // Where it stood: the order of rows tells which meaning is meant when nothing else does.
        _rows[first] = new Entry(edit.Cells, edit);
    }

    private void TakeAway(OverrideRow edit)
    {
        string name = _table.NameOf(edit.Cells);
        if (Places(name).Any(at => _rows[at] is { } entry && edit.Matches(entry.Row) && ListTable.IsLabel(_table, entry.Row)))
            _faults.Add(edit.Fault("entities.label", "a country cannot be without its label: name a kind that is not label, or add another label, which takes its place"));
        else if (Remove(name, edit.Matches) < 0)
            _faults.Add(edit.Fault("entities.absent", $"{_table.Name} has no such row to take away{Elsewhere(name)}"));
    }

    /// <summary>Removes rows and answers where the first of them stood; -1 when there was none.</summary>
    private int Remove(string name, Func<string[], bool> matches)
    {
        int first = -1;
        foreach (int at in Places(name))
        {
            if (_rows[at] is not { } entry || !matches(entry.Row)) continue;
            _rows[at] = null;
            if (first < 0) first = at;
        }
        return first;
    }

    private void Append(Entry entry)
    {
        string name = _table.NameOf(entry.Row);
        if (!_byName.TryGetValue(name, out List<int>? places)) _byName[name] = places = [];
        places.Add(_rows.Count);
        _rows.Add(entry);
    }

    // Ascending, because rows are only ever appended.
    private IEnumerable<int> Places(string name) => name == "*" ? Enumerable.Range(0, _rows.Count) : _byName.GetValueOrDefault(name) ?? [];

    // A name is often looked for in the wrong list.
    private string Elsewhere(string name) =>
        ListNames.Holders(name).Where(list => list != _table.Name).ToArray() is { Length: > 0 } lists ? $" ({string.Join(" and ", lists)} has one)" : "";
}
