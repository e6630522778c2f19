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

    private static readonly (byte[] Magic, string Name)[] Unread =
    [
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "7z"),
        ("Rar!\x1A\x07"u8.ToArray(), "rar"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
        ("BZh"u8.ToArray(), "bzip2"),
    ];

    public static ContentKind Kind(ReadOnlySpan<byte> head) => head switch
    {
        [] => ContentKind.Empty,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ContentKind.Zip,
        [0x1F, 0x8B, 8, ..] => ContentKind.Gzip,
        _ when UnreadArchive(head) is not null => ContentKind.UnreadArchive,
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

    /// <summary>Name of the kind of archive that is known and not read, or null.</summary>
    public static string? UnreadArchive(ReadOnlySpan<byte> head)
    {
        foreach ((byte[] magic, string name) in Unread)
        {
            if (head.StartsWith(magic))
            {
                return name;
            }
        }

        return null;
    }
}
