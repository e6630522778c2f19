using System.Text;
using Pipeline.Archives.Formats.DumpText;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>Whether a block of a text dump begins or ends at a line: three lines in a row that nothing else has (field guide 3.6).</summary>
internal static class DumpStart
{
    private const int LongestHead = 400;

    public static bool IsAt(ReadOnlySpan<byte> text)
    {
        // Asked of every line of every text: most are told by their first bytes.
        if (text.Length < 3 || !(char.IsAsciiDigit((char)text[0]) ? StartsWithNumber(text) : (text[0] | 0x20) == 'i' && (text[1] | 0x20) == 'd' && text[2] == ':'))
        {
            return false;
        }

        string head = Encoding.Latin1.GetString(text[..Math.Min(text.Length, LongestHead)]);
        DumpLines lines = new(head);
        return lines.TryNext(out ReadOnlySpan<char> number) && IsNumber(Value(number, "id:"))
            && lines.TryNext(out ReadOnlySpan<char> date) && DumpBlock.IsDate(Value(date, "date:"))
            && lines.TryNext(out ReadOnlySpan<char> reference) && DumpBlock.IsId(Value(reference, "refid:"));
    }

    public static bool IsEnd(ReadOnlySpan<byte> line) => line.Length < 200 && DumpBlock.IsEnd(Encoding.Latin1.GetString(line));

    private static bool StartsWithNumber(ReadOnlySpan<byte> text)
    {
        int end = text[..Math.Min(text.Length, 12)].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end > 0 && text[end] is ((byte)'\r' or (byte)'\n' or (byte)' ');
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and <= 10 && !text.ContainsAnyExceptInRange('0', '9');

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> line, string name) =>
        (line.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? line[name.Length..] : line).Trim();
}
