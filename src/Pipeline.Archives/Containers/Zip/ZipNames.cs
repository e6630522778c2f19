using System.Text;
using Pipeline.Archives.Text;
using UtfUnknown;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// The code page of a zip's names that are not UTF-8. One for the whole archive, by all of its names together: a single short name
/// fits many. Always one that turns different bytes into different letters.
/// </summary>
internal sealed class ZipNames
{
    // Enough for any statistics; a million names are not held for them.
    private const int MostBytes = 64 << 10;

    // Below, the detector guesses.
    private const float Trust = 0.7f;

    private static readonly Encoding Cp437 = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    private readonly List<byte> _seen = [];

    public void Note(ZipName name)
    {
        if (!name.Undecided.IsEmpty && _seen.Count + name.Undecided.Length < MostBytes)
        {
            _seen.AddRange(name.Undecided);
            _seen.Add((byte)'\n');
        }
    }

    public void NoteAll(ZipSalvage members, int most)
    {
        for (; most > 0 && _seen.Count < MostBytes - 256 && members.Next() is { } found; most--)
        {
            Note(found.Member.Name);
        }
    }

    /// <summary>Turns the bytes of any name that is not UTF-8 into text.</summary>
    public Func<byte[], string> Decoder()
    {
        byte[] names = [.. _seen];
        return names.Length == 0 ? Cp437.GetString : Detect(names) ?? (LooksLikeWindows(names) ? bytes => Windows1252.Decode(bytes) : Cp437.GetString);
    }

    // What the detector calls Western says nothing: it does not know the code page of DOS, which is what a zip has by its standard.
    private static Func<byte[], string>? Detect(byte[] names)
    {
        DetectionDetail? found = CharsetDetector.DetectFromBytes(names).Detected;
        if (found?.EncodingName is null || found.Confidence < Trust || found.EncodingName.ToUpperInvariant() is "WINDOWS-1252" or "ISO-8859-1" or "ISO-8859-15" or "ASCII" or "UTF-8")
        {
            return null;
        }

        Encoding? strict = CodePagesEncodingProvider.Instance.GetEncoding(found.EncodingName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return strict is not null && Text(strict, names) is not null ? bytes => Text(strict, bytes) ?? Cp437.GetString(bytes) : null;
    }

    // Only what comes back byte by byte keeps different names different.
    private static string? Text(Encoding strict, byte[] bytes)
    {
        try
        {
            string text = strict.GetString(bytes);
            return strict.GetBytes(text).AsSpan().SequenceEqual(bytes) ? text : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Letters lie at 0x80-0xA5 in the code page of DOS, where 0xC0 and above are lines and signs; in Windows' it is the other way.
    private static bool LooksLikeWindows(ReadOnlySpan<byte> names)
    {
        int letters = 0;
        int others = 0;
        foreach (byte value in names)
        {
            letters += value is >= 0x80 and <= 0xA5 or 0xE1 ? 1 : 0;
            others += value >= 0xC0 && value != 0xE1 ? 1 : 0;
        }

        return others > letters;
    }
}
