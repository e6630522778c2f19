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
        IEnumerable<ArchiveItem> items = Each(Rows(stream, source, context, countOnly: false), context);
        return WideText.Of(stream.Head) is null ? items : items.Select(item => item with { Place = item.Place with { ByteOffset = null } });
    }

    /// <summary>How many items <see cref="Read"/> gives, found by the same rules and faster: nothing is decoded.</summary>
    public static long Count(HeadStream stream, Source source, ReadContext context) =>
        Each(Rows(stream, source, context, countOnly: true), context).LongCount();

    private static CsvRows Rows(HeadStream stream, Source source, ReadContext context, bool countOnly)
    {
        CsvShape shape = CsvShape.Of(TextDecoder.AsNarrow(stream.Head)) ?? throw new InvalidOperationException("Not a cables.csv.");
        Stream narrow = WideText.Of(stream.Head)?.Narrow(stream) ?? stream;
        return new(shape.LoneReturns ? new LoneReturnStream(narrow) : narrow, shape, source, context, countOnly);
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
