using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>Reads a cables.csv row by row in constant memory. A bad row costs itself: reading goes on at the next row start.</summary>
internal static class CsvReader
{
    public static IEnumerable<ArchiveItem> Read(Stream stream, Source source, ReadContext context)
    {
        CsvRows rows = new(stream, source, context);
        while (rows.Next() is { } item)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
