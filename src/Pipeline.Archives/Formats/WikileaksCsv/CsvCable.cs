using System.Globalization;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>A good row as a cable: number, date, id, origin, classification, references, header, body (field guide 3.1).</summary>
internal static class CsvCable
{
    private static readonly string[] Dates = ["M/d/yyyy H:mm", "M/d/yyyy H:mm:ss", "yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss"];

    public static ArchiveItem Make(ReadOnlySpan<byte> bytes, in CsvRow row, CsvDialect dialect, WarningList warnings, Source source, int ordinal, long offset, ReadContext context)
    {
        CsvRow.ColumnFields fields = row.Fields;
        for (int column = 0; column < CsvRow.Columns; column++)
        {
            if (fields[column].Length > context.Limits.FieldBytes)
            {
                return source.Reject(RejectCodes.LimitFieldBytes, $"Column {column + 1} has {fields[column].Length} bytes, more than {context.Limits.FieldBytes}.", context.Keep(bytes[..row.Length]), ordinal, offset);
            }
        }

        string date = CsvText.Decode(bytes, fields[1], dialect, warnings);
        string? id = Value(CsvText.Decode(bytes, fields[2], dialect, warnings));
        string? origin = Value(CsvText.Decode(bytes, fields[3], dialect, warnings));
        string? classification = Value(CsvText.Decode(bytes, fields[4], dialect, warnings));
        string header = CsvText.Decode(bytes, fields[6], dialect, warnings);
        string body = CsvText.Decode(bytes, fields[7], dialect, warnings);
        warnings.AddCount(ReadWarningCodes.StrayQuote, row.StrayQuotes);

        string text = header.Length == 0 ? body : body.Length == 0 ? header : string.Concat(header, "\n\n", body);
        if (string.IsNullOrWhiteSpace(text))
        {
            return source.Reject(RejectCodes.CableEmpty, "Header and body of the row are empty.", context.Keep(bytes[..row.Length]), ordinal, offset);
        }

        DateTimeOffset? created = DateTimeOffset.TryParseExact(date, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
        return new RawCable
        {
            Place = new(source.Label, ordinal, offset),
            Format = CableFormats.WikileaksCsv,
            Text = text,
            Metadata = new(id, created, origin, classification, Subject: null),
            Warnings = warnings.ToList(),
        };
    }

    private static string? Value(string text) => text.Trim() is { Length: > 0 } value ? value : null;
}
