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
        if (WideText.Of(bytes) is { } wide)
        {
            return wide.Decode(bytes);
        }

        bytes = bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        warnings.AddOnce(ReadWarningCodes.Windows1252, "Not valid UTF-8; read as Windows-1252.");
        return Windows1252.Decode(bytes);
    }

    /// <summary>The bytes as UTF-8: themselves when they are narrow, transcoded when they are wide.</summary>
    public static ReadOnlySpan<byte> AsNarrow(ReadOnlySpan<byte> bytes) =>
        WideText.Of(bytes) is { } wide ? Encoding.UTF8.GetBytes(wide.Decode(bytes)) : bytes;
}
