using Pipeline.Archives.Containers;
using Pipeline.Archives.Containers.Rar;
using Pipeline.Archives.Containers.SevenZip;
using Pipeline.Archives.Containers.Tar;
using Pipeline.Archives.Containers.Zip;
using Pipeline.Archives.Formats;
using Pipeline.Archives.Formats.HistoryLab;
using Pipeline.Archives.Formats.Mail;
using Pipeline.Archives.Formats.PlainText;
using Pipeline.Archives.Formats.WikileaksCsv;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Reading;

/// <summary>One file, wherever it came from, to its items: an archive is opened, anything else is read as cables.</summary>
internal static class ContentReader
{
    /// <summary>Reads nothing before the first item is asked for, so that damage is met inside the caller's guard.</summary>
    /// <param name="stream">A seekable one saves a zip the copy; any other is read forwards.</param>
    public static IEnumerable<ArchiveItem> Read(Stream stream, Source source, ReadContext context)
    {
        using HeadStream content = new(stream, Sniffer.HeadLength);
        ContentKind kind = Sniffer.Kind(content.Head);
        IEnumerable<ArchiveItem> items = kind switch
        {
            ContentKind.Empty => [source.Reject(RejectCodes.FileEmpty, "The file holds no bytes.")],
            ContentKind.UnreadArchive => [source.Reject(RejectCodes.ArchiveUnsupported, $"A {UnreadKinds.Archive(content.Head)} archive: this kind is not read.", context.Keep(content.Head))],
            ContentKind.Document => [source.Reject(RejectCodes.FormatUnrecognized, $"A {UnreadKinds.Document(content.Head)}: this kind is not read.", context.Keep(content.Head), offset: 0)],
            ContentKind.SplitZip => [source.Reject(RejectCodes.ArchiveSplit, $"The first volume of a split zip: {VolumeNames.Advice}.", context.Keep(content.Head))],
            ContentKind.Zip or ContentKind.Tar or ContentKind.SevenZip or ContentKind.Rar => ReadArchive(kind, stream, content, source, context),
            _ when Compressed.Is(kind) => ReadArchive(kind, stream, content, source, context),
            ContentKind.Csv => CsvReader.Read(content, source, context),
            ContentKind.Html => HtmlFile.Read(content, source, context),
            ContentKind.Json => HistoryLabReader.Read(content, source, context),
            ContentKind.Mbox => ReadNarrow(content, narrow => MboxReader.Read(narrow, source, context)),
            ContentKind.Mail => ReadNarrow(content, narrow => MailReader.Read(narrow, source, context)),
            _ when SelfExtractor.IsLikely(content.Head) => SelfExtractor.Read(stream, content, source, context, file => ReadArchive(ContentKind.Zip, file, content, source, context)),
            _ => TextFiles.Read(content, source, context),
        };
        bool any = false;
        foreach (ArchiveItem item in items)
        {
            any = true;
            yield return source.Warn(VolumeNames.Explain(item, source));
        }

        // A damaged file that begins like a known format and holds nothing of it must not vanish without a word.
        if (!any)
        {
            yield return source.Reject(RejectCodes.FormatUnrecognized, "The file begins like a known format and holds no cable.", context.Keep(content.Head), offset: 0);
        }
    }

    // Mail is a format of bytes; what someone saved in wide letters is made narrow, and its offsets are not known.
    private static IEnumerable<ArchiveItem> ReadNarrow(HeadStream content, Func<Stream, IEnumerable<ArchiveItem>> read) =>
        WideText.Of(content.Head) is { } wide ? read(wide.Narrow(content)).Select(item => item with { Place = item.Place with { ByteOffset = null } }) : read(content);

    private static IEnumerable<ArchiveItem> ReadArchive(ContentKind kind, Stream stream, HeadStream content, Source source, ReadContext context)
    {
        // The tar of a tar.gz is no nesting of its own.
        source = kind == ContentKind.Tar && source.InGzip ? source with { Depth = source.Depth - 1 } : source;
        if (source.Depth >= context.Limits.Depth)
        {
            return [source.Reject(RejectCodes.LimitDepth, $"An archive nested deeper than {context.Limits.Depth}.")];
        }

        bool outermost = source.Budget is null;
        ArchiveBudget budget = source.Budget ?? new(context.Limits, stream.CanSeek ? stream.Length : long.MaxValue);
        IEnumerable<ArchiveItem> items = kind switch
        {
            ContentKind.Zip => ReadSeekable(stream, content, context, file => ZipReader.Read(file, source, budget, context)),
            ContentKind.SevenZip => ReadSeekable(stream, content, context, file => SevenZipReader.Read(file, source, budget, context)),
            ContentKind.Rar => ReadSeekable(stream, content, context, file => RarReader.Read(file, source, budget, context)),
            ContentKind.Tar => TarReader.Read(content, source, budget, context),
            _ => ReadCompressed(kind, content, source, budget, context),
        };
        return Guard.Run(items, source, isArchive: true, outermost);
    }

    private static IEnumerable<ArchiveItem> ReadSeekable(Stream stream, HeadStream content, ReadContext context, Func<Stream, IEnumerable<ArchiveItem>> read)
    {
        using Stream? spool = stream.CanSeek ? null : Spool.Seekable(content, context.Limits.CableBytes, context.CancellationToken);
        foreach (ArchiveItem item in read(spool ?? stream))
        {
            yield return item;
        }
    }

    private static IEnumerable<ArchiveItem> ReadCompressed(ContentKind kind, HeadStream content, Source source, ArchiveBudget budget, ReadContext context)
    {
        (Stream decompressed, Func<long> compressedRead) = Compressed.Open(kind, content, context.Limits);
        using MeteredStream inside = new(decompressed, compressedRead, budget, context.Limits);
        Source file = source with { Name = Compressed.NameInside(source.Name), Depth = source.Depth + 1, Budget = budget, InGzip = true };
        foreach (ArchiveItem item in Read(inside, file, context))
        {
            yield return item;
        }

        Drain.ToEnd(inside, context.CancellationToken);
        if (decompressed is GzipStream { HasBytesBehind: true })
        {
            throw new DamageException("Bytes that are not gzip stand behind the gzip data; what is before them was read.");
        }
    }
}
