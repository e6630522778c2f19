namespace Pipeline.Entities.Lists.Local;

/// <summary>What an installation changes in the lists, checked. Made of the files of its folder <c>entities.d</c>.</summary>
public sealed class EntityOverrides
{
    private EntityOverrides(ListSet lists, string? fingerprint, int rows)
    {
        Lists = lists;
        Fingerprint = fingerprint;
        Rows = rows;
    }

    /// <summary>The lists as they are delivered.</summary>
    public static EntityOverrides None { get; } = new(ListSet.Embedded, null, 0);

    /// <summary>Short hash of what is changed, whatever the files are called and remark; null when nothing is.</summary>
    public string? Fingerprint { get; }

    /// <summary>Rows that change something.</summary>
    public int Rows { get; }

    internal ListSet Lists { get; }

    /// <summary>Reads the files in the order of their names.</summary>
    /// <returns>The overrides, or every fault of every file in the order of files and lines: with one there are no overrides.</returns>
    public static (EntityOverrides? Overrides, IReadOnlyList<ListFault> Faults) Read(IEnumerable<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<OverrideRow> rows = [];
        List<ListFault> faults = [];
        foreach (ListFile file in files.OrderBy(file => file.Name, StringComparer.Ordinal)) OverrideFile.Read(file, rows, faults);
        rows = OverrideCheck.Sound(rows, faults);
        Dictionary<string, IReadOnlyList<string[]>> changed = new(StringComparer.Ordinal);
        List<string> lines = [];
        foreach (IGrouping<ListTable, OverrideRow> edits in rows.GroupBy(row => row.Table).OrderBy(edits => Array.IndexOf(ListTable.All, edits.Key)))
        {
            ListTable table = edits.Key;
            ListEditor editor = new(table, faults);
            foreach (OverrideRow edit in edits) editor.Apply(edit);
            if (table == ListTable.Posts) editor.CheckPosts();
            changed[table.Name] = editor.Rows;
            if (table != ListTable.Sources) lines.AddRange(edits.Select(edit => ListHash.Line(table, edit.Cells, edit.Mark.ToString())));
        }
        if (faults.Count > 0) return (null, [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
        return lines.Count == 0 ? (None, []) : (new EntityOverrides(new ListSet(changed), ListHash.Of(lines), lines.Count), []);
    }
}
