using System.Text;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Containers.Tar;

/// <summary>A tar header block (POSIX.1-2001 ustar, GNU and old V7): name, length and type of what follows.</summary>
internal readonly record struct TarHeader(string Name, long Length, char Type)
{
    public const int BlockLength = 512;

    /// <summary>A pax record said that the data holds only the parts of a file that are no zeros.</summary>
    public bool IsSparse { get; init; }

    public bool IsFile => (Type is '0' or '\0' or '7') && !IsSparse;

    public bool IsDirectory => Type is '5' || (Type == '\0' && Length == 0 && Name.EndsWith('/'));

    public bool IsLink => Type is '1' or '2';

    /// <summary>Long names and attributes of the next member or of all, not members themselves.</summary>
    public bool IsAboutNext => Type is 'L' or 'K' or 'x' or 'g' or 'X';

    /// <summary>The header in <paramref name="block"/>, or null when its checksum does not hold.</summary>
    public static TarHeader? Parse(ReadOnlySpan<byte> block)
    {
        if (block.Length < BlockLength || Octal(block.Slice(148, 8)) is not { } stated || stated != Checksum(block) || Size(block.Slice(124, 12)) is not { } length)
        {
            return null;
        }

        string name = Label(block[..100]);
        bool isPosix = block.Slice(257, 6).SequenceEqual("ustar\0"u8);
        string prefix = isPosix ? Label(block.Slice(345, 155)) : "";
        return new(prefix.Length > 0 ? $"{prefix}/{name}" : name, length, (char)block[156]);
    }

    /// <summary>Bytes up to the first NUL, as text.</summary>
    public static string Label(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        field = end < 0 ? field : field[..end];
        return System.Text.Unicode.Utf8.IsValid(field) ? Encoding.UTF8.GetString(field) : Windows1252.Decode(field);
    }

    private static long Checksum(ReadOnlySpan<byte> block)
    {
        long sum = 8 * ' ';
        for (int at = 0; at < BlockLength; at++)
        {
            sum += at is >= 148 and < 156 ? 0 : block[at];
        }

        return sum;
    }

    // GNU writes lengths of 8 GB and more as a big-endian number with the top bit set.
    private static long? Size(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) == 0)
        {
            return Octal(field);
        }

        long value = field[0] & 0x7F;
        foreach (byte next in field[1..])
        {
            if (value > long.MaxValue >> 9)
            {
                return null;
            }

            value = (value << 8) | next;
        }

        return value;
    }

    private static long? Octal(ReadOnlySpan<byte> field)
    {
        long value = 0;
        bool any = false;
        foreach (byte digit in field)
        {
            if (digit is >= (byte)'0' and <= (byte)'7')
            {
                value = (value * 8) + (digit - '0');
                any = true;
            }
            else if (digit is (byte)' ' or 0)
            {
                if (any)
                {
                    break;
                }
            }
            else
            {
                return null;
            }
        }

        return any ? value : null;
    }
}
