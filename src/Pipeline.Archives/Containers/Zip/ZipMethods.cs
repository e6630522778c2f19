using System.Buffers.Binary;
using System.IO.Compression;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Streams.Bzip2;
using Pipeline.Archives.Streams.Xz;
using SharpCompress.Compressors.Deflate64;
using SharpCompress.Compressors.LZMA;
using SharpCompress.Compressors.PPMd;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>The compression methods of zip (APPNOTE 4.4.5) that are read: all that programs in use can still write.</summary>
internal static class ZipMethods
{
    private const int Deflated64 = 9;
    private const int Bzip2 = 12;
    private const int Lzma = 14;
    private const int Zstd = 93;
    private const int Xz = 95;
    private const int Ppmd = 98;

    // The coder works with no less, whatever is written.
    private const uint SmallestDictionary = 4096;

    public static bool IsRead(int method) => method is ZipMember.Stored or ZipMember.Deflated or Deflated64 or Bzip2 or Lzma or Zstd or Xz or Ppmd;

    /// <summary>Reads nothing before the first read, which throws <see cref="LimitException"/> for a dictionary that is too large.</summary>
    public static Stream Open(Stream compressed, ZipMember member, ArchiveLimits limits) => member.Method switch
    {
        ZipMember.Deflated => new DeflateStream(compressed, CompressionMode.Decompress),
        Deflated64 => Library(compressed, "Deflate64", input => new Deflate64Stream(input, SharpCompress.Compressors.CompressionMode.Decompress)),
        Bzip2 => new Bzip2Stream(compressed),
        Lzma => Library(compressed, "LZMA", input => OpenLzma(input, member, limits.DictionaryBytes)),
        Zstd => new ZstdStream(compressed, limits.DictionaryBytes),
        Xz => new XzStream(compressed, limits.DictionaryBytes),
        Ppmd => Library(compressed, "PPMd", input => OpenPpmd(input, limits.DictionaryBytes)),
        _ => compressed,
    };

    private static LibraryStream Library(Stream compressed, string what, Func<CompressedInput, Stream> open)
    {
        CompressedInput input = new(compressed);
        return new(input, what, () => open(input));
    }

    // APPNOTE 5.8.8: version of the coder, length of its properties, the properties; flag 2 says that the data marks its own end.
    private static LzmaStream OpenLzma(CompressedInput input, ZipMember member, long limit)
    {
        byte[] header = new byte[9];
        input.Exactly(header, "LZMA");
        if (ZipFields.U16(header, 2) != 5)
        {
            throw new DamageException("The LZMA data does not begin with its properties.");
        }

        byte[] properties = header[4..];
        uint dictionary = ZipFields.U32(properties, 1);
        DictionaryLimit.Check(dictionary, Math.Min(limit, int.MaxValue), "LZMA");
        BinaryPrimitives.WriteUInt32LittleEndian(properties.AsSpan(1), Math.Max(SmallestDictionary, dictionary));
        bool marksEnd = (member.Flags & 2) != 0 || member.Length is < 0 or long.MaxValue;
        return LzmaStream.Create(properties, input, -1, marksEnd ? -1 : member.Length, null, isLzma2: false);
    }

    // APPNOTE 5.10.3: four bits of order, eight of megabytes, four of what the model does when its memory is full.
    private static PpmdStream OpenPpmd(CompressedInput input, long limit)
    {
        byte[] header = new byte[2];
        input.Exactly(header, "PPMd");
        DictionaryLimit.Check((((ZipFields.U16(header, 0) >> 4) & 0xFF) + 1L) << 20, limit, "PPMd");
        return PpmdStream.Create(new PpmdProperties(header), input, compress: false);
    }
}
