namespace Pipeline.Entities.Lists.Local;

/// <summary>Checks the rows of an installation one by one: what they refer to must be in the lists or in another of its rows.</summary>
internal static class OverrideCheck
{
    /// <summary>The rows without fault; the faults of the others are added to <paramref name="faults"/>.</summary>
    public static List<OverrideRow> Sound(List<OverrideRow> rows, List<ListFault> faults)
    {
        KnownKeys known = Known(rows);
        List<OverrideRow> sound = [];
        foreach (OverrideRow row in rows)
        {
            int before = faults.Count;
            faults.AddRange((row.Mark == Mark.TakeAway ? Pattern(row) : Row(row, known)).Select(fault => row.Fault(fault.Code, fault.Message)));
            if (faults.Count == before) sound.Add(row);
        }
        return sound;
    }

    private static KnownKeys Known(List<OverrideRow> rows)
    {
        HashSet<string> countries = [.. KnownKeys.Embedded.Countries], sources = [.. KnownKeys.Embedded.Sources];
        foreach (OverrideRow row in rows)
        {
            if (row.Mark == Mark.TakeAway || row.Cells.Length != row.Table.Columns.Length) continue;
            if (row.Table == ListTable.Sources) sources.Add(row.Cells[0]);
            else if (ListTable.IsLabel(row.Table, row.Cells)) countries.Add(row.Cells[0]);
        }
        return new KnownKeys(countries, sources);
    }

    private static IEnumerable<RowFault> Row(OverrideRow row, KnownKeys known) => RowCheck.Faults(row.Table, row.Cells, known);

    // The columns of facts are enough to name a row; whoever copies a whole row from a list may leave it whole.
    private static IEnumerable<RowFault> Pattern(OverrideRow row)
    {
        ListTable table = row.Table;
        if (row.Cells.Length < table.Facts || row.Cells.Length > table.Columns.Length)
            yield return new RowFault("entities.columns", $"{row.Cells.Length} columns after '-', expected {table.Facts}, with * for any: {string.Join("<TAB>", table.Columns.Take(table.Facts).Select(c => c.Title))}");
        else if (table == ListTable.Sources)
            yield return new RowFault("entities.kind", "a source cannot be taken away: rows of the lists name it");
        else if (row.Cells.Take(table.Facts).All(cell => cell == "*"))
            yield return new RowFault("entities.name", "this would take away the whole list: name something");
    }
}
