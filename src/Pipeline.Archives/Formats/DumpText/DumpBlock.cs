using System.Globalization;

namespace Pipeline.Archives.Formats.DumpText;

/// <summary>
/// A block of a text dump (field guide 3.6): names and values one a line, the telegram's header, a line "header ends", its body, a
/// line "CABLE ENDS". Or the bare values: number, date, id, origin, classification, references, then the telegram.
/// </summary>
internal static class DumpBlock
{
    /// <summary>So many lines of names are looked at: seven, and a few for blank or unknown ones.</summary>
    private const int MostNames = 16;

    private static readonly string[] Dates = ["M/d/yyyy H:mm", "M/d/yyyy H:mm:ss", "yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss"];

    public static (ContainerMetadata Metadata, string Text)? TryRead(string text) => Named(text) ?? Bare(text);

    /// <summary>Whether a line ends a cable of a dump.</summary>
    public static bool IsEnd(ReadOnlySpan<char> line) => IsRule(line, "CABLE ENDS");

    public static bool IsDate(ReadOnlySpan<char> text) =>
        DateTimeOffset.TryParseExact(text.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    public static bool IsId(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length is > 4 and < 60 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && text.ContainsAnyInRange('A', 'Z') && !text.ContainsAny(' ', ',', '/');
    }

    private static (ContainerMetadata Metadata, string Text)? Named(string text)
    {
        Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
        DumpLines lines = new(text);
        while (lines.TryNext(out ReadOnlySpan<char> line) && lines.Count <= MostNames)
        {
            int colon = line.IndexOf(':');
            ReadOnlySpan<char> name = colon < 0 ? default : line[..colon].Trim();
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (name.IsEmpty || name.Length > 20 || name.ContainsAny(' ', '/'))
            {
                return null;
            }

            if (name.Equals("header", StringComparison.OrdinalIgnoreCase))
            {
                // A header may begin on the line of its name.
                int start = line[(colon + 1)..].IsWhiteSpace() ? lines.Next : lines.Start + colon + 1;
                return values.ContainsKey("refid") ? (Metadata(values), Telegram(text[Math.Min(start, text.Length)..])) : null;
            }

            values.TryAdd(name.ToString(), line[(colon + 1)..].Trim() is { Length: > 0 } value ? value.ToString() : null);
        }

        return null;
    }

    private static (ContainerMetadata Metadata, string Text)? Bare(string text)
    {
        DumpLines lines = new(text);
        string?[] values = new string?[6];
        for (int at = 0; at < values.Length;)
        {
            if (!lines.TryNext(out ReadOnlySpan<char> line))
            {
                return null;
            }

            // A cable without references leaves its line empty; before the number there may be any blank lines.
            if (line.IsWhiteSpace() && at is 0)
            {
                continue;
            }

            values[at] = line.Trim() is { Length: > 0 } value ? value.ToString() : null;
            bool isBare = at switch
            {
                0 => values[0] is { Length: <= 10 } number && number.All(char.IsAsciiDigit),
                1 => IsDate(values[1]),
                2 => IsId(values[2]),
                _ => true,
            };
            if (!isBare)
            {
                return null;
            }

            at++;
        }

        // The sixth line is the references when it looks like ids; else the header has begun.
        bool isReferences = values[5] is null || values[5]!.Split('|').All(part => IsId(part));
        int start = isReferences ? lines.Next : lines.Start;
        Dictionary<string, string?> names = new(StringComparer.OrdinalIgnoreCase)
        {
            ["id"] = values[0], ["date"] = values[1], ["refid"] = values[2], ["origin"] = values[3], ["classification"] = values[4], ["destination"] = isReferences ? values[5] : null,
        };
        return (Metadata(names), Telegram(text[start..]));
    }

    private static ContainerMetadata Metadata(Dictionary<string, string?> values) => new(
        values.GetValueOrDefault("refid"),
        DateTimeOffset.TryParseExact(values.GetValueOrDefault("date"), Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null,
        values.GetValueOrDefault("origin"),
        values.GetValueOrDefault("classification"),
        Subject: null)
    {
        Attributes = values,
    };

    // Header, one empty line, body: as every other container gives it, so that copies of a cable are found to be the same.
    private static string Telegram(string rest)
    {
        DumpLines lines = new(rest);
        int headerEnd = -1;
        int bodyStart = 0;
        int bodyEnd = rest.Length;
        while (lines.TryNext(out ReadOnlySpan<char> line))
        {
            if (headerEnd < 0 && IsRule(line, "header ends"))
            {
                (headerEnd, bodyStart) = (lines.Start, lines.Next);
            }
            else if (IsEnd(line))
            {
                bodyEnd = lines.Start;
                break;
            }
        }

        string body = rest[bodyStart..Math.Max(bodyStart, bodyEnd)].Trim('\r', '\n');
        string header = headerEnd < 0 ? "" : rest[..headerEnd].Trim('\r', '\n');
        return header.Length == 0 ? body : body.Length == 0 ? header : string.Concat(header, "\n\n", body);
    }

    /// <summary>The words alone between runs of dashes or equals signs.</summary>
    private static bool IsRule(ReadOnlySpan<char> line, string words)
    {
        line = line.Trim();
        return line is ['-', '-', ..] or ['=', '=', ..] && line.Trim("-= ").Equals(words, StringComparison.OrdinalIgnoreCase);
    }
}
