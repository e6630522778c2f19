using System.Text;

namespace Pipeline.Archives.Text;

/// <summary>
/// UTF-16 and UTF-32 of either byte order, told by the mark in front. UTF-32 is looked for first: its little-endian mark begins
/// with that of UTF-16, and read as such it is a text of every other character NUL.
/// </summary>
internal sealed class WideText
{
    private static readonly WideText[] All =
    [
        new([0xFF, 0xFE, 0, 0], 4, new UTF32Encoding(bigEndian: false, byteOrderMark: false)),
        new([0, 0, 0xFE, 0xFF], 4, new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        new([0xFF, 0xFE], 2, new UnicodeEncoding(bigEndian: false, byteOrderMark: false)),
        new([0xFE, 0xFF], 2, new UnicodeEncoding(bigEndian: true, byteOrderMark: false)),
    ];

    private WideText(byte[] mark, int unit, Encoding encoding) => (Mark, Unit, Encoding) = (mark, unit, encoding);

    public byte[] Mark { get; }

    /// <summary>Bytes of one unit, and of the mark.</summary>
    public int Unit { get; }

    public Encoding Encoding { get; }

    /// <summary>What the first bytes say, or null: narrow.</summary>
    public static WideText? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (WideText wide in All)
        {
            if (bytes.StartsWith(wide.Mark))
            {
                return wide;
            }
        }

        return null;
    }

    /// <summary>The stream in UTF-8; what is no character becomes U+FFFD.</summary>
    public Stream Narrow(Stream stream) => Encoding.CreateTranscodingStream(stream, Encoding, Encoding.UTF8, leaveOpen: true);

    /// <summary>Unpaired surrogates of UTF-16 stay as they are here: the cleaner counts and replaces them. Half a unit at the end is U+FFFD.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[Mark.Length..];
        return Unit == 4 ? Encoding.GetString(bytes) : string.Create((bytes.Length + 1) / 2, (Bytes: bytes.ToArray(), BigEndian: Mark[0] == 0xFE), static (target, source) =>
        {
            for (int at = 0; at < target.Length; at++)
            {
                int first = 2 * at;
                target[at] = first + 1 == source.Bytes.Length ? '\uFFFD'
                    : source.BigEndian ? (char)((source.Bytes[first] << 8) | source.Bytes[first + 1])
                    : (char)(source.Bytes[first] | (source.Bytes[first + 1] << 8));
            }
        });
    }
}
