using System.Text;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>Lines of a telegram's heading, recognised in bytes: these are looked for in every text file of any size.</summary>
internal static class TelegramLine
{
    private static readonly byte[][] Classes =
    [
        .. new[]
        {
            "UNCLASSIFIED", "UNCLAS", "CONFIDENTIAL", "SECRET", "LIMITED OFFICIAL USE", "U N C L A S S I F I E D", "U N C L A S", "C O N F I D E N T I A L", "S E C R E T",
            "L I M I T E D  O F F I C I A L  U S E", "L I M I T E D O F F I C I A L U S E",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line) => line.Trim(" \t\r\f"u8);

    /// <summary><c>VZCZCXYZ0000</c> or the <c>ZCZC</c> that a lost first letter leaves (field guide 2.1, format line 1).</summary>
    public static bool IsStart(ReadOnlySpan<byte> line) =>
        (line.StartsWith("VZCZC"u8) || line.StartsWith("ZCZC"u8)) && line.Length <= 40 && line.ContainsAnyInRange((byte)'0', (byte)'9');

    /// <summary><c>NNNN</c>, alone or with what a relay added (field guide 2.1, format line 16).</summary>
    public static bool IsEnd(ReadOnlySpan<byte> line) =>
        line.StartsWith("NNNN"u8) && line.Length <= 20 && !line.ContainsAnyExceptInRange((byte)'A', (byte)'Z');

    /// <summary><c>R 021832Z MAR 06</c>, one or two precedences before it, blanks lost or put in (field guide 2.1, format line 5).</summary>
    public static string? DateTimeGroup(ReadOnlySpan<byte> line)
    {
        if (line.Length is < 12 or > 80)
        {
            return null;
        }

        int at = 0;
        while (at + 1 < line.Length && line[at] is (byte)'Z' or (byte)'O' or (byte)'P' or (byte)'R' && line[at + 1] == ' ' && at < 4)
        {
            at += 2;
        }

        StringBuilder group = new();
        for (; at < line.Length && group.Length < 12; at++)
        {
            if (line[at] != ' ')
            {
                group.Append((char)line[at]);
            }
        }

        string text = group.ToString();
        return text.Length == 12 && text[..6].All(char.IsAsciiDigit) && text[6] == 'Z' && text[7..10].All(char.IsAsciiLetterUpper) && text[10..].All(char.IsAsciiDigit) ? text : null;
    }

    /// <summary><c>PAGE 02 VATICA 02600 01 OF 02 122002Z</c> (field guide 2.12).</summary>
    public static bool Page(ReadOnlySpan<byte> line, out string? key, out int page, out (int Number, int Total) section)
    {
        (key, page, section) = (null, 0, default);
        if (!line.StartsWith("PAGE "u8) || line.Length > 80)
        {
            return false;
        }

        string[] words = Words(line[5..]);
        int serial = Array.FindIndex(words, 1, word => word.Length is >= 4 and <= 6 && word.All(char.IsAsciiDigit));
        if (words.Length < 3 || serial < 2 || words[0].Length > 2 || !int.TryParse(words[0], out page) || !words[1..serial].All(word => word.All(char.IsAsciiLetterUpper)))
        {
            return false;
        }

        key = Key(words[1..serial], words[serial]);
        section = Section(words, serial + 1);
        return true;
    }

    /// <summary>A line that begins with a classification; the station and serial at its end, if it has them (field guide 2.7).</summary>
    public static bool ClassLine(ReadOnlySpan<byte> line, out string? mrn, out (int Number, int Total) section)
    {
        (mrn, section) = (null, default);
        int length = ClassLength(line);
        if (length == 0 || line.Length > 160)
        {
            return false;
        }

        string[] words = Words(line[length..].TrimStart("/"u8));
        int at = Array.IndexOf(words, "SECTION");
        if (at >= 0)
        {
            section = Section(words, at + 1);
            words = section == default ? words : words[Math.Min(at + 4, words.Length)..];
        }

        int serial = Array.FindIndex(words, word => word.Length is >= 2 and <= 8 && word.All(char.IsAsciiDigit));
        if (serial > 0 && serial <= 5 && words[..serial].All(word => word.All(letter => char.IsAsciiLetterUpper(letter) || letter is '-' or '.' or '\'')))
        {
            mrn = Key([.. words[..serial].SkipWhile(word => word is "E" or "F" or "T" or "O" or "NOFORN" or "EFTO")], words[serial]);
        }

        return true;
    }

    /// <summary>Nothing but a classification: the mark at the top of a page.</summary>
    public static bool IsMark(ReadOnlySpan<byte> line) => ClassLength(line) is > 0 and var length && length == line.Length;

    private static int ClassLength(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[0] is not ((byte)'U' or (byte)'C' or (byte)'S' or (byte)'L'))
        {
            return 0;
        }

        foreach (byte[] each in Classes)
        {
            if (line.StartsWith(each) && (line.Length == each.Length || line[each.Length] is (byte)' ' or (byte)'/'))
            {
                return each.Length;
            }
        }

        return 0;
    }

    private static string[] Words(ReadOnlySpan<byte> line) => Encoding.Latin1.GetString(line).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static (int, int) Section(string[] words, int at) =>
        at + 2 < words.Length && words[at + 1] == "OF" && int.TryParse(words[at], out int number) && int.TryParse(words[at + 2], out int total) && number > 0 && number <= total
            ? (number, total)
            : default;

    private static string? Key(string[] station, string serial) =>
        station.Length == 0 ? null : string.Concat(string.Concat(station).Where(char.IsAsciiLetterUpper)) + serial.TrimStart('0');
}
