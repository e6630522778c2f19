namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>How a quote inside a quoted field is written.</summary>
internal enum CsvDialect
{
    /// <summary><c>\"</c>, the original file; a doubled quote is accepted as well.</summary>
    Backslash,

    /// <summary><c>""</c>, re-saved by a spreadsheet; <c>\"</c> is accepted where the quote cannot be the field's end.</summary>
    Doubled,
}

/// <summary>What the first kilobytes of a file tell of its dialect.</summary>
internal static class CsvDialects
{
    /// <param name="quotedRows">Rows begin with a quote: the style of the original file, taken when no quote stands inside any field.</param>
    public static CsvDialect Detect(ReadOnlySpan<byte> head, byte delimiter, bool quotedRows)
    {
        int escaped = 0;
        int doubled = 0;
        for (int at = head.IndexOf((byte)'"'); at >= 0;)
        {
            int run = head[at..].IndexOfAnyExcept((byte)'"');
            if (run < 0)
            {
                break;
            }

            byte before = at > 0 ? head[at - 1] : (byte)'\n';
            bool atFieldEnd = head[at + run] is (byte)'\n' or (byte)'\r' || head[at + run] == delimiter;

            // An empty field is no doubled quote; a backslash before a field's end or before two quotes there may be either.
            escaped += before == '\\' && run == 1 && !atFieldEnd ? 1 : 0;
            doubled += (before == '\\', run) switch
            {
                (true, 2) => atFieldEnd ? 0 : 1,
                (false, 2) => before == '\n' || before == delimiter ? 0 : 1,
                (false, > 2) => 1,
                _ => 0,
            };
            int next = head[(at + run)..].IndexOf((byte)'"');
            at = next < 0 ? -1 : at + run + next;
        }

        return (escaped == doubled ? quotedRows : escaped > doubled) ? CsvDialect.Backslash : CsvDialect.Doubled;
    }
}
