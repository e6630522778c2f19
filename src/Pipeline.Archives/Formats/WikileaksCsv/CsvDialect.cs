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
    public static CsvDialect Detect(ReadOnlySpan<byte> head)
    {
        int escaped = 0;
        int doubled = 0;
        for (int at = 1; at < head.Length - 1; at++)
        {
            if (head[at] != '"')
            {
                continue;
            }

            // An empty field is no doubled quote, and a backslash before a field's end no escape.
            bool ends = head[at + 1] is (byte)',' or (byte)'\n' or (byte)'\r';
            escaped += head[at - 1] == '\\' && !ends ? 1 : 0;
            if (head[at + 1] == '"')
            {
                doubled += head[at - 1] is not ((byte)',' or (byte)'\\') ? 1 : 0;
                at++;
            }
        }

        return doubled > escaped ? CsvDialect.Doubled : CsvDialect.Backslash;
    }
}
