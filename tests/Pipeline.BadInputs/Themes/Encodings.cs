using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Letters that are not what they seem.</summary>
internal static class Encodings
{
    private const string Place = "opens in May";

    public static IEnumerable<BadInput> All =>
    [
        new("utf16-le.txt", "UTF-16, little end first, with its mark", make => Made.File(Marked(Encoding.Unicode, make), Cable(null, make.Cable(1)))),
        new("utf16-be.txt", "UTF-16, big end first, with its mark", make => Made.File(Marked(Encoding.BigEndianUnicode, make), Cable(null, make.Cable(1)))),
        new("utf32.txt", "UTF-32 with its mark", make => Made.File(Marked(Encoding.UTF32, make), Cable(null, make.Cable(1)))),
        new("utf16-le-unmarked.txt", "UTF-16 without its mark", make => Made.File(Encoding.Unicode.GetBytes(make.Cable(1).Text), Reject(null, RejectCodes.FormatUnrecognized))),
        new("utf16-be-unmarked.txt", "UTF-16, big end first, without its mark", make => Made.File(Encoding.BigEndianUnicode.GetBytes(make.Cable(1).Text), Reject(null, RejectCodes.FormatUnrecognized))),
        new("utf8-mark.txt", "UTF-8 with its mark", make => Made.File([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(make.Cable(1).Text)], Cable(null, make.Cable(1)))),
        new("windows-1252.txt", "Windows-1252", make => Made.File(
            Bytes(make, [0x93, (byte)'A', 0x94, 0xE9], pilcrow: 0xB6), Cable(null, make.Cable(1).Text.Replace(Place, "\u201CA\u201D\u00E9", StringComparison.Ordinal)) with { Warning = ReadWarningCodes.Windows1252 })),
        new("utf7.txt", "UTF-7, which is ASCII to whoever does not know", make => Made.File(
            make.Cable(1).Text.Replace(Place, "+AGE-", StringComparison.Ordinal), Cable(null, make.Cable(1).Text.Replace(Place, "+AGE-", StringComparison.Ordinal)))),
        new("overlong.txt", "a slash in two bytes of UTF-8", make => Made.File(Bytes(make, [0xC0, 0xAF]), CableLike(null, text => text.Contains(make.Cable(1).Subject, StringComparison.Ordinal)) with { Warning = ReadWarningCodes.Windows1252 })),
        new("lone-surrogate.txt", "half of a pair, written as three bytes of UTF-8", make => Made.File(Bytes(make, [0xED, 0xA0, 0x80]), CableLike(null, text => text.Contains(make.Cable(1).Subject, StringComparison.Ordinal) && !text.Any(char.IsSurrogate)))),
        new("lone-surrogate-utf16.txt", "half of a pair in UTF-16", make => Made.File(
            Wide(make.Cable(1).Text.Replace(Place, "opens\uD800in May", StringComparison.Ordinal)),
            Cable(null, make.Cable(1).Text.Replace(Place, "opens\uFFFDin May", StringComparison.Ordinal)) with { Warning = ReadWarningCodes.Surrogate })),
        new("half-unit-utf16.txt", "UTF-16 of an odd number of bytes", make => Made.File([.. Marked(Encoding.Unicode, make), 0x41], Cable(null, make.Cable(1).Text + "\uFFFD"))),
        Replaced("nul.txt", "a NUL", "opens\0in May", "opens\uFFFDin May", ReadWarningCodes.Control),
        Replaced("controls.txt", "control characters", "\u0001\u0007\u001b[31m", "\uFFFD\uFFFD\uFFFD[31m", ReadWarningCodes.Control),
        Replaced("bidi.txt", "controls that turn the line round, which are text", "\u202Eopens\u202C", "\u202Eopens\u202C", null),
        Replaced("long-lines.txt", "a line of 10,000 characters", Words(10_000), Words(10_000), null),
        Replaced("long-line.txt", "a line of 10 MB", Words(10 << 20), Words(10 << 20), null),
        Replaced("one-word.txt", "a word of 3 MB", new string('A', 3 << 20), new string('A', 3 << 20), null),
        Replaced("noncharacters.txt", "numbers that are no characters", "\uFFFE\uFFFF\uFDD0", "\uFFFE\uFFFF\uFDD0", null),
        Replaced("combining.txt", "ten thousand accents on one letter", "e" + new string('\u0301', 10_000), "e" + new string('\u0301', 10_000), null),
    ];

    private static BadInput Replaced(string name, string what, string with, string read, string? warning) => new(name, what, make => Made.File(
        make.Cable(1).Text.Replace(Place, with, StringComparison.Ordinal), Cable(null, make.Cable(1).Text.Replace(Place, read, StringComparison.Ordinal)) with { Warning = warning }));

    private static byte[] Marked(Encoding encoding, Maker make) => [.. encoding.GetPreamble(), .. encoding.GetBytes(make.Cable(1).Text)];

    // The encoder of the library would put U+FFFD for what is to be tried.
    private static byte[] Wide(string text) => [0xFF, 0xFE, .. text.SelectMany(letter => new[] { (byte)letter, (byte)(letter >> 8) })];

    private static byte[] Bytes(Maker make, byte[] with, byte? pilcrow = null)
    {
        string[] parts = make.Cable(1).Text.Split(Place);
        Encoding encoding = pilcrow is null ? Encoding.UTF8 : Encoding.Latin1;
        return [.. encoding.GetBytes(parts[0]), .. with, .. encoding.GetBytes(parts[1])];
    }

    private static string Words(int length)
    {
        StringBuilder words = new(length + 20);
        for (int at = 0; words.Length < length; at++)
        {
            words.Append("WORD").Append(at % 5000).Append(' ');
        }

        return words.ToString();
    }
}
