using Pipeline.Archives.Containers.Tar;
using Pipeline.Archives.Formats.HistoryLab;
using Pipeline.Archives.Formats.Html;
using Pipeline.Archives.Formats.Mail;
using Pipeline.Archives.Formats.WikileaksCsv;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Reading;

/// <summary>Tells containers and formats apart by their first bytes. Names lie: a .txt may be a zip, a .csv a page.</summary>
internal static class Sniffer
{
    /// <summary>How much of a file is looked at.</summary>
    public const int HeadLength = 64 << 10;

    public static ContentKind Kind(ReadOnlySpan<byte> head) => head switch
    {
        [] => ContentKind.Empty,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ContentKind.Zip,
        // Split zips begin with a mark of their own; one that then fitted into a single file has another and is a plain zip.
        [(byte)'P', (byte)'K', 7, 8, (byte)'P', (byte)'K', 3, 4, ..] => ContentKind.SplitZip,
        [(byte)'P', (byte)'K', (byte)'0', (byte)'0', (byte)'P', (byte)'K', 3, 4, ..] => ContentKind.Zip,
        [0x1F, 0x8B, 8, ..] => ContentKind.Gzip,
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => ContentKind.Xz,
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] when IsBzip2(head[4..]) => ContentKind.Bzip2,
        // A frame, or a skippable one before it (parallel zstd begins with one).
        [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] => ContentKind.Zstd,
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => ContentKind.SevenZip,
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7, ..] => ContentKind.Rar,
        _ when UnreadKinds.Archive(head) is not null => ContentKind.UnreadArchive,
        _ when UnreadKinds.Document(head) is not null => ContentKind.Document,
        _ when TarHeader.Parse(head) is { } => ContentKind.Tar,
        _ when HtmlPages.LooksLike(head) => ContentKind.Html,
        _ => TextKind(TextDecoder.AsNarrow(head)),
    };

    private static ContentKind TextKind(ReadOnlySpan<byte> head) => head switch
    {
        _ when CsvShape.Of(head) is not null => ContentKind.Csv,
        _ when JsonExport.IsAt(head) => ContentKind.Json,
        _ when MailFiles.IsMbox(head) => ContentKind.Mbox,
        _ when MailFiles.IsMail(head) => ContentKind.Mail,
        _ => ContentKind.Text,
    };

    // "BZh9" alone could begin a text: the mark of the first block, or of an end without one, follows.
    private static bool IsBzip2(ReadOnlySpan<byte> behind) =>
        behind.Length < 6 || behind.StartsWith((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) || behind.StartsWith((ReadOnlySpan<byte>)[0x17, 0x72, 0x45, 0x38, 0x50, 0x90]);
}
