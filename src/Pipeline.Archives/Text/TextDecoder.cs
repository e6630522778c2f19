using System.Text;
using System.Text.Unicode;

namespace Pipeline.Archives.Text;

/// <summary>Bytes to text: UTF-8 when every byte of it holds, else Windows-1252. Always cleaned (<see cref="TextCleaner"/>).</summary>
internal static class TextDecoder
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static string Decode(ReadOnlySpan<byte> bytes, WarningList warnings) => TextCleaner.Clean(DecodeRaw(bytes, warnings), warnings);

    /// <summary>Not cleaned yet: for text whose entities are still to be decoded.</summary>
    public static string DecodeRaw(ReadOnlySpan<byte> bytes, WarningList warnings)
    {
        if (WideByteOrder(bytes) is { } bigEndian)
        {
            return Wide(bytes[2..], bigEndian);
        }

        bytes = bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        warnings.AddOnce(ReadWarningCodes.Windows1252, "Not valid UTF-8; read as Windows-1252.");
        return Windows1252.Decode(bytes);
    }

    /// <summary>Whether the bytes say that they are UTF-16, and of which byte order; null when not.</summary>
    public static bool? WideByteOrder(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => false,
        [0xFE, 0xFF, ..] => true,
        _ => null,
    };

    /// <summary>Unpaired surrogates stay as they are here: the cleaner counts and replaces them. Half a unit at the end is U+FFFD.</summary>
    private static string Wide(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        return string.Create((bytes.Length + 1) / 2, (Bytes: bytes.ToArray(), bigEndian), static (target, source) =>
        {
            for (int at = 0; at < target.Length; at++)
            {
                int first = 2 * at;
                target[at] = first + 1 == source.Bytes.Length ? '\uFFFD'
                    : source.bigEndian ? (char)((source.Bytes[first] << 8) | source.Bytes[first + 1])
                    : (char)(source.Bytes[first] | (source.Bytes[first + 1] << 8));
            }
        });
    }
}
