using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Pipeline.Archives.Reading;

/// <summary>Kinds of archives and documents that are known by their first bytes and not read, so that ops learn what they dropped.</summary>
internal static class UnreadKinds
{
    private const int IsoAt = 0x8001;

    private static readonly SearchValues<byte> Hex = SearchValues.Create("0123456789abcdefABCDEF"u8);

    private static readonly (byte[] Magic, string Name)[] Archives =
    [
        ("MSCF\0\0\0\0"u8.ToArray(), "cab"),
        ("LZIP\u0001"u8.ToArray(), "lzip"),
        ([0x04, 0x22, 0x4D, 0x18], "lz4"),
        ([0x02, 0x21, 0x4C, 0x18], "lz4"),
        ([0x89, (byte)'L', (byte)'Z', (byte)'O', 0], "lzop"),
        ("MSWIM\0\0\0"u8.ToArray(), "wim"),
        ([0x78, 0x01, 0x73, 0x0D, 0x62, 0x62, 0x60], "dmg"),
        ("encrcdsa"u8.ToArray(), "dmg"),
        ("xar!"u8.ToArray(), "xar"),
        ("!<arch>\n"u8.ToArray(), "ar"),
        ([0xED, 0xAB, 0xEE, 0xDB], "rpm"),
    ];

    private static readonly (byte[] Magic, string Name)[] Documents =
    [
        ("%PDF-"u8.ToArray(), "PDF document"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "document of old Microsoft Office (Word, Excel, PowerPoint or Outlook)"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "PNG picture"),
        ([0xFF, 0xD8, 0xFF], "JPEG picture"),
        ("GIF87a"u8.ToArray(), "GIF picture"),
        ("GIF89a"u8.ToArray(), "GIF picture"),
        ([(byte)'I', (byte)'I', 0x2A, 0], "TIFF picture"),
        ([(byte)'M', (byte)'M', 0, 0x2A], "TIFF picture"),
        ("SQLite format 3\0"u8.ToArray(), "SQLite database"),
    ];

    /// <summary>Name of the kind of archive, or null.</summary>
    public static string? Archive(ReadOnlySpan<byte> head) =>
        Named(Archives, head) ?? head switch
        {
            [_, _, (byte)'-', (byte)'l' or (byte)'p', (byte)'h' or (byte)'z' or (byte)'m', _, (byte)'-', ..] => "lzh",
            [_, _, _, _, _, _, _, (byte)'*', (byte)'*', (byte)'A', (byte)'C', (byte)'E', (byte)'*', (byte)'*', ..] => "ace",
            // LZMA alone: its parameters, a dictionary of a whole number of 64 KB, then a length that is most often not known.
            [0x5D, 0, 0, _, _, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, ..] or [0x5D, 0, 0, _, _, _, _, _, _, 0, 0, 0, 0, 0, ..] => "lzma",
            [0x60, 0xEA, _, < 11, >= 30, ..] => "arj",
            // Block mode and a code length of 9 to 16 bits; a text never begins with the first byte.
            [0x1F, 0x9D, var flags, ..] when (flags & 0x60) == 0 && (flags & 0x1F) is >= 9 and <= 16 => "compress (.Z)",
            _ when IsCpio(head) => "cpio",
            _ when head.Length > IsoAt + 5 && head.Slice(IsoAt, 5).SequenceEqual("CD001"u8) => "iso9660",
            _ => null,
        };

    /// <summary>Name of the kind of document, or null.</summary>
    public static string? Document(ReadOnlySpan<byte> head) => Named(Documents, head);

    private static string? Named((byte[] Magic, string Name)[] kinds, ReadOnlySpan<byte> head)
    {
        foreach ((byte[] magic, string name) in kinds)
        {
            if (head.StartsWith(magic))
            {
                return name;
            }
        }

        return null;
    }

    // The letters' header is all digits: a telegram may begin with the same six. The old binary one states the length of a name.
    private static bool IsCpio(ReadOnlySpan<byte> head) =>
        head.Length >= 110 && head.StartsWith("07070"u8)
            ? head[5] is (byte)'1' or (byte)'2' && Ascii.IsValid(head[..110]) && !head[..110].ContainsAnyExcept(Hex)
                || (head[5] == (byte)'7' && !head[..76].ContainsAnyExceptInRange((byte)'0', (byte)'7'))
            : head.Length >= 26 && head is [0xC7, 0x71, ..] && BinaryPrimitives.ReadUInt16LittleEndian(head[20..]) is > 1 and < 1025;
}
