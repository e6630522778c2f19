using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Reading;

/// <summary>Names of members are labels made by strangers: cleaned for logs and tables, never joined to a path on disk.</summary>
internal static class MemberNames
{
    // Longer than any file system's path; a longer name is an attack on whoever stores it.
    private const int MaxLength = 1024;

    /// <summary>
    /// Control characters become their pictures and a name that is too long ends with its checksum: names that differ still do.
    /// </summary>
    public static string Show(string name)
    {
        StringBuilder shown = new(Math.Min(name.Length, MaxLength));
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (shown.Length >= MaxLength)
            {
                Crc32 crc = default;
                crc.Append(MemoryMarshal.AsBytes(name.AsSpan()));
                return shown.Append(CultureInfo.InvariantCulture, $"…{crc.Value:x8}").ToString();
            }

            shown.Append(rune.Value switch
            {
                < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
                0x7F => "\u2421",
                >= 0x80 and < 0xA0 => $"<{rune.Value:X2}>",
                _ => rune.ToString(),
            });
        }

        return shown.ToString();
    }

    /// <summary>What is wrong with a name that would lead a program that unpacks it astray; null for a plain one.</summary>
    public static string? Fault(string name) =>
        name is ['/' or '\\', ..] || (name is [var drive, ':', ..] && char.IsAsciiLetter(drive)) ? "The member's name is absolute."
        : name.Split('/', '\\').Contains("..") ? "The member's name climbs out of its folder."
        : name.Any(char.IsControl) ? "The member's name holds control characters."
        : null;

    public static string Last(string path)
    {
        int slash = path.AsSpan().LastIndexOfAny('/', '\\');
        return path[(slash + 1)..];
    }
}
