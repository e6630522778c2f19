using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;
using ICSharpCode.SharpZipLib.Checksum;
using ZstdSharp;

namespace Pipeline.BadInputs.Building;

/// <summary>Compressed bytes of each kind.</summary>
internal static class Squeeze
{
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        Crc32 crc = new();
        crc.Update(new ArraySegment<byte>(bytes.ToArray()));
        return (uint)crc.Value;
    }

    public static byte[] Deflate(byte[] bytes) => Through(bytes, target => new DeflateStream(target, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] Gzip(byte[] bytes) => Through(bytes, target => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] BZip2(byte[] bytes) => Through(bytes, target => new BZip2OutputStream(target) { IsStreamOwner = false });

    public static byte[] Zstd(byte[] bytes)
    {
        using Compressor compressor = new(3);
        return compressor.Wrap(bytes).ToArray();
    }

    /// <summary>What of a gzip that was cut can still be read: the other side of what the readers must give.</summary>
    public static byte[] Readable(byte[] gzip)
    {
        MemoryStream read = new();
        using GZipStream inflater = new(new MemoryStream(gzip), CompressionMode.Decompress);
        byte[] one = new byte[1];
        try
        {
            while (inflater.Read(one) > 0)
            {
                read.Write(one);
            }
        }
        catch (InvalidDataException)
        {
            // Cut: what came before is the answer.
        }

        return read.ToArray();
    }

    private static byte[] Through(byte[] bytes, Func<Stream, Stream> squeeze)
    {
        MemoryStream target = new();
        using (Stream squeezed = squeeze(target))
        {
            squeezed.Write(bytes);
        }

        return target.ToArray();
    }
}
