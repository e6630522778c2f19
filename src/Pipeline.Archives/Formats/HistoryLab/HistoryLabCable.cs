using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Pipeline.Archives.Formats.NaraText;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.HistoryLab;

/// <summary>An object of the export as a cable: the columns of declassification_cables or of foiarchive.docs (field guide 3.5).</summary>
internal static class HistoryLabCable
{
    private static readonly string[] Bodies = ["body", "raw_body", "body_markup"];

    public static ArchiveItem Make(ReadOnlySpan<byte> bytes, bool doubled, Source source, int ordinal, long? offset, ReadContext context)
    {
        WarningList warnings = new();
        ReadOnlySpan<byte> json = Narrow(bytes, warnings);
        json = doubled && JsonExport.IsDoubled(json) ? JsonExport.UnDouble(json) : json;
        Dictionary<string, string?> fields;
        try
        {
            fields = JsonFields.Read(json);
        }
        catch (JsonException first)
        {
            // A line of the doubled kind in a file whose beginning holds none that shows it.
            if (!JsonExport.IsDoubled(json) || JsonFields.TryRead(JsonExport.UnDouble(json)) is not { } second)
            {
                return source.Reject(RejectCodes.JsonRecord, $"Not an object of JSON: {first.Message}", context.Keep(bytes), ordinal, offset);
            }

            warnings.AddOnce(ReadWarningCodes.JsonRepaired, "Backslashes are doubled in this object and not in the file's first.");
            fields = second;
        }

        string? body = Array.Find(Bodies, name => !string.IsNullOrWhiteSpace(fields.GetValueOrDefault(name))) is { } found ? fields[found] : null;
        foreach (string name in Bodies)
        {
            fields.Remove(name);
        }

        if (!fields.ContainsKey("doc_nbr") && !fields.ContainsKey("doc_id") && body is null)
        {
            return source.Reject(RejectCodes.JsonRecord, "An object without the number and the text of a document.", context.Keep(bytes), ordinal, offset);
        }

        return Make(body, fields, warnings, bytes, source, ordinal, offset, context);
    }

    private static ArchiveItem Make(string? body, Dictionary<string, string?> fields, WarningList warnings, ReadOnlySpan<byte> raw, Source source, int ordinal, long? offset, ReadContext context)
    {
        string text = TextCleaner.Clean(body ?? "", warnings);
        ContainerMetadata metadata = Metadata(fields);
        if (NaraDocument.TryRead(text) is { } document)
        {
            // The body of some rows is the archives' whole file: its attributes say more than the row, and are no text of the telegram.
            text = document.Text;
            foreach ((string key, string? value) in document.Metadata.Attributes!)
            {
                fields.TryAdd(key, value);
            }
        }

        if (string.IsNullOrWhiteSpace(text) || NoText.IsNotice(text) || NaraDocument.HasNoText(text, metadata))
        {
            return source.Reject(RejectCodes.CableNoText, NoText.Reason(text, metadata), context.Keep(raw), ordinal, offset);
        }

        return new RawCable
        {
            Place = new(source.Label, ordinal, offset),
            Format = CableFormats.HistoryLabJson,
            Text = text,
            Metadata = metadata,
            Warnings = warnings.ToList(),
        };
    }

    private static ContainerMetadata Metadata(Dictionary<string, string?> fields)
    {
        WarningList unused = new();
        foreach (string key in fields.Keys.ToList())
        {
            fields[key] = fields[key] is { } value ? Value(TextCleaner.Clean(value, unused)) : null;
        }

        string? title = First("subject", "title");
        return new(
            First("doc_nbr", "doc_id", "id"),
            NaraDates.Read(First("date", "authored")),
            First("from_field", "from"),
            First("origclass", "classification", "class"),
            title?.StartsWith("No Title - Document Id", StringComparison.OrdinalIgnoreCase) == true ? null : title)
        {
            Attributes = fields,
        };

        string? First(params ReadOnlySpan<string> names)
        {
            foreach (string name in names)
            {
                if (fields.GetValueOrDefault(name) is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    private static string? Value(string text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().Equals("n/a", StringComparison.OrdinalIgnoreCase) ? null : text;

    // JSON is UTF-8 by its own law; what is not was written by a program that did not know.
    private static ReadOnlySpan<byte> Narrow(ReadOnlySpan<byte> bytes, WarningList warnings) =>
        Utf8.IsValid(bytes) ? bytes : Encoding.UTF8.GetBytes(TextDecoder.DecodeRaw(bytes, warnings));
}
