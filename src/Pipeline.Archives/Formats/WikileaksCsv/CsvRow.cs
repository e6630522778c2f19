using System.Runtime.CompilerServices;

namespace Pipeline.Archives.Formats.WikileaksCsv;

internal enum CsvRowState
{
    Complete,
    NeedsMore,
    Unterminated,
    Broken,
}

/// <summary>A column's bytes in the window, without its outer quotes.</summary>
internal readonly record struct CsvField(int Start, int Length, bool HasQuotesInside);

/// <summary>Where the columns of one row lie.</summary>
internal struct CsvRow
{
    public const int Columns = 8;

    public ColumnFields Fields;

    /// <summary>Columns found; those beyond the eighth are counted only.</summary>
    public int Count;

    /// <summary>Bytes of the row with its line end.</summary>
    public int Length;

    /// <summary>Bytes so far of the column that needs more.</summary>
    public int Unfinished;

    /// <summary>Quotes inside a quoted field that nothing escapes.</summary>
    public int StrayQuotes;

    public void Add(CsvField field)
    {
        if (Count < Columns)
        {
            Fields[Count] = field;
        }

        Count++;
    }

    [InlineArray(Columns)]
    public struct ColumnFields
    {
        private CsvField _first;
    }
}
