using System.Text;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>Reads a cables.csv row by row in constant memory. A bad row costs itself: reading goes on at the next row start.</summary>
internal static class CsvReader
{
    public static IEnumerable<ArchiveItem> Read(Stream stream, Source source, ReadContext context)
    {
        CsvRows rows = new(stream, source, context);
        return Each(rows, context);
    }

    /// <summary>A file in UTF-16, as spreadsheets save it. Its offsets in the file are not known.</summary>
    public static IEnumerable<ArchiveItem> ReadWide(HeadStream stream, Source source, ReadContext context)
    {
        Encoding wide = TextDecoder.WideByteOrder(stream.Head) == true ? Encoding.BigEndianUnicode : Encoding.Unicode;
        CsvRows rows = new(Encoding.CreateTranscodingStream(stream, wide, Encoding.UTF8, leaveOpen: true), source, context);
        return Each(rows, context).Select(item => item with { Place = item.Place with { ByteOffset = null } });
    }

    private static IEnumerable<ArchiveItem> Each(CsvRows rows, ReadContext context)
    {
        while (rows.Next() is { } item)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
