using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.HistoryLab;

/// <summary>The columns of one object as text: a text as it is, a list of texts joined, all else as it is written.</summary>
internal static class JsonFields
{
    /// <exception cref="JsonException">The bytes are not one object.</exception>
    public static Dictionary<string, string?> Read(ReadOnlySpan<byte> json)
    {
        Dictionary<string, string?> fields = new(StringComparer.Ordinal);
        Utf8JsonReader reader = new(json.TrimEnd(" \t\r\n,"u8), new JsonReaderOptions { MaxDepth = 32 });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("It does not begin with a brace.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = TextCleaner.Clean(Text(reader), new());
            reader.Read();
            fields.TryAdd(name, Value(ref reader, json));
        }

        // Reads on to find what may stand behind the brace.
        reader.Read();
        return fields;
    }

    public static Dictionary<string, string?>? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            return Read(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return Text(reader);
            case JsonTokenType.StartArray:
            case JsonTokenType.StartObject:
                int start = (int)reader.TokenStartIndex;
                return reader.TokenType == JsonTokenType.StartArray && List(ref reader) is { } list ? list : Raw(ref reader, json, start);
            default:
                return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    // A copy reads ahead: a list of anything but texts and numbers is kept as it is written.
    private static string? List(ref Utf8JsonReader reader)
    {
        Utf8JsonReader copy = reader;
        List<string> parts = [];
        while (copy.Read() && copy.TokenType != JsonTokenType.EndArray)
        {
            if (copy.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                return null;
            }

            parts.Add(copy.TokenType == JsonTokenType.String ? Text(copy) : Encoding.UTF8.GetString(copy.ValueSpan));
        }

        reader = copy;
        return string.Join("; ", parts);
    }

    private static string Raw(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int start)
    {
        reader.Skip();
        return Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
    }

    private static string Text(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Lenient(reader.ValueSpan);
        }
    }

    // An escaped half of a surrogate pair is JSON and no text: the library refuses it, here it stays for the cleaner to replace.
    private static string Lenient(ReadOnlySpan<byte> value)
    {
        string written = Encoding.UTF8.GetString(value);
        StringBuilder text = new(written.Length);
        for (int at = 0; at < written.Length; at++)
        {
            if (written[at] != '\\' || at + 1 == written.Length)
            {
                text.Append(written[at]);
                continue;
            }

            char escaped = written[++at];
            if (escaped == 'u' && at + 4 < written.Length && ushort.TryParse(written.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                text.Append((char)code);
                at += 4;
                continue;
            }

            text.Append(escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => escaped });
        }

        return text.ToString();
    }
}
