using System.Text;

namespace Pipeline.Fuzz.Texts;

/// <summary>Texts that once broke a rule, re-keyed with invented words; every run starts with them and the tests read them.</summary>
internal static class FoundTexts
{
    /// <summary>Name and text. Files write what an editor would change or hide as <c>\r</c>, <c>\u2028</c> and so on.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } = Load();

    private static List<(string, string)> Load()
    {
        var assembly = typeof(FoundTexts).Assembly;
        var found = new List<(string, string)>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("found/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            found.Add((name["found/".Length..], Unescape(reader.ReadToEnd())));
        }

        return found;
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            switch (text[i])
            {
                case 'r': plain.Append('\r'); break;
                case 't': plain.Append('\t'); break;
                case 'u': plain.Append((char)Convert.ToUInt16(text.Substring(i + 1, 4), 16)); i += 4; break;
                default: plain.Append(text[i]); break;
            }
        }

        return plain.ToString();
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when c == '\n' || c is >= ' ' and < '\u007F' or '\u00B6' => c.ToString(),
                _ => $"\\u{(int)c:X4}",
            });
        }

        return escaped.ToString();
    }
}
