using System.Buffers.Binary;
using System.IO.Compression;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Streams.Bzip2;
using Pipeline.Archives.Streams.Xz;
using SharpCompress.Compressors.LZMA;
using SharpCompress.Compressors.PPMd;
using SharpCompress.Compressors.Xz.Filters;

namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>Opens the coders of a folder as one stream that is read forwards, once.</summary>
internal static class SevenZipDecoder
{
    private const long Aes = 0x06F10701;

    /// <param name="packed">The one packed stream of the chain.</param>
    /// <exception cref="LimitException">A method that is not read, encryption, or more memory than is allowed.</exception>
    public static Stream Open(Stream packed, IReadOnlyList<SevenZipCoder> coders, IReadOnlyList<SevenZipCoder>? chain, long length, long dictionaryLimit)
    {
        if (coders.Any(coder => coder.Method == Aes))
        {
            throw new LimitException(RejectCodes.MemberEncrypted, "The 7z member is encrypted.", endsArchive: false);
        }

        if (chain is null)
        {
            throw Unread(coders.FirstOrDefault(coder => coder.Inputs > 1, coders[0]).Method);
        }

        Stream stream = packed;
        for (int at = chain.Count - 1; at >= 0; at--)
        {
            stream = Open(stream, chain[at], length, dictionaryLimit);
        }

        return stream;
    }

    private static Stream Open(Stream packed, SevenZipCoder coder, long length, long limit)
    {
        byte[] properties = coder.Properties;
        switch (coder.Method)
        {
            case 0:
                return packed;
            case 0x21 when properties is [<= 40]:
                DictionaryLimit.Check(Lzma.DictionaryOf(properties[0]), limit, "7z");
                return Library(packed, input => LzmaStream.Create(Lzma.Capped(properties), new Lzma2Chunks(input), -1, -1, null, isLzma2: true));
            case 0x030101 when properties.Length == 5:
                DictionaryLimit.Check(BinaryPrimitives.ReadUInt32LittleEndian(properties.AsSpan(1)), Math.Min(limit, int.MaxValue), "7z");
                return Library(packed, input => LzmaStream.Create(AtLeast4K(properties), input, -1, length, null, isLzma2: false));
            case 0x030401 when properties.Length == 5:
                DictionaryLimit.Check(BinaryPrimitives.ReadUInt32LittleEndian(properties.AsSpan(1)), Math.Min(limit, int.MaxValue), "7z");
                return Library(packed, input => PpmdStream.Create(new PpmdProperties(properties), input, compress: false));
            case 0x040108:
                return Library(packed, input => new DeflateStream(input, CompressionMode.Decompress));
            case 0x040202:
                return new Bzip2Stream(packed);
            case 0x04F71101:
                return new ZstdStream(packed, limit);
            case 3 when properties is [_]:
                return new DeltaStream(packed, properties[0] + 1);
            case 4 or 0x03030103:
                return Library(packed, input => Filter(new X86Filter(), input));
            default:
                throw Unread(coder.Method);
        }
    }

    private static LibraryStream Library(Stream packed, Func<CompressedInput, Stream> open)
    {
        CompressedInput input = new(packed);
        return new(input, "7z", () => open(input));
    }

    private static X86Filter Filter(X86Filter filter, Stream inner)
    {
        filter.Init([]);
        filter.SetBaseStream(inner);
        return filter;
    }

    // The library takes a window as small as is written; the format's own smallest is 4 KB.
    private static byte[] AtLeast4K(byte[] properties)
    {
        byte[] sane = [.. properties];
        BinaryPrimitives.WriteUInt32LittleEndian(sane.AsSpan(1), Math.Max(4096, BinaryPrimitives.ReadUInt32LittleEndian(properties.AsSpan(1))));
        return sane;
    }

    private static LimitException Unread(long method) =>
        new(RejectCodes.MemberMethod, $"The 7z member is compressed by a method that is not read ({method:x}).", endsArchive: false);
}
