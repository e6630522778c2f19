namespace Pipeline.Entities.Lists.Local;

/// <summary>What a row of an installation does to the list.</summary>
internal enum Mark
{
    /// <summary>States a fact, with the columns of the list.</summary>
    Add,
    /// <summary><c>=</c> and a fact: the name means this and nothing else in this list.</summary>
    Replace,
    /// <summary><c>-</c> and the columns of facts, <c>*</c> for any: these rows are not used.</summary>
    TakeAway,
}

/// <summary>A row of an installation, with its place.</summary>
internal sealed record OverrideRow(string File, int Line, ListTable Table, Mark Mark, string[] Cells)
{
    public static OverrideRow Of(string file, int line, ListTable table, string text)
    {
        string[] cells = text.Split('\t');
        Mark mark = cells[0] switch { "=" => Mark.Replace, "-" => Mark.TakeAway, _ => Mark.Add };
        return new OverrideRow(file, line, table, mark, mark == Mark.Add ? cells : cells[1..]);
    }

    /// <summary>True when a taking-away row speaks of <paramref name="row"/>.</summary>
    public bool Matches(string[] row)
    {
        for (int i = 0; i < Table.Facts; i++)
            if (Cells[i] != "*" && Cells[i] != row[i])
                return false;
        return true;
    }

    public ListFault Fault(string code, string message) => new(File, Line, code, message);
}
