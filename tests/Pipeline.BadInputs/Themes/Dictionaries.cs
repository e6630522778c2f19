using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Small files that ask for much memory before they give a byte.</summary>
internal static class Dictionaries
{
    public static IEnumerable<BadInput> All =>
    [
        new("dictionary.xz", "an xz that asks for a dictionary of 4 GB", make => Made.File(Xz.Stored(Text(make), dictionary: 40), Reject(null, RejectCodes.LimitMemory))),
        new("dictionary.7z", "a 7z that asks for a dictionary of 4 GB", make => Made.File(
            SevenZip.Of(SevenZip.Lzma2, [40], Xz.Zeros(1), ("1.txt", Xz.UnitLength, 0)), Reject(AnyMember, RejectCodes.LimitMemory))),
        new("window.zst", "a zstd frame that asks for a window of 2 GB", make => Made.File(Window(make), Reject(null, RejectCodes.LimitMemory))),
        new("dictionary.rar", "a rar 5 member that asks for a dictionary of 4 GB", make => Made.File(
            [.. Rar.Start5(), .. Rar.File5("1.txt", make.Noise(2000), 0, 0, (3 << 7) | (15 << 10)), .. Rar.End5()], Reject(AnyMember, RejectCodes.LimitMemory))),
    ];

    private static byte[] Text(Maker make) => Encoding.UTF8.GetBytes(make.Cable(1).Text);

    // Magic, a descriptor without content size, the window (exponent 21: 2 GB), one raw block that is the last.
    private static byte[] Window(Maker make)
    {
        byte[] text = Text(make);
        int block = (text.Length << 3) | 1;
        return [0x28, 0xB5, 0x2F, 0xFD, 0, 21 << 3, (byte)block, (byte)(block >> 8), (byte)(block >> 16), .. text];
    }
}
