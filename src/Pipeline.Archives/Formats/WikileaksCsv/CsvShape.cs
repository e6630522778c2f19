namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>What the first kilobytes tell of a file: whether it is a cables.csv at all, and how it is written.</summary>
/// <param name="LoneReturns">Lines end with CR alone, as an old Macintosh spreadsheet saves them.</param>
internal sealed record CsvShape(CsvStyle Style, CsvDialect Dialect, bool LoneReturns)
{
    /// <summary>Null when the bytes are not those of a cables.csv.</summary>
    public static CsvShape? Of(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return Of(head.TrimStart("\r\n"u8), loneReturns: false) ?? OfLoneReturns(head);
    }

    private static CsvShape? Of(ReadOnlySpan<byte> head, bool loneReturns)
    {
        if (CsvRowStart.IsAt(head, out CsvStyle first))
        {
            // A first row alone tells nothing of the line ends; a second one behind a CR does.
            return !loneReturns && CsvRowStart.Next(head, 1, first) < 0 && OfLoneReturns(head) is { } other ? other : Make(head, first, loneReturns);
        }

        // The file may begin inside a row or with names of columns. One row start may be quoted by a telegram (08MEXICO23 shows
        // one), two are a table; after a line with the names of columns one is enough.
        int at = CsvRowStart.Next(head, 1, default);
        if (at < 0)
        {
            return null;
        }

        CsvRowStart.IsAt(head[at..], out CsvStyle style);
        bool named = head[..at].Count((byte)'\n') == 1 && head[..at].Count(style.Delimiter) == CsvRow.Columns - 1 && !head[..at].ContainsAnyInRange((byte)'0', (byte)'9');
        return named || CsvRowStart.Next(head, at + 1, style) >= 0 ? Make(head, style, loneReturns) : null;
    }

    private static CsvShape? OfLoneReturns(ReadOnlySpan<byte> head)
    {
        if (!LoneReturnStream.IsNeeded(head))
        {
            return null;
        }

        byte[] lines = head.ToArray();
        LoneReturnStream.Replace(lines, nextIsNewline: false);
        CsvShape? shape = Of(lines.AsSpan().TrimStart("\r\n"u8), loneReturns: true);
        return shape is not null && CsvRowStart.Next(lines, 1, shape.Style) >= 0 ? shape : null;
    }

    private static CsvShape Make(ReadOnlySpan<byte> head, CsvStyle style, bool loneReturns) =>
        new(style, CsvDialects.Detect(head, style.Delimiter, quotedRows: style.Quoted == true), loneReturns);
}
