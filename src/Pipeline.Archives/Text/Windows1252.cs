namespace Pipeline.Archives.Text;

/// <summary>
/// Windows-1252 without the code-page package: 0x80-0x9F by the table of the WHATWG Encoding Standard, all else is Latin-1.
/// The five bytes that mean nothing become the C1 control of the same number.
/// </summary>
internal static class Windows1252
{
    private const string From80 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static char Decode(byte value) => value is >= 0x80 and <= 0x9F ? From80[value - 0x80] : (char)value;

    public static string Decode(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (target, source) =>
    {
        for (int at = 0; at < source.Length; at++)
        {
            target[at] = Decode(source[at]);
        }
    });
}
