using SharpCompress.Compressors.LZMA;
using SharpCompress.Compressors.Xz.Filters;

namespace Pipeline.Archives.Streams.Xz;

/// <summary>The decoders of one block, opened by its header.</summary>
internal static class XzBlock
{
    private const long Delta = 3;
    private const long Lzma2 = 0x21;

    public static Stream Open(CompressedInput input, XzBlockHeader header, long dictionaryLimit)
    {
        (long last, byte[] properties) = header.Filters[^1];
        if (last != Lzma2 || properties.Length != 1 || properties[0] > 40)
        {
            throw XzHeaders.Unsupported($"filters (0x{last:x})");
        }

        DictionaryLimit.Check(Lzma.DictionaryOf(properties[0]), dictionaryLimit, "xz");
        return new LibraryStream(input, "xz", () =>
        {
            Stream unpacked = LzmaStream.Create(Lzma.Capped(properties), new Lzma2Chunks(input), -1, -1, null, isLzma2: true);
            for (int at = header.Filters.Count - 2; at >= 0; at--)
            {
                unpacked = Filter(header.Filters[at].Id, header.Filters[at].Properties, unpacked);
            }

            return unpacked;
        });
    }

    private static Stream Filter(long id, byte[] properties, Stream inner)
    {
        if (id == Delta && properties.Length == 1)
        {
            return new DeltaStream(inner, properties[0] + 1);
        }

        BlockFilter filter = id switch
        {
            4 => new X86Filter(),
            5 => new PowerPCFilter(),
            6 => new IA64Filter(),
            7 => new ArmFilter(),
            8 => new ArmThumbFilter(),
            9 => new SparcFilter(),
            _ => throw XzHeaders.Unsupported($"filters (0x{id:x})"),
        };
        filter.Init(properties);
        filter.SetBaseStream(inner);
        return filter;
    }
}
