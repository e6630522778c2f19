using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>Reads a cables.csv row by row in constant memory. A bad row costs itself: reading goes on at the next row start.</summary>
internal static class CsvReader
{
    /// <summary>Of a file in UTF-16 or UTF-32, as spreadsheets save it, the offsets are not known.</summary>
    public static IEnumerable<ArchiveItem> Read(HeadStream stream, Source source, ReadContext context)
    {
        WideText? wide = WideText.Of(stream.Head);
        CsvShape shape = CsvShape.Of(TextDecoder.AsNarrow(stream.Head)) ?? throw new InvalidOperationException("Not a cables.csv.");
        Stream narrow = wide?.Narrow(stream) ?? stream;
        CsvRows rows = new(shape.LoneReturns ? new LoneReturnStream(narrow) : narrow, shape, source, context);
        return wide is null ? Each(rows, context) : Each(rows, context).Select(item => item with { Place = item.Place with { ByteOffset = null } });
    }

    private static IEnumerable<ArchiveItem> Each(CsvRows rows, ReadContext context)
    {
        using CsvRows disposed = rows;
        while (rows.Next() is { } item)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
