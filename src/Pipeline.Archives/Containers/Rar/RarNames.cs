using System.Text;
using Pipeline.Archives.Containers.Tar;

namespace Pipeline.Archives.Containers.Rar;

/// <summary>Names in old rar headers: bytes, and behind a zero what turns them into UTF-16.</summary>
internal static class RarNames
{
    public static string Of(ReadOnlySpan<byte> field, bool isWide)
    {
        int zero = field.IndexOf((byte)0);
        string name = isWide && zero >= 0 && zero + 1 < field.Length ? Widen(field[..zero], field[(zero + 1)..]) : TarHeader.Label(field);
        return name.Replace('\\', '/');
    }

    // Two bits choose for each letter: a byte, a byte on the common page, a whole letter, or a run taken from the plain name.
    private static string Widen(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> coded)
    {
        StringBuilder name = new();
        int page = coded[0] << 8;
        int flags = 0;
        int flagBits = 0;
        int at = 1;
        while (at < coded.Length)
        {
            if (flagBits == 0)
            {
                (flags, flagBits) = (coded[at++], 8);
            }

            int choice = (flags >> (flagBits - 2)) & 3;
            flagBits -= 2;
            if (at >= coded.Length)
            {
                break;
            }

            int value = coded[at++];
            switch (choice)
            {
                case 0:
                    name.Append((char)value);
                    break;
                case 1:
                    name.Append((char)(page + value));
                    break;
                case 2:
                    name.Append((char)(value | (at < coded.Length ? coded[at++] << 8 : 0)));
                    break;
                default:
                    bool isShifted = (value & 0x80) != 0;
                    int shift = isShifted && at < coded.Length ? coded[at++] : 0;
                    for (int left = (value & 0x7F) + 2; left > 0 && name.Length < plain.Length; left--)
                    {
                        byte letter = plain[name.Length];
                        name.Append(isShifted ? (char)(page + (byte)(letter + shift)) : (char)letter);
                    }

                    break;
            }
        }

        return name.ToString();
    }
}
