using Pipeline.Archives.Formats.PlainText;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// A program or script that unpacks the zip behind it. Only these: before a zip behind a text could stand cables, and reading only
/// the zip would lose them.
/// </summary>
internal static class SelfExtractor
{
    public static bool IsLikely(ReadOnlySpan<byte> head) => head.StartsWith("MZ"u8) || head.StartsWith("\u007FELF"u8) || head.StartsWith("#!"u8);

    /// <summary>True when a zip's directory stands at the end and its first entry leads to a member. Moves the position.</summary>
    public static bool HasZip(Stream file)
    {
        ZipBytes bytes = new(file);
        try
        {
            return ZipEnd.Find(bytes) is { IsSplit: false, Length: > 0 } end && new ZipDirectory(bytes, end).Next() is { } first && ZipPlace.Of(bytes, first, out _) is not null;
        }
        catch (DamageException)
        {
            return false;
        }
    }

    /// <param name="readZip">Reads the file as a zip.</param>
    public static IEnumerable<ArchiveItem> Read(Stream stream, HeadStream content, Source source, ReadContext context, Func<Stream, IEnumerable<ArchiveItem>> readZip)
    {
        using Stream? spool = stream.CanSeek ? null : Spool.Seekable(content, context.Limits.CableBytes, context.CancellationToken);
        Stream file = spool ?? stream;
        bool hasZip = HasZip(file);
        file.Position = 0;
        using HeadStream text = new(file, Sniffer.HeadLength);
        foreach (ArchiveItem item in hasZip ? readZip(file) : TextFiles.Read(text, source, context))
        {
            yield return item;
        }
    }
}
