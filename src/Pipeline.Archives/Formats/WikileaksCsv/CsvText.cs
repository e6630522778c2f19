using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>A column's text: escapes undone, decoded, cleaned.</summary>
internal static class CsvText
{
    public static string Decode(ReadOnlySpan<byte> row, CsvField field, CsvDialect dialect, WarningList warnings)
    {
        ReadOnlySpan<byte> raw = row.Slice(field.Start, field.Length);
        if (!field.HasQuotesInside)
        {
            return TextDecoder.Decode(raw, warnings);
        }

        byte[] plain = LargeBytes.Rent(raw.Length);
        try
        {
            return TextDecoder.Decode(plain.AsSpan(0, Unescape(raw, dialect, plain)), warnings);
        }
        finally
        {
            LargeBytes.Return(plain);
        }
    }

    // A backslash before anything but a quote or backslash is the telegram's own: at line ends it survives in real cables
    // (field guide 3.1), and dropping it would join two dialects' copies of a cable into two cables.
    private static int Unescape(ReadOnlySpan<byte> raw, CsvDialect dialect, Span<byte> plain)
    {
        int length = 0;
        for (int at = 0; at < raw.Length; at++)
        {
            byte next = at + 1 < raw.Length ? raw[at + 1] : (byte)0;
            bool escapes = raw[at] switch
            {
                (byte)'"' => next == '"',
                (byte)'\\' when dialect == CsvDialect.Backslash => next is (byte)'"' or (byte)'\'' or (byte)'\\',
                (byte)'\\' => next == '"' && (at + 2 == raw.Length || raw[at + 2] != '"'),
                _ => false,
            };
            at += escapes ? 1 : 0;
            plain[length++] = raw[at];
        }

        return length;
    }
}
